// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadpanel.h"

#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "ui/filterfield.h"
#include "ui/noticebar.h"
#include "ui/orgpicker.h"
#include "ui/panelmenu.h"
#include "ui/popoverheader.h"
#include "ui/problembox.h"
#include "ui/scopeswitch.h"
#include "ui/shownrows.h"
#include "ui/statepage.h"
#include "ui/stopsheet.h"
#include "ui/windowinuse.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace tallylight::ui {

ThreadPanel::ThreadPanel(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_rows(new ShownRows(rows, this)),
      m_window(new WindowInUse(*this)),
      m_orgs(orgs),
      m_pictures([this](const store::AccountId& account, const QString& address) { Q_EMIT pictureWanted(account, address); }),
      m_parts(*this, orgs, clock, m_icons, m_pictures)
{
    setAccessibleName(tr("Running agents"));
    connectParts();
    connectList();
    m_parts.view->setRows(&m_rows->shown());
    applyLook();
    applyScope();
}

ThreadPanel::~ThreadPanel() = default;

wire::Scope ThreadPanel::scope() const
{
    return m_rows->scope();
}

const store::OrgKey& ThreadPanel::org() const
{
    return m_rows->org();
}

void ThreadPanel::setFeed(const ShownFeed& feed)
{
    if (feed == m_feed) {
        return;
    }
    m_feed = feed;
    refresh();
}

void ThreadPanel::setSummary(wire::Scope scope, const wire::RunningSummary& summary)
{
    wire::RunningSummary& known = m_summaries.at(static_cast<std::size_t>(scope));
    if (summary == known) {
        return;
    }
    known = summary;
    refreshHeader();
}

void ThreadPanel::setScope(wire::Scope scope, const store::OrgKey& org)
{
    if (scope == m_rows->scope() && org == m_rows->org()) {
        return;
    }
    m_rows->setScope(scope, org);
    applyScope();
}

void ThreadPanel::setPicture(const store::AccountId& account, const QString& address, const QImage& picture)
{
    m_pictures.set(account, address, picture);
    if (isVisible()) {
        m_parts.view->viewport()->update();
        m_parts.org->update();
    }
}

void ThreadPanel::setComplaint(const QString& complaint)
{
    m_parts.complaint->setProblem(complaint, {});
}

void ThreadPanel::setStopResult(const store::RowKey& key, const QString& problem)
{
    m_parts.stop->setResult(key, problem);
}

void ThreadPanel::setHistory(QAbstractItemModel& history)
{
    m_rows->setHistory(history);
}

void ThreadPanel::showHistory(bool isHistory)
{
    if (!m_rows->showHistory(isHistory)) {
        return;
    }
    m_parts.view->setRows(&m_rows->shown());
    m_parts.view->setAccessibleName(isHistory ? tr("History") : tr("Running tasks"));
    refresh();
    tellInView();
}

bool ThreadPanel::isHistory() const
{
    return m_rows->isHistory();
}

void ThreadPanel::focusList()
{
    if (m_parts.view->isVisible()) {
        m_parts.view->setFocus(Qt::PopupFocusReason);
    } else {
        window()->setFocus(Qt::PopupFocusReason);
    }
}

void ThreadPanel::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        applyLook();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ThreadPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        goBack();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ThreadPanel::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void ThreadPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_parts.stop->dismiss();
    showHistory(false);
    m_parts.filter->clear();
    m_parts.view->clearSelection();
    m_parts.view->scrollToTop();
    Q_EMIT snippetsDropped();
}

