// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedstream.h"

#include <functional>
#include <memory>
#include <optional>

namespace tallylight::net {

//! \brief One organization's stream in a process that shares: from the server, or from the process that serves, as the feed's role says.
//!
//! From one to the other the first is kept until the second works, so that a change of roles makes no gap where none must be.
class SharedLink : public WatchLink
{
    Q_OBJECT

public:
    using MakeConnection = std::function<std::unique_ptr<WatchLink>()>;

    //! \param makeConnection gives a new connection to the server. Feed and decoder must outlive the link.
    SharedLink(SharedFeed& feed, wire::Decoder& decoder, QString slug, MakeConnection makeConnection, QObject* parent = nullptr);
    ~SharedLink() override;

    [[nodiscard]] const WatchState& state() const override { return m_state; }
    void open() override;
    void close() override;
    void reconnectNow() override;
    void setInterest(Interest interest) override;

private:
    void takeRole();
    void connectToServer();
    void follow();
    void takeServerState(const WatchState& state);
    void takeSharedState(const WatchState& state);
    void loseShared(SharedFeed::Loss loss);
    void dropConnection();
    void dropShared();
    void publish(WatchState state);

    SharedFeed& m_feed;
    wire::Decoder& m_decoder;
    QString m_slug;
    MakeConnection m_makeConnection;
    //! To the server.
    std::unique_ptr<WatchLink> m_connection;
    //! To the process that serves.
    std::unique_ptr<SharedStream> m_shared;
    //! What the second says is what we say.
    bool m_isSharedGood = false;
    bool m_isOpen = false;
    Interest m_interest = Interest::Spare;
    WatchState m_state;
};

} // namespace tallylight::net
