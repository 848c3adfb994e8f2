// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace tallylight::hub {

class AccessRepository;
class BlockingExecutor;
class Clock;
class CredentialRepository;
class DirectoryRepository;
class Fanout;
class MemberRepository;
class OAuthRepository;
class Peers;
class Reactor;
class Reconciler;
class RunningSets;
class ThreadQueries;
class Watch;

//! \brief What the HTTP side works with. hub/hub.h owns all of it and lets it outlive every connection.
struct Services {
    const Clock& clock;
    //! For the repositories below, and for nothing that takes longer than a query.
    BlockingExecutor& storage;
    //! For hashPassword() and verifyPassword().
    BlockingExecutor& passwords;
    DirectoryRepository& directory;
    CredentialRepository& credentials;
    MemberRepository& members;
    AccessRepository& access;
    OAuthRepository& oauth;
    ThreadQueries& threads;
    Reactor& reactor;
    Reconciler& reconciler;
    const RunningSets& sets;
    const Fanout& fanout;
    Watch& watch;
    //! Null where this process is alone.
    const Peers* peers = nullptr;
};

} // namespace tallylight::hub