void ThreadPanel::connectParts()
{
    connect(m_parts.header, &PopoverHeader::menuRequested, this, &ThreadPanel::showMenu);
    connect(m_parts.scopes, &ScopeSwitch::scopeChosen, this, &ThreadPanel::chooseScope);
    connect(m_parts.org, &OrgPicker::orgChosen, this, &ThreadPanel::chooseOrg);
    connect(m_parts.org, &OrgPicker::windowRequested, this, &ThreadPanel::windowRequested);
    connect(m_parts.filter, &FilterField::escapePressed, this, &ThreadPanel::goBack);
    connect(m_parts.filter, &FilterField::listKeyPressed, this,
            [this](QKeyEvent* event) { QCoreApplication::sendEvent(m_parts.view, event); });
    connect(m_parts.filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows->setText(text);
        m_parts.view->clearSelection();
        refreshRows();
    });
    connect(m_parts.notice, &NoticeBar::actionChosen, this, &ThreadPanel::act);
    connect(m_parts.page, &StatePage::actionChosen, this, &ThreadPanel::act);
    connect(m_parts.stop, &StopSheet::stopConfirmed, this, &ThreadPanel::stopRequested);
    connect(m_parts.stop, &StopSheet::left, this, &ThreadPanel::focusList);
    connect(m_rows, &ShownRows::rowsChanged, this, &ThreadPanel::refreshRows);
    connect(&m_orgs, &QAbstractItemModel::modelReset, this, &ThreadPanel::applyScope);
}

void ThreadPanel::connectList()
{
    connect(m_parts.view, &ThreadView::openRequested, this, &ThreadPanel::openRequested);
    connect(m_parts.view, &ThreadView::linkCopyRequested, this, &ThreadPanel::linkCopyRequested);
    connect(m_parts.view, &ThreadView::seenRequested, this, &ThreadPanel::seenRequested);
    connect(m_parts.view, &ThreadView::stopAsked, m_parts.stop, &StopSheet::ask);
    connect(m_parts.view, &ThreadView::textTyped, this, &ThreadPanel::beginFilter);
    connect(m_parts.view, &ThreadView::escapePressed, this, &ThreadPanel::goBack);
    connect(m_parts.view, &ThreadView::visibleKeysChanged, this, [this](const std::vector<store::RowKey>& keys) {
        if (isVisible()) {
            Q_EMIT snippetsWanted(keys);
        }
        tellInView();
    });
    connect(m_window, &WindowInUse::mayHaveChanged, this, &ThreadPanel::tellInView);
}

void ThreadPanel::applyLook()
{
    const Look look{Theme::fromPalette(palette()), Typography::fromFont(font())};
    m_theme = look.theme;
    m_parts.setLook(look);
    Q_EMIT lookChanged();
}

void ThreadPanel::refresh()
{
    refreshHeader();
    refreshRows();
}

void ThreadPanel::refreshRows()
{
    if (!isVisible()) {
        return;
    }
    const store::FeedState state = m_feed.status.state;
    const bool isShut = state == store::FeedState::SignedOut || state == store::FeedState::Refused || state == store::FeedState::Paused;
    const bool isHistory = m_rows->isHistory();
    const bool hasRows = m_rows->shown().rowCount() > 0 && (isHistory || !isShut);
    m_parts.view->setVisible(hasRows);
    m_parts.page->setVisible(!hasRows);
    if (!hasRows) {
        const bool isFiltered = !m_parts.filter->text().isEmpty() && (isHistory || !isShut);
        const PageWords empty = isHistory ? noHistoryWords() : pageWords(m_feed, m_rows->scope());
        m_parts.page->setWords(isFiltered ? noMatchWords(m_parts.filter->text()) : empty, m_feed.server);
    }
    m_parts.filter->setVisible(!m_parts.filter->text().isEmpty());
    const bool isOld = !isHistory && (state == store::FeedState::Stale || (hasRows && state != store::FeedState::Live));
    m_parts.notice->setVisible(isOld);
    if (isOld) {
        m_parts.notice->setNotice(noticeText(m_feed), noticeAction(m_feed));
    }
}

