// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/identityfinder.h"

#include "net/whendone.h"

#include <utility>

namespace tallylight::account {

IdentityFinder::IdentityFinder(net::StudioApi& api, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &IdentityFinder::begin);
}

void IdentityFinder::find(const std::vector<QString>& slugs)
{
    if (m_call || slugs.empty()) {
        return;
    }
    m_next = slugs;
    if (!m_pause.isActive()) {
        begin();
    }
}

void IdentityFinder::stop()
{
    m_pause.stop();
    m_next.clear();
    m_slugs.clear();
    m_call.reset();
}

void IdentityFinder::begin()
{
    const std::vector<QString> slugs = std::exchange(m_next, {});
    if (slugs.empty()) {
        return;
    }
    m_slugs.assign(slugs.begin(), slugs.end());
    m_hasFailed = false;
    askNext();
}

void IdentityFinder::askNext()
{
    if (m_slugs.empty()) {
        m_pause.start();
        if (!m_hasFailed) {
            Q_EMIT foundNothing();
        }
        return;
    }
    const QString slug = std::move(m_slugs.front());
    m_slugs.pop_front();
    net::ThreadQuery mine;
    mine.isMine = true;
    mine.limit = 1;
    m_call = std::make_unique<QObject>();
    net::whenDone(m_api.threads(slug, mine), m_call.get(), [this](const wire::Result<wire::Page<wire::ThreadItem>>& page) {
        m_call.release()->deleteLater(); // the handler is its child's
        m_hasFailed = m_hasFailed || !page;
        if (page && !page->items.empty() && page->items.front().createdBy) {
            m_slugs.clear();
            Q_EMIT found(*page->items.front().createdBy);
            return;
        }
        askNext();
    });
}

} // namespace tallylight::account
