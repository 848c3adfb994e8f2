// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/seenwatch.h"

#include <algorithm>
#include <utility>

namespace tallylight::tray {

SeenWatch::SeenWatch(store::History& history, std::chrono::milliseconds after, QObject* parent)
    : QObject(parent),
      m_history(history),
      m_after(after),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SeenWatch::markSeen);
    connect(&m_history, &store::History::changed, this, &SeenWatch::takeChange);
}

void SeenWatch::setInView(const void* place, std::vector<store::RowKey> keys)
{
    if (keys.empty()) {
        m_places.erase(place);
    } else {
        m_places.insert_or_assign(place, std::move(keys));
    }
    look();
}

void SeenWatch::setSessionLocked(bool isLocked)
{
    m_isSessionLocked = isLocked;
    look();
}

void SeenWatch::takeChange(const store::HistoryChange& change)
{
    // A run of the same thread that ended anew is a new thing to see, in its old row.
    for (const store::RowKey& key : change.added) {
        m_since.erase(key);
    }
    look();
}

void SeenWatch::look()
{
    const Clock::time_point now = Clock::now();
    auto before = std::exchange(m_since, {});
    if (!m_isSessionLocked) {
        for (const auto& [place, keys] : m_places) {
            for (const store::RowKey& key : keys) {
                if (const store::HistoryEntry* entry = m_history.find(key); entry && entry->isUnseen) {
                    const auto known = before.find(key);
                    m_since.emplace(key, known == before.end() ? now : known->second);
                }
            }
        }
    }
    const auto earliest = std::ranges::min_element(m_since, {}, [](const auto& entry) { return entry.second; });
    if (earliest == m_since.end()) {
        m_timer.stop();
    } else {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(earliest->second + m_after - now, Clock::duration::zero())));
    }
}

void SeenWatch::markSeen()
{
    const Clock::time_point now = Clock::now();
    std::vector<store::RowKey> seen;
    for (const auto& [key, since] : m_since) {
        if (now - since >= m_after) {
            seen.push_back(key);
        }
    }
    m_history.markSeen(seen);
    look();
}

} // namespace tallylight::tray
