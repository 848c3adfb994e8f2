// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <chrono>
#include <memory>

namespace tallylight::hub::http {

//! \brief Ends what a socket waits for when the time is up, and leaves the socket open for an answer; Beast's own time-out closes it. Gone
//! with the object. Loop thread only.
class Deadline
{
public:
    //! \param stream outlives it.
    Deadline(boost::beast::tcp_stream& stream, std::chrono::milliseconds time)
        : m_timer(stream.get_executor(), time),
          m_state(std::make_shared<State>(State{&stream, false}))
    {
        stream.expires_never();
        // Shared with the timer, whose last turn may already be queued when this object goes.
        m_timer.async_wait([state = m_state](const boost::system::error_code& error) {
            if (!error && state->stream != nullptr) {
                state->isOver = true;
                state->stream->cancel();
            }
        });
    }
    ~Deadline() { m_state->stream = nullptr; }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    [[nodiscard]] bool isOver() const { return m_state->isOver; }

private:
    struct State {
        boost::beast::tcp_stream* stream;
        bool isOver;
    };

    boost::asio::steady_timer m_timer;
    std::shared_ptr<State> m_state;
};

} // namespace tallylight::hub::http
