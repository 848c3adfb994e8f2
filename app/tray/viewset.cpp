// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/viewset.h"

#include "tray/accountfacts.h"
#include "tray/accountset.h"
#include "ui/threadpanel.h"

#include <algorithm>
#include <utility>

namespace tallylight::tray {

ViewSet::ViewSet(AccountSet& accounts, QObject* parent) : QObject(parent), m_accounts(accounts)
{
    connect(&accounts, &AccountSet::factsChanged, this, &ViewSet::refresh);
    connect(&accounts, &AccountSet::pictureLoaded, this,
            [this](const store::AccountId& account, const QString& address, const QImage& picture) {
                for (const View& view : m_views) {
                    view.panel->setPicture(account, address, picture);
                }
            });
}

ViewSet::~ViewSet() = default;

void ViewSet::attach(ui::ThreadPanel& view)
{
    m_views.push_back({&view, {}});
    connect(&view, &QObject::destroyed, this, [this, gone = &view] { detach(gone); });
    connect(&view, &ui::ThreadPanel::openRequested, this, &ViewSet::openRequested);
    connect(&view, &ui::ThreadPanel::stopRequested, this, &ViewSet::stopRequested);
    connect(&view, &ui::ThreadPanel::linkCopyRequested, this, &ViewSet::linkCopyRequested);
    connect(&view, &ui::ThreadPanel::seenRequested, this, &ViewSet::seenRequested);
    connect(&view, &ui::ThreadPanel::allSeenRequested, this, &ViewSet::allSeenRequested);
    connect(&view, &ui::ThreadPanel::windowRequested, this, &ViewSet::windowRequested);
    connect(&view, &ui::ThreadPanel::openServerRequested, this, &ViewSet::openServerRequested);
    connect(&view, &ui::ThreadPanel::signInRequested, this, &ViewSet::signInRequested);
    connect(&view, &ui::ThreadPanel::resumeRequested, this, &ViewSet::resumeRequested);
    connect(&view, &ui::ThreadPanel::retryRequested, this, &ViewSet::retryRequested);
    connect(&view, &ui::ThreadPanel::snippetsWanted, this, [this, &view](const std::vector<store::RowKey>& keys) { look(view, keys); });
    connect(&view, &ui::ThreadPanel::snippetsDropped, this, [this, &view] {
        look(view, {});
        Q_EMIT closed();
    });
    connect(&view, &ui::ThreadPanel::pictureWanted, &m_accounts, &AccountSet::wantPicture);
    // Another organization has other numbers.
    connect(&view, &ui::ThreadPanel::scopeChosen, this, [this, &view] { fill(view); });
    connect(&view, &ui::ThreadPanel::orgChosen, this, [this, &view] { fill(view); });
    view.setComplaint(m_complaint);
    fill(view);
}

void ViewSet::refresh()
{
    for (const View& view : m_views) {
        fill(*view.panel);
    }
}

void ViewSet::setComplaint(const QString& complaint)
{
    m_complaint = complaint;
    for (const View& view : m_views) {
        view.panel->setComplaint(complaint);
    }
}

void ViewSet::setStopResult(const store::RowKey& key, const QString& problem)
{
    for (const View& view : m_views) {
        view.panel->setStopResult(key, problem);
    }
}

void ViewSet::fill(ui::ThreadPanel& view) const
{
    view.setFeed(feedOf(m_accounts, view.scope(), view.org()));
    for (const wire::Scope scope : {wire::Scope::User, wire::Scope::Org}) {
        view.setSummary(scope, summaryOf(m_accounts, scope, view.org()));
    }
}

void ViewSet::look(const ui::ThreadPanel& view, std::vector<store::RowKey> keys)
{
    const auto found = std::ranges::find(m_views, &view, &View::panel);
    if (found != m_views.end()) {
        found->looked = std::move(keys);
        tellLooked();
    }
}

void ViewSet::detach(const ui::ThreadPanel* view)
{
    std::erase_if(m_views, [view](const View& held) { return held.panel == view; });
    tellLooked();
}

void ViewSet::tellLooked()
{
    std::vector<store::RowKey> all;
    for (const View& view : m_views) {
        all.insert(all.end(), view.looked.begin(), view.looked.end());
    }
    m_accounts.look(all);
}

} // namespace tallylight::tray
