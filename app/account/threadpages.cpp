// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/threadpages.h"

#include "net/whendone.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace tallylight::account {

namespace {

constexpr int kPageLimit = 1'000;
constexpr int kMaxCalls = 40;
//! How much shorter the next page is when one is refused, and how long it is once the bad row is passed.
constexpr int kShorter = 10;
constexpr int kLimitAfterBadRow = 100;
//! That many refused rows in a row are no bad rows: the server refuses the question.
constexpr int kMaxBadRows = 3;

//! The answer did not pass the server's own check: MCP's "invalid params", as the tool's text.
bool isBadOutput(const wire::Error& error)
{
    return error.code == wire::ErrorCode::Server && error.message.find("-32602") != std::string::npos;
}

} // namespace

ThreadPages::ThreadPages(net::StudioApi& api, QString slug, QObject* parent) : QObject(parent), m_api(api), m_slug(std::move(slug)) {}

void ThreadPages::ask(const net::ThreadQuery& query)
{
    stop();
    m_query = query;
    m_query.limit = kPageLimit;
    m_query.offset = 0;
    askPage();
}

void ThreadPages::stop()
{
    m_call.reset();
    m_items.clear();
    m_calls = 0;
    m_badRows = 0;
}

void ThreadPages::askPage()
{
    ++m_calls;
    m_call = std::make_unique<QObject>();
    net::whenDone(m_api.threads(m_slug, m_query), m_call.get(), [this](wire::Result<wire::Page<wire::ThreadItem>> page) {
        m_call.release()->deleteLater(); // the handler is its child's
        if (page) {
            takePage(std::move(*page));
        } else {
            takeFailure(page.error());
        }
    });
}

void ThreadPages::takePage(wire::Page<wire::ThreadItem> page)
{
    // Rows that could not be read are missing here: the next page then begins a little early, which costs a row twice and loses none.
    const int came = static_cast<int>(page.items.size());
    m_badRows = 0;
    std::move(page.items.begin(), page.items.end(), std::back_inserter(m_items));
    if (!page.hasMore || m_calls >= kMaxCalls) {
        end(page.hasMore);
        return;
    }
    m_query.offset += came > 0 ? came : m_query.limit;
    askPage();
}

void ThreadPages::takeFailure(const wire::Error& error)
{
    if (!isBadOutput(error) || m_calls >= kMaxCalls || m_badRows >= kMaxBadRows) {
        stop();
        Q_EMIT failed(error);
        return;
    }
    if (m_query.limit > 1) {
        m_query.limit = std::max(1, m_query.limit / kShorter);
    } else {
        ++m_badRows;
        ++m_query.offset;
        m_query.limit = kLimitAfterBadRow;
    }
    askPage();
}

void ThreadPages::end(bool isCut)
{
    const std::vector<wire::ThreadItem> items = std::exchange(m_items, {});
    stop();
    Q_EMIT listed(items, isCut);
}

} // namespace tallylight::account
