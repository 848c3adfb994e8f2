// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/addresslimits.h"
#include "hub/http/framequeue.h"
#include "hub/http/probeapi.h"
#include "hub/http/sessionlimits.h"
#include "wire/result.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace tallylight::hub::http {

struct ListenerOptions {
    //! A numeric address, IPv4 or IPv6 without brackets, or "localhost".
    std::string address = "127.0.0.1";
    //! 0: the system picks one.
    std::uint16_t port = 0;
    //! A socket that listens at that address already, to be owned from open() on; -1: it is made.
    int passedSocket = -1;
    //! PEM files; both, or neither for plain HTTP.
    std::string tlsCertificate;
    std::string tlsKey;
    //! Trusts X-Forwarded-For and X-Forwarded-Proto.
    bool isBehindProxy = false;
    //! Between two signs of life on a stream.
    std::chrono::milliseconds keepalive = std::chrono::seconds(30);
    //! What one slow reader may cost.
    FrameQueue::Limits queue;
    SessionLimits limits;
    RequestLimits requests;
    //! What `/health/ready` tells of.
    Dependencies dependencies;
    //! Further ones are answered 503 and closed.
    std::size_t maxConnections = 4096;
};

//! \brief The hub's door: binds, accepts, and serves every path of docs/protocol.md on one executor.
//!
//! Use from the thread of \a executor's single-threaded io_context. Destroying it closes every connection.
class Listener
{
public:
    //! \brief Binds and listens; connections wait in the backlog until start().
    //! \param services outlive the listener and every turn of the io_context after it.
    //! \return an error in words for an address that cannot be had or a certificate that does not do.
    [[nodiscard]] static wire::Result<std::unique_ptr<Listener>> open(boost::asio::any_io_executor executor, const Services& services,
                                                                      const ListenerOptions& options);

    //! \brief Whether open() would find nothing wrong with the address and the certificates. Binds nothing.
    [[nodiscard]] static wire::Result<void> check(const ListenerOptions& options);

    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    //! \brief `http://127.0.0.1:8080`
    [[nodiscard]] std::string origin() const;
    [[nodiscard]] std::size_t connectionCount() const;

    //! \brief Begins to accept.
    void start();

    //! \brief Reads the certificate files again, for connections that come from now on; those that are open go on as they began.
    //! \return what is wrong with them; then the old ones stay.
    [[nodiscard]] wire::Result<void> reloadCertificates();

    //! \brief Accepts no more, lets answers in hand finish, ends streams with the final chunk, and returns when all connections are
    //! closed; what is still open after \a grace is cut.
    [[nodiscard]] boost::asio::awaitable<void> stop(std::chrono::milliseconds grace);

private:
    struct Private;
    explicit Listener(std::shared_ptr<Private> state);

    //! Shared with the sessions, which may outlive the listener by as long as the core takes to answer them.
    std::shared_ptr<Private> d;
};

} // namespace tallylight::hub::http
