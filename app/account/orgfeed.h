// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/listfeed.h"
#include "net/connectionpool.h"
#include "store/feedstate.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace tallylight::account {

struct OrgFeedOptions {
    //! How long a live stream may keep its first summary back.
    std::chrono::milliseconds probation{3'000};
    ListFeedOptions list;
};

//! \brief One organization followed: its stream's events go to the store, and its state becomes a store::Link.
//!
//! The link is Up only when this very connection has brought a snapshot. A server that brings none within the probation sends no
//! summaries: then the list call is the snapshot, and events say when to make it again. Pool, store and api must outlive it.
class OrgFeed : public QObject
{
    Q_OBJECT

public:
    OrgFeed(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
            OrgFeedOptions options, QObject* parent = nullptr);
    ~OrgFeed() override;

    [[nodiscard]] const wire::OrgId& id() const { return m_id; }
    [[nodiscard]] const store::Link& link() const { return m_link; }
    [[nodiscard]] store::FeedStatus status() const { return store::feedOf(m_link); }

    //! \brief True where the server sends no summaries.
    [[nodiscard]] bool isListed() const { return m_isListed; }
    //! \brief What the list call gave, where isListed().
    [[nodiscard]] const std::vector<wire::ThreadItem>& listedThreads() const { return m_list.threads(); }

    //! \brief Opens the stream, and takes at once what the pool knows already.
    void start();
    //! \brief From now on the store hears nothing; for a feed that is about to be deleted.
    void stop();

Q_SIGNALS:
    void linkChanged();
    //! \brief listedThreads() are new.
    void listed();
    //! \brief 403 or 404: perhaps the account is no longer a member, or the organization has another name now.
    void membershipDoubted();
    //! \brief A transition as it happens, after the store took it; never from a snapshot.
    void transitionSeen(const tallylight::wire::ThreadStatusEvent& event);

private:
    void takeState(const net::WatchState& state);
    void takeEvent(const wire::Event& event);
    void setLink(store::LinkState state, wire::Timestamp since, const std::string& reason);
    void takeSnapshot();
    void takeList();
    void touchList();

    store::ThreadStore& m_store;
    wire::OrgId m_id;
    store::Link m_link;
    QTimer m_probation;
    ListFeed m_list;
    bool m_isListed = false;
    net::WatchPhase m_phase = net::WatchPhase::Idle;
    //! This connection brought a summary of the organization, or a list was made since it stands.
    bool m_hasSnapshot = false;
    //! Last, so that it goes first: its going must find the rest alive.
    std::unique_ptr<net::WatchHandle> m_handle;
};

} // namespace tallylight::account
