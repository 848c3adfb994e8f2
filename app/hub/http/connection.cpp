// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/connection.h"

#include <utility>
#include <vector>

namespace tallylight::hub::http {

void ConnectionList::remove(Connection& connection)
{
    if (m_connections.erase(&connection) > 0 && m_connections.empty() && m_whenEmpty) {
        std::exchange(m_whenEmpty, nullptr)();
    }
}

void ConnectionList::finishAll()
{
    forEach(&Connection::finish);
}

void ConnectionList::abortAll()
{
    forEach(&Connection::abort);
}

void ConnectionList::whenEmpty(std::function<void()> done)
{
    if (m_connections.empty()) {
        done();
    } else {
        m_whenEmpty = std::move(done);
    }
}

void ConnectionList::forEach(void (Connection::*end)())
{
    // A connection may leave the list while it is being ended, and take others with it.
    const std::vector<Connection*> connections(m_connections.begin(), m_connections.end());
    for (Connection* const connection : connections) {
        if (m_connections.contains(connection)) {
            (connection->*end)();
        }
    }
}

} // namespace tallylight::hub::http
