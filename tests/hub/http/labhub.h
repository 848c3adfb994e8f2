// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/fanout.h"
#include "hub/http/listener.h"
#include "hub/support/fakeclock.h"
#include "hub/support/scratchhub.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <string>

namespace tallylight::test {

//! \brief The hub's whole HTTP side in this process: real listener on a free port, real storage in a scratch file, real reactor, on a
//! thread of its own. Its clock stands still until it is moved.
//!
//! Set up people and threads before start(): from then on the database belongs to the hub's storage thread.
class LabHub
{
public:
    LabHub();
    //! \brief Stops.
    ~LabHub();
    LabHub(const LabHub&) = delete;
    LabHub& operator=(const LabHub&) = delete;

    //! To be changed before start().
    hub::http::ListenerOptions options;
    hub::Fanout::Limits limits;
    //! How often the streams' access is looked at by itself.
    std::chrono::milliseconds accessInterval{500};
    FakeClock clock;

    ScratchHub& scratch() { return m_scratch; }
    //! \brief A user who can sign in by password.
    hub::User addUser(const std::string& email, const std::string& password);
    //! \brief A key of \a user, to be sent as Bearer.
    QByteArray addKey(const hub::User& user);

    void start();
    //! \brief Shuts down in order; returns when the last connection is closed.
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    struct Server;

    ScratchHub m_scratch;
    quint16 m_port = 0;
    std::unique_ptr<Server> m_server;
};

//! \brief An organization with two members, a key for each, an agent, and a stranger with a key.
class LabOrg
{
public:
    explicit LabOrg(LabHub& hub);

    hub::Organization org;
    hub::User alice;
    hub::User bob;
    hub::User mallory;
    hub::Agent agent;
    QByteArray aliceKey;
    QByteArray bobKey;
    QByteArray malloryKey;
};

} // namespace tallylight::test
