// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/viewdesk.h"

#include "models/preferences.h"
#include "models/threadlistmodel.h"
#include "tray/accountset.h"
#include "tray/activationtoken.h"
#include "tray/noticedesk.h"
#include "tray/partoptions.h"
#include "tray/scopechoice.h"
#include "tray/settingscontroller.h"
#include "tray/threadopener.h"
#include "ui/threadwindow.h"

#include <QCursor>

#include <utility>
#include <vector>

namespace tallylight::tray {

namespace {

//! Names the size of the list's windows among those that are kept.
QString listWindowName()
{
    return QStringLiteral("list");
}

} // namespace

ViewDesk::ViewDesk(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_history(parts.notices.history()),
      m_historyRows(m_history, parts.orgs),
      m_views(parts.accounts),
      m_commands(parts.accounts, parts.rows, parts.opener, m_views),
      m_popovers(m_filter, parts.orgs, wallClock),
      m_windows(parts.rows, parts.orgs, wallClock),
      m_lastWindow(parts.settings, m_popovers, m_windows)
{
    m_filter.setSourceModel(&parts.rows);
    m_commands.setHistory(parts.notices.history());
    connectViews();
    connectWindows();
    applyScope();
}

ViewDesk::~ViewDesk() = default;

void ViewDesk::toggle(const QPoint& anchor, const QByteArray& token)
{
    const ActivationToken activation(token);
    m_popovers.toggle(anchor);
}

void ViewDesk::show(const QByteArray& token)
{
    const ActivationToken activation(token);
    m_popovers.open(QCursor::pos());
}

void ViewDesk::toggleForKey(const QByteArray& token)
{
    if (m_popovers.isOpen()) {
        m_popovers.conceal();
    } else {
        show(token);
    }
}

void ViewDesk::openWindow()
{
    m_windows.open(m_parts.scope.scope(), m_parts.scope.org());
}

std::unique_ptr<ui::Popover> ViewDesk::makePopover()
{
    ui::Popover::Options options;
    options.isComposited = true;
    auto popover = std::make_unique<ui::Popover>(m_filter, m_parts.orgs, wallClock, options);
    connectPopover(*popover);
    return popover;
}

void ViewDesk::setHasIcon(bool hasIcon)
{
    m_popovers.setHasIcon(hasIcon);
    m_lastWindow.setHasIcon(hasIcon);
}

void ViewDesk::setPreferences(const models::Preferences& preferences)
{
    m_popovers.setClosesOnFocusLoss(preferences.closesOnFocusLoss);
    const auto size = preferences.windowSizes.find(listWindowName());
    m_windows.setSize(size == preferences.windowSizes.end() ? QSize() : size->second);
}

void ViewDesk::setPalette(const QPalette& palette)
{
    m_popovers.setPalette(palette);
    m_lastWindow.setPalette(palette);
    m_windows.setPalette(palette);
}

void ViewDesk::connectViews()
{
    connect(&m_views, &ViewSet::openServerRequested, this, &ViewDesk::openServerRequested);
    connect(&m_views, &ViewSet::signInRequested, this, &ViewDesk::signInRequested);
    connect(&m_views, &ViewSet::resumeRequested, this, &ViewDesk::resumeRequested);
    connect(&m_views, &ViewSet::retryRequested, this, &ViewDesk::retryRequested);
    connect(&m_views, &ViewSet::closed, this, &ViewDesk::closed);
    connect(&m_views, &ViewSet::windowRequested, &m_windows,
            [this](const store::OrgKey& org) { m_windows.open(org.isEmpty() ? wire::Scope::User : wire::Scope::Org, org); });
    connect(&m_commands, &RowCommands::seen, &m_parts.notices.center(), &NoticeCenter::markOpened);
    connect(&m_parts.opener, &ThreadOpener::opened, &m_popovers, &PopoverHost::dismiss);
    connect(&m_parts.scope, &ScopeChoice::changed, this, &ViewDesk::applyScope);
}

void ViewDesk::connectWindows()
{
    connect(&m_popovers, &PopoverHost::created, this, [this](ui::Popover* popover) { connectPopover(*popover); });
    connect(&m_windows, &WindowHost::created, this, [this](ui::ThreadWindow* window) { attach(window->panel()); });
    connect(&m_windows, &WindowHost::shownOrgsChanged, this, &ViewDesk::lookAtShown);
    connect(&m_windows, &WindowHost::resized, this, &ViewDesk::keepWindowSize);
    connect(&m_lastWindow, &LastWindow::quitRequested, this, &ViewDesk::quitRequested);
}

void ViewDesk::connectPopover(ui::Popover& popover)
{
    ui::ThreadPanel& panel = popover.panel();
    panel.setScope(m_parts.scope.scope(), m_parts.scope.org());
    connect(&panel, &ui::ThreadPanel::scopeChosen, &m_parts.scope, &ScopeChoice::chooseScope);
    connect(&panel, &ui::ThreadPanel::orgChosen, &m_parts.scope, &ScopeChoice::chooseOrg);
    attach(panel);
}

void ViewDesk::attach(ui::ThreadPanel& panel)
{
    panel.setHistory(m_historyRows);
    NoticeDesk& notices = m_parts.notices;
    connect(&panel, &ui::ThreadPanel::historyInViewChanged, &notices,
            [&notices, place = &panel](const std::vector<store::RowKey>& keys) { notices.setInView(place, keys); });
    connect(&panel, &QObject::destroyed, &notices, [&notices, place = &panel] { notices.setInView(place, {}); });
    m_views.attach(panel);
}

void ViewDesk::applyScope()
{
    m_filter.setScope(m_parts.scope.scope(), m_parts.scope.org());
    lookAtShown();
    if (m_popovers.popover()) {
        m_popovers.popover()->panel().setScope(m_parts.scope.scope(), m_parts.scope.org());
    }
    m_views.refresh();
}

void ViewDesk::lookAtShown()
{
    std::vector<store::OrgKey> shown = m_windows.shownOrgs();
    if (m_parts.scope.scope() == wire::Scope::Org) {
        shown.push_back(m_parts.scope.org());
    }
    m_parts.accounts.lookAt(std::move(shown));
}

void ViewDesk::keepWindowSize(const QSize& size)
{
    m_parts.settings.change([size](models::Preferences& preferences) { preferences.windowSizes[listWindowName()] = size; });
}

} // namespace tallylight::tray
