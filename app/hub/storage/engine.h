// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace soci {
class session;
} // namespace soci

namespace tallylight::hub {

//! \brief What a failure of a database means for whoever asked.
struct Failure {
    wire::ErrorCode code = wire::ErrorCode::Server;
    //! Fit for a person and for a log: never a parameter of a statement.
    std::string reason;
    //! The same may succeed a little later.
    bool isTransient = false;
    //! Another transaction came between: the whole transaction may succeed if it is done again.
    bool isCollision = false;
    //! The connection is gone, and with it what was prepared.
    bool isLost = false;
};

//! \brief What one kind of database has of its own: how it is opened, how a transaction begins, what its failures mean. Blocks.
class Engine
{
public:
    virtual ~Engine() = default;

    //! \brief For messages: where the database is, without the secrets of its address.
    [[nodiscard]] virtual const std::string& address() const = 0;

    //! \brief Connects \a session and sets it up. Throws what failureOf() understands. Used again after a connection was lost.
    virtual void connect(soci::session& session) const = 0;

    //! \brief What \a error says about \a session.
    [[nodiscard]] virtual Failure failureOf(const std::exception& error, soci::session& session) const = 0;

    //! \brief The statement that begins a transaction which will write.
    [[nodiscard]] virtual std::string_view begin() const = 0;

    //! \brief What a `select` ends in whose rows must stay as they are until the transaction ends; empty where the transaction as a
    //! whole holds others off.
    [[nodiscard]] virtual std::string_view rowLock() const = 0;

    //! \brief A statement with one parameter, a name: holds off other transactions that do the same with that name. Empty as above.
    [[nodiscard]] virtual std::string_view nameLock() const = 0;
};

//! \brief The engine that \a url names: `sqlite:PATH` or `postgresql://…`.
//! \return ErrorCode::BadPayload for an address that is none.
[[nodiscard]] wire::Result<std::unique_ptr<Engine>> engineOf(const std::string& url);

} // namespace tallylight::hub
