// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/snippetloader.h"

#include "net/studioapi.h"
#include "net/whendone.h"

#include <algorithm>
#include <utility>

namespace tallylight::net {

SnippetLoader::SnippetLoader(StudioApi& api, SlugOf slugOf, SnippetOptions options, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_slugOf(std::move(slugOf)),
      m_options(options),
      m_refresh(this)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(m_options.freshness);
    connect(&m_refresh, &QTimer::timeout, this, &SnippetLoader::refreshDue);
}

SnippetLoader::~SnippetLoader() = default;

void SnippetLoader::want(const wire::ThreadKey& key, bool isStartUnknown)
{
    const auto [found, isNew] = m_rows.try_emplace(key);
    Row& row = found->second;
    row.isStartWanted = isStartUnknown;
    if (isNew) {
        if (const auto recent = m_recent.extract(key)) {
            row.asked = recent.mapped();
        }
    }
    if (!isFresh(row)) {
        enqueue(key, row);
        pump();
    }
}

void SnippetLoader::unwant(const wire::ThreadKey& key)
{
    const auto found = m_rows.find(key);
    if (found == m_rows.end()) {
        return;
    }
    const Row& row = found->second;
    if (row.request) {
        --m_active; // cancelled, and so not fresh
    } else if (row.asked && isFresh(row)) {
        std::erase_if(m_recent, [this](const auto& recent) { return Clock::now() - recent.second >= m_options.freshness; });
        m_recent.emplace(key, *row.asked);
    }
    m_rows.erase(found);
    pump();
}

void SnippetLoader::invalidate(const wire::ThreadKey& key)
{
    const auto found = m_rows.find(key);
    if (found == m_rows.end()) {
        m_recent.erase(key);
        return;
    }
    found->second.isOld = true;
    if (!isFresh(found->second)) {
        enqueue(key, found->second);
        pump();
    } else if (!m_refresh.isActive()) {
        m_refresh.start();
    }
}

void SnippetLoader::close()
{
    m_refresh.stop();
    m_queue.clear();
    m_rows.clear();
    m_recent.clear();
    m_active = 0;
}

void SnippetLoader::enqueue(const wire::ThreadKey& key, Row& row)
{
    if (row.isQueued || row.request) {
        return;
    }
    row.isQueued = true;
    m_queue.push_back(key);
    if (m_queue.size() > m_options.queueBound) {
        if (const auto oldest = m_rows.find(m_queue.front()); oldest != m_rows.end()) {
            oldest->second.isQueued = false;
        }
        m_queue.pop_front();
    }
}

void SnippetLoader::pump()
{
    while (m_active < m_options.concurrency && !m_queue.empty()) {
        const wire::ThreadKey key = std::move(m_queue.front());
        m_queue.pop_front();
        const auto found = m_rows.find(key);
        if (found == m_rows.end() || !found->second.isQueued) {
            continue; // left the view while it waited
        }
        found->second.isQueued = false;
        if (const QString slug = m_slugOf(key.org); !slug.isEmpty()) {
            fetch(key, found->second, slug);
        }
    }
}

void SnippetLoader::fetch(const wire::ThreadKey& key, Row& row, const QString& slug)
{
    ++m_active;
    row.isOld = false;
    row.asked = Clock::now();
    row.request = std::make_unique<QObject>();
    whenDone(m_api.newestMessages(slug, key.thread), row.request.get(), [this, key, slug](const auto& messages) {
        if (m_rows.at(key).isStartWanted) {
            fetchStart(key, slug);
        } else {
            finish(key);
        }
        if (messages) { // a failure leaves what is shown; the next wish asks again
            Q_EMIT snippetLoaded(key, wire::latestSnippet(*messages));
        }
    });
}

void SnippetLoader::fetchStart(const wire::ThreadKey& key, const QString& slug)
{
    whenDone(m_api.thread(slug, key.thread), m_rows.at(key).request.get(), [this, key](const auto& thread) {
        finish(key);
        if (thread && *thread && (*thread)->runStartedAt) {
            Q_EMIT startLoaded(key, *(*thread)->runStartedAt);
        }
    });
}

void SnippetLoader::finish(const wire::ThreadKey& key)
{
    Row& row = m_rows.at(key);
    row.isStartWanted = false;
    // We stand in a handler that the request's object owns.
    row.request.release()->deleteLater();
    --m_active;
    pump();
}

void SnippetLoader::refreshDue()
{
    bool isMoreToCome = false;
    for (auto& [key, row] : m_rows) {
        if (row.isOld && !isFresh(row)) {
            enqueue(key, row);
        }
        isMoreToCome = isMoreToCome || (row.isOld && !row.isQueued);
    }
    if (isMoreToCome) {
        m_refresh.start();
    }
    pump();
}

bool SnippetLoader::isFresh(const Row& row) const
{
    return row.asked && Clock::now() - *row.asked < m_options.freshness;
}

} // namespace tallylight::net
