// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/derivedfeed.h"
#include "account/waitingset.h"
#include "net/connectionpool.h"
#include "store/feedstate.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>

namespace tallylight::account {

//! \brief How an organization's running set comes about.
enum class FeedMode : std::uint8_t {
    //! Neither a summary nor a list was seen yet.
    Unknown,
    //! The server sends summaries, which are the truth.
    Summary,
    //! It sends none: the set is derived from lists and events.
    Derived,
};

struct OrgFeedOptions {
    //! How long a stream may keep its first summary back where an earlier one brought summaries;
    std::chrono::milliseconds probation{3'000};
    //! and where nothing is known of the server: afterwards the list is asked for as well, and whichever comes first counts.
    std::chrono::milliseconds firstProbation{250};
    DerivedOptions derived;
    //! How long a process that is followed may keep to itself what waits for the user.
    std::chrono::milliseconds waitingPatience{3'000};
};

//! \brief One organization followed: its stream's events go to the store, and its state becomes a store::Link.
//!
//! The link is Up only when a snapshot was had while this very connection stood: a summary from it, or, where the server sends none,
//! a list that was asked for after it was open. Pool, store and api must outlive it.
class OrgFeed : public QObject
{
    Q_OBJECT

public:
    OrgFeed(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
            OrgFeedOptions options, net::Interest interest = net::Interest::Spare, QObject* parent = nullptr);
    ~OrgFeed() override;

    [[nodiscard]] const wire::OrgId& id() const { return m_id; }
    [[nodiscard]] const store::Link& link() const { return m_link; }
    [[nodiscard]] store::FeedStatus status() const { return store::feedOf(m_link); }

    //! \brief Others are wanted more, and there are no more places: nobody tells what happens there until one is free.
    [[nodiscard]] bool isQueued() const { return m_link.state == store::LinkState::Queued; }

    [[nodiscard]] FeedMode mode() const { return m_mode; }
    //! \brief What waits for the user was told since the connection stands, or is not to be had.
    [[nodiscard]] bool isWaitingKnown() const { return m_waiting->isKnown(); }
    //! \brief This connection brought a summary of the user.
    [[nodiscard]] bool hasUserSummary() const { return m_hasUserSummary; }
    //! \brief What runs, where the mode is Derived.
    [[nodiscard]] std::span<const DerivedThread> derivedThreads() const { return m_derived.threads(); }

    //! \brief Opens the stream, and takes at once what the pool knows already.
    void start();
    //! \brief The stream is about to be opened anew: until that stands, nothing is proven.
    void distrust();
    //! \brief From now on the store hears nothing, and the stream is for others; for a feed that is about to be deleted.
    void stop();
    void setInterest(net::Interest interest) { m_handle->setInterest(interest); }

Q_SIGNALS:
    void linkChanged();
    //! \brief isWaitingKnown() became true.
    void waitingKnown();
    //! \brief derivedThreads() are new, or mode() or hasUserSummary() is another.
    void derivedChanged();
    //! \brief 403 or 404: perhaps the account is no longer a member, or the organization has another name now.
    void membershipDoubted();
    //! \brief A transition as it happens, after the store took it; never from a snapshot.
    void transitionSeen(const tallylight::wire::ThreadStatusEvent& event);

private:
    void takeState(const net::WatchState& state);
    void takeOpened();
    void takeClosed();
    void takeEvent(const wire::Event& event);
    void takeSummary(const wire::SummaryEvent& summary);
    template <class Event>
    void takeThreadEvent(const Event& event);
    void setLink(store::LinkState state, wire::Timestamp since, const std::string& reason);
    void takeSnapshot();
    void takeSeed();
    void takeSeedFailure(const wire::Error& error);
    void publishSet();

    store::ThreadStore& m_store;
    wire::OrgId m_id;
    OrgFeedOptions m_options;
    store::Link m_link;
    std::unique_ptr<WaitingSet> m_waiting;
    DerivedFeed m_derived;
    FeedMode m_mode = FeedMode::Unknown;
    net::WatchPhase m_phase = net::WatchPhase::Idle;
    bool m_isReplaying = false;
    //! The server has said `connected`, and the connection has not ended since.
    bool m_isOpen = false;
    //! Since it is open, a summary or a list came.
    bool m_hasSnapshot = false;
    bool m_hasUserSummary = false;
    //! Last, so that it goes first: its going must find the rest alive.
    std::unique_ptr<net::WatchHandle> m_handle;
};

} // namespace tallylight::account
