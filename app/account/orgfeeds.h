// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/followset.h"
#include "account/furtherorgs.h"
#include "account/identityfinder.h"
#include "account/orgfeed.h"
#include "account/userscope.h"
#include "net/connectionpool.h"
#include "net/studioapi.h"
#include "store/feedstate.h"
#include "store/threadstore.h"
#include "wire/entities.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tallylight::account {

struct OrgFeedsOptions {
    OrgFeedOptions feed;
    FurtherOptions further;
    //! Where only threads tell who the user is: between two rounds that look for one.
    std::chrono::milliseconds userPause{60'000};
};

//! \brief All organizations of an account at work: few are followed by streams, the further ones are asked where that is needed, and
//! "All my work" is put together where the server does not tell it.
//!
//! Pool, api and store must outlive it.
class OrgFeeds : public QObject
{
    Q_OBJECT

public:
    OrgFeeds(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, OrgFeedsOptions options, QObject* parent = nullptr);
    ~OrgFeeds() override;

    //! \brief No organization is followed, or is to be.
    [[nodiscard]] bool isEmpty() const { return m_feeds.empty(); }
    //! \brief How far the numbers of the user's scope can be trusted: as all streams, and where the server sends no summaries also as the
    //! organizations that are merely asked.
    [[nodiscard]] store::FeedStatus status() const;
    //! \brief The same for the set of one organization; Offline, or Connecting at first, for one that is not followed, and nothing for an
    //! unknown one.
    [[nodiscard]] std::optional<store::FeedStatus> status(const wire::OrgId& org) const;

    //! \brief What waits for the user in the organizations that are followed was told, wherever their streams stand.
    [[nodiscard]] bool isWaitingKnown() const;

    //! \brief Opens, keeps and closes streams; threads of organizations that are gone leave the store.
    void setOrganizations(std::vector<wire::Organization> organizations);
    //! \brief Whose threads "All my work" shows.
    void setUser(const wire::UserId& user);
    //! \brief What is looked at is followed at once; of more than kMaxFollowed the first.
    void lookAt(const std::vector<wire::OrgId>& organizations);
    //! \brief Streams are about to be opened anew.
    void distrust();

Q_SIGNALS:
    //! \brief status() of all or of one, or isWaitingKnown(), is another, or may be.
    void changed();
    void membershipDoubted();
    //! \brief The user's id, as told by a thread of hers.
    void userFound(const tallylight::wire::UserId& user);
    //! \brief A thread changed its status just now. Never from a snapshot.
    void transitionSeen(const tallylight::wire::OrgId& org, const tallylight::wire::ThreadStatusEvent& event);

private:
    void follow();
    void followSoon();
    void open(const wire::Organization& organization);
    void close(const wire::OrgId& org);
    void takeLink(const wire::OrgId& org);
    void tellInterests();
    [[nodiscard]] bool isFollowed(const wire::OrgId& org) const;
    void takeChange(const store::Change& change);
    void noteBusy();
    void takeDerived();
    void takeMine(const wire::OrgId& org, const std::vector<wire::ThreadItem>& items);
    void findUser();
    [[nodiscard]] const wire::Organization* find(const wire::OrgId& org) const;
    [[nodiscard]] std::vector<wire::RunningThread> mineOf(const OrgFeed& feed) const;

    net::ConnectionPool& m_pool;
    net::StudioApi& m_api;
    store::ThreadStore& m_store;
    OrgFeedsOptions m_options;
    std::vector<wire::Organization> m_organizations;
    std::optional<wire::UserId> m_user;
    FollowSet m_followSet;
    std::vector<wire::OrgId> m_lookedAt;
    std::map<wire::OrgId, std::unique_ptr<OrgFeed>> m_feeds;
    //! The slug by which each feed was opened; a renamed organization gets a new feed.
    std::map<wire::OrgId, std::string> m_slugs;
    FurtherOrgs m_further;
    UserScope m_userScope;
    IdentityFinder m_userFinder;
    QTimer m_follow;
    //! When an organization lost its stream, or was never given one; also those whose stream waits for a place.
    std::map<wire::OrgId, wire::Timestamp> m_unfollowed;
};

} // namespace tallylight::account
