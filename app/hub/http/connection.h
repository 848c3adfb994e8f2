// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <functional>
#include <unordered_set>

namespace tallylight::hub::http {

//! \brief A peer's connection, as far as the listener must know it: something that can be asked to end.
class Connection
{
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    //! \brief Ends in order: after the answer in hand, or with the final chunk of a stream. Returns at once.
    virtual void finish() = 0;
    //! \brief Closes the socket now.
    virtual void abort() = 0;
};

//! \brief The connections that are open. Owns none of them: each enters and leaves by itself. Loop thread only.
class ConnectionList
{
public:
    [[nodiscard]] std::size_t size() const { return m_connections.size(); }

    void add(Connection& connection) { m_connections.insert(&connection); }
    void remove(Connection& connection);

    void finishAll();
    void abortAll();

    //! \brief Calls \a done once, when the last connection has left; at once where there is none.
    void whenEmpty(std::function<void()> done);

private:
    void forEach(void (Connection::*end)());

    std::unordered_set<Connection*> m_connections;
    std::function<void()> m_whenEmpty;
};

} // namespace tallylight::hub::http
