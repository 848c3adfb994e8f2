// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/windowhost.h"

#include "models/orglistmodel.h"
#include "ui/threadwindow.h"

#include <algorithm>
#include <utility>

namespace tallylight::tray {

WindowHost::WindowHost(QAbstractItemModel& rows, const models::OrgListModel& orgs, ui::ThreadPanel::Clock clock, QObject* parent)
    : QObject(parent),
      m_rows(rows),
      m_orgs(orgs),
      m_clock(std::move(clock))
{
}

WindowHost::~WindowHost() = default;

ui::ThreadWindow& WindowHost::open(wire::Scope scope, const store::OrgKey& org)
{
    const auto shows = [&](const std::unique_ptr<ui::ThreadWindow>& window) {
        return window->panel().scope() == scope && (scope == wire::Scope::User || window->panel().org() == org);
    };
    const auto found = std::ranges::find_if(m_windows, shows);
    ui::ThreadWindow& window = found != m_windows.end() ? **found : make(scope, org);
    window.present();
    return window;
}

std::vector<store::OrgKey> WindowHost::shownOrgs() const
{
    std::vector<store::OrgKey> orgs;
    for (const auto& window : m_windows) {
        if (window->panel().scope() == wire::Scope::Org) {
            orgs.push_back(window->panel().org());
        }
    }
    return orgs;
}

void WindowHost::setSize(const QSize& size)
{
    m_size = size;
}

void WindowHost::setPalette(const QPalette& palette)
{
    m_palette = palette;
    for (const auto& window : m_windows) {
        window->setPalette(palette);
    }
}

ui::ThreadWindow& WindowHost::make(wire::Scope scope, const store::OrgKey& org)
{
    ui::ThreadWindow& window = *m_windows.emplace_back(std::make_unique<ui::ThreadWindow>(m_rows, m_orgs, m_clock));
    window.setPalette(m_palette);
    window.panel().setScope(scope, org);
    window.resize(m_size.isEmpty() ? window.sizeHint() : m_size);
    connect(&window, &ui::ThreadWindow::resized, this, [this](const QSize& size) {
        m_size = size;
        Q_EMIT resized(size);
    });
    connect(&window, &ui::ThreadWindow::closed, this, [this, &window] { drop(&window); });
    connect(&window.panel(), &ui::ThreadPanel::scopeChosen, this, &WindowHost::shownOrgsChanged);
    connect(&window.panel(), &ui::ThreadPanel::orgChosen, this, &WindowHost::shownOrgsChanged);
    Q_EMIT created(&window);
    Q_EMIT shownOrgsChanged();
    return window;
}

void WindowHost::drop(ui::ThreadWindow* window)
{
    // We stand in one of its events.
    const auto found = std::ranges::find_if(m_windows, [window](const auto& held) { return held.get() == window; });
    if (found != m_windows.end()) {
        found->release()->deleteLater();
        m_windows.erase(found);
        Q_EMIT shownOrgsChanged();
        Q_EMIT closed();
    }
}

} // namespace tallylight::tray
