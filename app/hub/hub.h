// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/fanout.h"
#include "hub/http/listener.h"
#include "wire/result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace tallylight::hub {

struct HubOptions {
    //! `sqlite:PATH` or `postgresql://…`
    std::string database;
    //! `nats://…` where several processes serve the database; empty where this one is alone.
    std::string nats;
    http::ListenerOptions listener;
    Fanout::Limits streams;
    //! A run without a sign of life for so long is failed.
    std::chrono::milliseconds idleTimeout = std::chrono::minutes(10);
    //! At most one summary per channel in this time.
    std::chrono::milliseconds summaryInterval{50};
};

//! \brief The server: owns every part and wires them. Use from the thread that runs the single-threaded io_context.
class Hub
{
public:
    //! \brief Opens the database, brings its schema up, and binds. Nothing is accepted yet.
    //! \param io outlives it; must not run again once it is gone.
    //! \return an error in words that a person can act on.
    [[nodiscard]] static wire::Result<std::unique_ptr<Hub>> open(boost::asio::io_context& io, const HubOptions& options);

    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    //! \brief `http://127.0.0.1:8080`
    [[nodiscard]] std::string origin() const;

    //! \brief Takes over what was running, and begins to accept.
    [[nodiscard]] boost::asio::awaitable<wire::Result<void>> start();

    //! \brief See http::Listener::reloadCertificates().
    [[nodiscard]] wire::Result<void> reloadCertificates();

    //! \brief Accepts no more, ends streams with their final chunk, stores what was accepted. What is still open after \a grace is cut.
    [[nodiscard]] boost::asio::awaitable<void> stop(std::chrono::milliseconds grace);

private:
    struct Private;
    explicit Hub(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