void ThreadPanel::refreshHeader()
{
    if (!isVisible()) {
        return;
    }
    const bool isHistory = m_rows->isHistory();
    const wire::RunningSummary none;
    const wire::RunningSummary& shown = hasNumbers() ? summary(scope()) : none;
    m_parts.header->setHasLamp(!isHistory);
    // Without a value there is no sentence: a zero would be a lie.
    m_parts.header->setHeadline(isHistory ? tr("History") : hasNumbers() ? headline(shown, scope()) : QStringLiteral("Tallylight"));
    m_parts.header->setState(m_feed.status.state, shown.totalRunning > 0);
    for (const wire::Scope each : {wire::Scope::User, wire::Scope::Org}) {
        m_parts.scopes->setCount(each, hasNumbers() && !isHistory ? summary(each).totalRunning : 0);
    }
}

void ThreadPanel::chooseScope(wire::Scope scope)
{
    m_rows->setScope(scope, org());
    Q_EMIT scopeChosen(scope);
    if (scope == wire::Scope::Org && org().isEmpty() && m_orgs.rowCount() > 0) {
        chooseOrg(m_orgs.keyAt(m_orgs.index(0, 0)));
    } else {
        applyScope();
    }
}

void ThreadPanel::chooseOrg(const store::OrgKey& org)
{
    m_rows->setScope(scope(), org);
    applyScope();
    Q_EMIT orgChosen(org);
}

void ThreadPanel::applyScope()
{
    const bool isOrg = scope() == wire::Scope::Org;
    m_parts.scopes->setScope(scope());
    m_parts.org->setOrg(org());
    m_parts.org->setVisible(isOrg);
    m_parts.view->setShowsOrganization(!isOrg);
    m_parts.view->clearSelection();
    refresh();
}

void ThreadPanel::beginFilter(const QString& text)
{
    m_parts.filter->show();
    m_parts.filter->setFocus(Qt::ShortcutFocusReason);
    m_parts.filter->insert(text);
}

void ThreadPanel::goBack()
{
    if (!m_parts.filter->text().isEmpty()) {
        m_parts.filter->clear();
        m_parts.view->setFocus(Qt::ShortcutFocusReason);
    } else if (isHistory()) {
        showHistory(false);
        focusList();
    } else {
        Q_EMIT leaveRequested();
    }
}

void ThreadPanel::showMenu(const QPoint& corner)
{
    using History = PanelMenu::History;
    auto* menu = new PanelMenu(!m_rows->hasHistory() ? History::Absent : isHistory() ? History::Shown : History::Hidden, m_theme, this);
    connect(menu, &PanelMenu::historyToggled, this, [this](bool isShown) {
        showHistory(isShown);
        focusList();
    });
    connect(menu, &PanelMenu::allSeenRequested, this, &ThreadPanel::allSeenRequested);
    connect(menu, &PanelMenu::windowRequested, this,
            [this] { Q_EMIT windowRequested(scope() == wire::Scope::Org ? org() : store::OrgKey()); });
    menu->hangAt(corner);
}

void ThreadPanel::act(PageAction action)
{
    switch (action) {
    case PageAction::None:
        break;
    case PageAction::Retry:
        Q_EMIT retryRequested();
        break;
    case PageAction::OpenServer:
        Q_EMIT openServerRequested(m_feed.account);
        break;
    case PageAction::ClearFilter:
        goBack();
        break;
    case PageAction::SignIn:
        Q_EMIT signInRequested(m_feed.account);
        break;
    case PageAction::Resume:
        Q_EMIT resumeRequested();
        break;
    case PageAction::ShowRunning:
        showHistory(false);
        break;
    }
}

void ThreadPanel::tellInView()
{
    std::vector<store::RowKey> keys;
    if (isHistory() && m_window->isInUse()) {
        keys = m_parts.view->visibleKeys();
    }
    if (keys != m_inView) {
        m_inView = keys;
        Q_EMIT historyInViewChanged(keys);
    }
}

bool ThreadPanel::hasNumbers() const
{
    return m_feed.status.state == store::FeedState::Live || m_feed.status.state == store::FeedState::Stale;
}

const wire::RunningSummary& ThreadPanel::summary(wire::Scope scope) const
{
    return m_summaries.at(static_cast<std::size_t>(scope));
}

} // namespace tallylight::ui
