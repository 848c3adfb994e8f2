// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/threadlookup.h"

#include "net/whendone.h"

#include <utility>

namespace tallylight::account {

namespace {

constexpr int kConcurrency = 2;
constexpr std::size_t kMaxWanted = 500;

} // namespace

ThreadLookup::ThreadLookup(net::StudioApi& api, QString slug, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_slug(std::move(slug)),
      m_requests(std::make_unique<QObject>())
{
}

bool ThreadLookup::want(const wire::ThreadId& id)
{
    if (m_wanted.contains(id)) {
        return true;
    }
    if (m_wanted.size() >= kMaxWanted) {
        return false;
    }
    m_wanted.insert(id);
    m_queue.push_back(id);
    pump();
    return true;
}

void ThreadLookup::stop()
{
    m_requests.release()->deleteLater(); // we may stand in a handler of its child
    m_requests = std::make_unique<QObject>();
    ++m_stops;
    m_queue.clear();
    m_wanted.clear();
    m_active = 0;
}

void ThreadLookup::pump()
{
    while (m_active < kConcurrency && !m_queue.empty()) {
        const wire::ThreadId id = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_active;
        Q_EMIT asked(id);
        net::whenDone(m_api.thread(m_slug, id), m_requests.get(),
                      [this, id, stops = m_stops](const wire::Result<std::optional<wire::ThreadItem>>& item) {
                          if (stops == m_stops) {
                              take(id, item);
                          }
                      });
    }
}

void ThreadLookup::take(const wire::ThreadId& id, const wire::Result<std::optional<wire::ThreadItem>>& item)
{
    --m_active;
    m_wanted.erase(id);
    if (item) {
        Q_EMIT found(id, *item);
    } else {
        Q_EMIT failed(id, item.error());
    }
    pump();
}

} // namespace tallylight::account
