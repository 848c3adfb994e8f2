// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/listfeed.h"

#include "net/whendone.h"

#include <utility>

namespace tallylight::account {

ListFeed::ListFeed(net::StudioApi& api, QString slug, ListFeedOptions options, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_slug(std::move(slug)),
      m_options(options),
      m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ListFeed::seed);
}

void ListFeed::seed()
{
    m_next.stop();
    if (m_call) {
        m_isTouched = true;
        return;
    }
    m_isTouched = false;
    m_call = std::make_unique<QObject>();
    net::ThreadQuery running;
    running.status = wire::ThreadStatus::InProgress;
    net::whenDone(m_api.threads(m_slug, running), m_call.get(), [this](wire::Result<wire::Page<wire::ThreadItem>> page) {
        m_call.release()->deleteLater(); // the handler is its child's
        if (!page) {
            m_next.start(m_options.failurePause);
            Q_EMIT failed(page.error());
            return;
        }
        m_threads = std::move(page->items);
        m_next.start(m_isTouched ? m_options.settle : m_threads.empty() ? m_options.idleRound : m_options.busyRound);
        Q_EMIT listed();
    });
}

void ListFeed::touch()
{
    if (m_call) {
        m_isTouched = true;
    } else {
        m_next.start(m_options.settle);
    }
}

void ListFeed::stop()
{
    m_next.stop();
    m_call.reset();
}

} // namespace tallylight::account
