// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/waitinglist.h"

#include <utility>

namespace tallylight::account {

namespace {

//! Against a peer that invents threads.
constexpr std::size_t kMaxUnsure = 4'096;

} // namespace

WaitingList::WaitingList(net::StudioApi& api, QString slug, std::chrono::milliseconds failurePause, QObject* parent)
    : QObject(parent),
      m_pages(api, std::move(slug)),
      m_failurePause(failurePause),
      m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &WaitingList::send);
    connect(&m_pages, &ThreadPages::listed, this, [this](std::vector<wire::ThreadItem> items, bool isCut) {
        std::erase_if(items,
                      [](const wire::ThreadItem& item) { return item.status != wire::ThreadStatus::RequiresAction || item.isHidden; });
        const auto unsure = std::exchange(m_unsure, {});
        Q_EMIT listed(items, unsure, isCut);
    });
    connect(&m_pages, &ThreadPages::failed, this, [this](const wire::Error& error) {
        if (error.isRetryable) {
            m_next.start(m_failurePause);
        }
        Q_EMIT failed();
    });
}

void WaitingList::ask()
{
    m_next.start(0);
}

void WaitingList::note(const wire::ThreadId& id)
{
    if (!m_pages.isAsking()) {
        return;
    }
    if (m_unsure.size() >= kMaxUnsure) {
        send(); // what the answer would prove is little by now
        return;
    }
    m_unsure.insert(id);
}

void WaitingList::stop()
{
    m_next.stop();
    m_pages.stop();
    m_unsure.clear();
}

void WaitingList::send()
{
    m_unsure.clear();
    net::ThreadQuery mine;
    mine.status = wire::ThreadStatus::RequiresAction;
    mine.isMine = true;
    m_pages.ask(mine);
}

} // namespace tallylight::account
