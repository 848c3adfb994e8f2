// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <list>
#include <memory>

namespace tallylight::hub::http {

class SseSession;

//! \brief Says to each stream when its next sign of life is due: one interval after it began, and every interval from then on.
//!
//! One timer for all: since the interval is the same for all, the order of beginning is the order of being due. On the io_context.
class KeepaliveQueue : public std::enable_shared_from_this<KeepaliveQueue>
{
    struct Entry {
        std::chrono::steady_clock::time_point due;
        SseSession* session = nullptr;
    };

public:
    using Place = std::list<Entry>::iterator;

    KeepaliveQueue(boost::asio::any_io_executor executor, std::chrono::milliseconds interval);

    [[nodiscard]] Place add(SseSession& session);
    //! \brief Also from within SseSession::keepAlive().
    void remove(Place place);

private:
    void arm();
    void fire();

    const std::chrono::milliseconds m_interval;
    boost::asio::steady_timer m_timer;
    std::list<Entry> m_entries;
    bool m_isArmed = false;
};

} // namespace tallylight::hub::http
