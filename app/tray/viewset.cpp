// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/viewset.h"

#include "tray/accountfacts.h"
#include "tray/accountset.h"
#include "ui/popover.h"

#include <algorithm>
#include <utility>

namespace tallylight::tray {

ViewSet::ViewSet(AccountSet& accounts, QObject* parent) : QObject(parent), m_accounts(accounts)
{
    connect(&accounts, &AccountSet::factsChanged, this, &ViewSet::refresh);
    connect(&accounts, &AccountSet::pictureLoaded, this,
            [this](const store::AccountId& account, const QString& address, const QImage& picture) {
                for (const View& view : m_views) {
                    view.popover->setPicture(account, address, picture);
                }
            });
}

ViewSet::~ViewSet() = default;

void ViewSet::attach(ui::Popover& view)
{
    m_views.push_back({&view, {}});
    connect(&view, &QObject::destroyed, this, [this, gone = &view] { detach(gone); });
    connect(&view, &ui::Popover::openRequested, this, &ViewSet::openRequested);
    connect(&view, &ui::Popover::openServerRequested, this, &ViewSet::openServerRequested);
    connect(&view, &ui::Popover::signInRequested, this, &ViewSet::signInRequested);
    connect(&view, &ui::Popover::resumeRequested, this, &ViewSet::resumeRequested);
    connect(&view, &ui::Popover::retryRequested, this, &ViewSet::retryRequested);
    connect(&view, &ui::Popover::snippetsWanted, this, [this, &view](const std::vector<store::RowKey>& keys) { look(view, keys); });
    connect(&view, &ui::Popover::snippetsDropped, this, [this, &view] { look(view, {}); });
    connect(&view, &ui::Popover::pictureWanted, &m_accounts, &AccountSet::wantPicture);
    // Another organization has other numbers.
    connect(&view, &ui::Popover::scopeChosen, this, [this, &view] { fill(view); });
    connect(&view, &ui::Popover::orgChosen, this, [this, &view] { fill(view); });
    fill(view);
}

void ViewSet::refresh()
{
    for (const View& view : m_views) {
        fill(*view.popover);
    }
}

void ViewSet::fill(ui::Popover& view) const
{
    view.setFeed(feedOf(m_accounts, view.scope(), view.org()));
    for (const wire::Scope scope : {wire::Scope::User, wire::Scope::Org}) {
        view.setSummary(scope, summaryOf(m_accounts, scope, view.org()));
    }
}

void ViewSet::look(const ui::Popover& view, std::vector<store::RowKey> keys)
{
    const auto found = std::ranges::find(m_views, &view, &View::popover);
    if (found != m_views.end()) {
        found->looked = std::move(keys);
        tellLooked();
    }
}

void ViewSet::detach(const ui::Popover* view)
{
    std::erase_if(m_views, [view](const View& held) { return held.popover == view; });
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
