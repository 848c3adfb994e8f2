// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

struct __natsConnection;

namespace tallylight::hub::broadcast {

//! \brief A connection to NATS that comes back by itself for ever. The library calls on threads of its own: what it says is posted, and
//! every function given here is called on the io_context.
class NatsLink
{
public:
    //! \brief Begins to connect. A server that is not there yet is no error.
    //! \param url `nats://HOST:PORT`, with user and password where they are needed.
    //! \return ErrorCode::BadPayload for an address that is none.
    [[nodiscard]] static wire::Result<std::unique_ptr<NatsLink>> open(boost::asio::any_io_executor executor, const std::string& url);

    //! \brief Closes. What was posted before is not called any more.
    ~NatsLink();
    NatsLink(const NatsLink&) = delete;
    NatsLink& operator=(const NatsLink&) = delete;

    //! \brief Calls \a changed with whether the server is reached: first when it is reached, or now if it is.
    void whenConnectedChanges(std::function<void(bool)> changed);

    [[nodiscard]] bool isConnected() const;

    //! \brief Calls \a received for each message on \a subject that others send. Once per link.
    //! \param overflowed is called instead where more came than could be handled: some are lost.
    [[nodiscard]] wire::Result<void> subscribe(const std::string& subject, std::function<void(const std::string&)> received,
                                               std::function<void()> overflowed);

    //! \brief Sends \a text. May block for as long as the server does not read: not on the io_context. Thread-safe.
    //! \return ErrorCode::Server where there is no connection, or none that takes it.
    [[nodiscard]] wire::Result<void> publish(const std::string& subject, const std::string& text) const;

    //! \brief Returns when the server has taken all that was said before. Blocks, two seconds at most.
    [[nodiscard]] wire::Result<void> flush() const;

    //! \brief For what NATS has beside messages; valid as long as this.
    [[nodiscard]] __natsConnection* connection() const;

private:
    struct State;
    explicit NatsLink(std::unique_ptr<State> state);
    std::unique_ptr<State> d;
};

} // namespace tallylight::hub::broadcast
