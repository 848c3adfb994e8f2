// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/connectionpool.h"
#include "store/feedstate.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace tallylight::account {

//! \brief One organization followed: its stream's events go to the store, and its state becomes a store::Link.
//!
//! The link is Up only when this very connection has brought a snapshot; a server that brings none within the probation sends no
//! summaries. Store and pool must outlive it.
class OrgFeed : public QObject
{
    Q_OBJECT

public:
    OrgFeed(net::ConnectionPool& pool, store::ThreadStore& store, const wire::Organization& organization,
            std::chrono::milliseconds probation, QObject* parent = nullptr);
    ~OrgFeed() override;

    [[nodiscard]] const wire::OrgId& id() const { return m_id; }
    [[nodiscard]] const store::Link& link() const { return m_link; }
    [[nodiscard]] store::FeedStatus status() const { return store::feedOf(m_link); }

    //! \brief Opens the stream, and takes at once what the pool knows already.
    void start();
    //! \brief From now on the store hears nothing; for a feed that is about to be deleted.
    void stop();

Q_SIGNALS:
    void linkChanged();
    //! \brief 403 or 404: perhaps the account is no longer a member, or the organization has another name now.
    void membershipDoubted();
    //! \brief A transition as it happens, after the store took it; never from a snapshot.
    void transitionSeen(const tallylight::wire::ThreadStatusEvent& event);

private:
    void takeState(const net::WatchState& state);
    void takeEvent(const wire::Event& event);
    void setLink(store::LinkState state, wire::Timestamp since, const std::string& reason);
    void noteSilence();

    store::ThreadStore& m_store;
    wire::OrgId m_id;
    store::Link m_link;
    QTimer m_probation;
    net::WatchPhase m_phase = net::WatchPhase::Idle;
    //! This connection brought a summary of the organization.
    bool m_hasSnapshot = false;
    //! Last, so that it goes first: its going must find the rest alive.
    std::unique_ptr<net::WatchHandle> m_handle;
};

} // namespace tallylight::account
