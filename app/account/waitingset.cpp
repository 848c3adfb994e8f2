// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/waitingset.h"

#include <utility>

namespace tallylight::account {

WaitingSet::WaitingSet(net::WatchHandle& handle, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
                       Options options, QObject* parent)
    : QObject(parent),
      m_handle(handle),
      m_store(store),
      m_org(organization.id),
      m_options(options),
      m_list(api, QString::fromStdString(organization.slug), m_options.failurePause),
      m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, &m_list, &WaitingList::ask);
    connect(&m_list, &WaitingList::listed, this, [this](const auto& items, const auto& unsure, bool isCut) {
        m_store.setWaiting(m_org, items, unsure, isCut);
        share();
        setKnown();
    });
    connect(&m_list, &WaitingList::failed, this, &WaitingSet::setKnown);
    connect(&m_store, &store::ThreadStore::changed, this, &WaitingSet::takeChange);
}

void WaitingSet::ask()
{
    m_isAsked = true;
    if (m_told) {
        takeTold();
    } else if (m_handle.isFollowing()) {
        m_patience.start(m_options.patience);
    } else {
        m_list.ask();
    }
}

void WaitingSet::stop()
{
    m_patience.stop();
    m_list.stop();
    m_told.reset();
    m_shared.reset();
    m_isAsked = false;
    m_isKnown = false;
}

void WaitingSet::noteQuestion(const wire::ThreadId& id)
{
    const store::ThreadState* const state = m_store.find({m_org, id});
    if (m_shared && !(state && state->needsYou)) {
        share(); // those that follow may think that it does: what was looked at they do not know
    }
}

void WaitingSet::take(const wire::WaitingEvent& told)
{
    m_patience.stop();
    m_list.stop();
    m_shared.reset();
    m_told = told;
    if (m_isAsked) {
        takeTold();
    }
}

void WaitingSet::takeTold()
{
    m_store.setWaiting(m_org, m_told->threads, {}, false);
    setKnown();
}

void WaitingSet::takeChange(const store::Change& change)
{
    const bool isProgress = change.added.empty() && change.removed.empty() && change.changed.empty();
    if (m_shared && !isProgress && now() != *m_shared) {
        share();
    }
}

void WaitingSet::share()
{
    m_shared = now();
    m_handle.share(*m_shared);
}

void WaitingSet::setKnown()
{
    if (!std::exchange(m_isKnown, true)) {
        Q_EMIT known();
    }
}

wire::WaitingEvent WaitingSet::now() const
{
    wire::WaitingEvent event;
    for (const wire::ThreadKey& key : m_store.attention()) {
        const store::ThreadState* const state = key.org == m_org ? m_store.find(key) : nullptr;
        if (state == nullptr) {
            continue;
        }
        wire::ThreadItem item;
        item.id = key.thread;
        item.org = key.org;
        item.agent = state->thread.agent;
        item.title = state->thread.title.value_or(std::string());
        item.status = wire::ThreadStatus::RequiresAction;
        item.createdBy = state->createdBy;
        event.threads.push_back(std::move(item));
    }
    return event;
}

} // namespace tallylight::account
