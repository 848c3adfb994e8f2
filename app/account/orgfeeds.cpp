// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/orgfeeds.h"

#include "net/failuretext.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <unordered_set>
#include <utility>

namespace tallylight::account {

namespace {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

OrgFeeds::OrgFeeds(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, OrgFeedsOptions options, QObject* parent)
    : QObject(parent),
      m_pool(pool),
      m_api(api),
      m_store(store),
      m_options(std::move(options)),
      m_further(api, m_options.further),
      m_userScope(store),
      m_userFinder(api, m_options.userPause),
      m_follow(this)
{
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        noteBusy();
        follow();
    });
    connect(&m_store, &store::ThreadStore::changed, this, &OrgFeeds::takeChange);
    connect(&m_further, &FurtherOrgs::runningListed, this, &OrgFeeds::takeMine);
    connect(&m_further, &FurtherOrgs::waitingListed, this,
            [this](const wire::OrgId& org, const std::vector<wire::ThreadItem>& items, bool isCut) {
                m_store.setWaiting(org, items, {}, isCut);
            });
    connect(&m_further, &FurtherOrgs::statusesChanged, this, &OrgFeeds::changed);
    connect(&m_further, &FurtherOrgs::membershipDoubted, this, &OrgFeeds::membershipDoubted);
    connect(&m_userFinder, &IdentityFinder::found, this, &OrgFeeds::userFound);
    connect(&m_userFinder, &IdentityFinder::foundNothing, this, [this] {
        for (const auto& [id, feed] : m_feeds) {
            m_userScope.setMine(id, {}); // who never created a thread has none that runs
        }
    });
}

OrgFeeds::~OrgFeeds() = default;

store::FeedStatus OrgFeeds::status() const
{
    std::vector<store::FeedStatus> all = m_further.statuses();
    for (const auto& [id, feed] : m_feeds) {
        if (!feed->isQueued()) {
            all.push_back(feed->status());
        }
    }
    // Those that wait for a place are asked like the further ones. But where that is all there is:
    return all.empty() && !m_feeds.empty() ? m_feeds.begin()->second->status() : store::combine(all);
}

std::optional<store::FeedStatus> OrgFeeds::status(const wire::OrgId& org) const
{
    if (const auto found = m_feeds.find(org); found != m_feeds.end()) {
        return found->second->status();
    }
    if (const auto found = m_unfollowed.find(org); found != m_unfollowed.end()) {
        return store::FeedStatus{
            store::FeedState::Offline, found->second,
            net::FailureText::tr("only %n organizations are followed at a time", "", static_cast<int>(kMaxFollowed)).toStdString()};
    }
    return std::nullopt;
}

bool OrgFeeds::isWaitingKnown() const
{
    return std::ranges::all_of(
        m_feeds, [](const auto& entry) { return entry.second->isWaitingKnown() || entry.second->link().state != store::LinkState::Up; });
}

void OrgFeeds::setOrganizations(std::vector<wire::Organization> organizations)
{
    m_organizations = std::move(organizations);
    std::vector<wire::OrgId> ids;
    ids.reserve(m_organizations.size());
    for (const wire::Organization& organization : m_organizations) {
        ids.push_back(organization.id);
    }
    m_followSet.setOrganizations(std::move(ids));
    const auto forgetGone = [this](const wire::OrgId& id) {
        if (find(id) == nullptr) {
            m_userScope.forget(id);
            m_store.forgetOrg(id);
        }
    };
    std::vector<wire::OrgId> known;
    for (const auto& [id, feed] : m_feeds) {
        known.push_back(id);
    }
    for (const auto& [id, since] : m_unfollowed) {
        known.push_back(id);
    }
    follow();
    std::ranges::for_each(known, forgetGone);
}

void OrgFeeds::setUser(const wire::UserId& user)
{
    m_user = user;
    m_userFinder.stop();
    takeDerived();
}

void OrgFeeds::lookAt(const std::vector<wire::OrgId>& organizations)
{
    if (std::exchange(m_lookedAt, organizations) == organizations) {
        return;
    }
    m_followSet.lookAt(organizations, std::chrono::steady_clock::now());
    if (m_organizations.size() > kMaxFollowed) {
        noteBusy();
        follow();
    } else {
        tellInterests();
    }
}

void OrgFeeds::distrust()
{
    for (const auto& [id, feed] : m_feeds) {
        feed->distrust();
    }
    m_further.askAll();
}

void OrgFeeds::follow()
{
    const auto now = std::chrono::steady_clock::now();
    const std::vector<wire::OrgId> wanted = m_followSet.choose(now);
    std::vector<wire::OrgId> gone;
    for (const auto& [id, feed] : m_feeds) {
        const wire::Organization* const organization = find(id);
        const bool isWanted = std::ranges::find(wanted, id) != wanted.end();
        if (!isWanted || organization == nullptr || organization->slug != m_slugs.at(id)) {
            gone.push_back(id);
        }
    }
    std::ranges::for_each(gone, [this](const wire::OrgId& id) { close(id); });
    tellInterests();
    for (const wire::OrgId& id : wanted) {
        if (!m_feeds.contains(id)) {
            open(*find(id));
        }
    }
    std::vector<wire::Organization> further;
    std::map<wire::OrgId, wire::Timestamp> unfollowed;
    for (const wire::Organization& organization : m_organizations) {
        if (!isFollowed(organization.id)) {
            further.push_back(organization);
            const auto before = m_unfollowed.find(organization.id);
            unfollowed.emplace(organization.id, before == m_unfollowed.end() ? wallClock() : before->second);
            if (before == m_unfollowed.end() && m_feeds.contains(organization.id)) {
                m_store.forgetOrgSet(organization.id);
            }
        }
    }
    m_unfollowed = std::move(unfollowed);
    m_further.setOrganizations(further);
    if (const auto next = m_followSet.nextChange(now); next && !m_follow.isActive()) {
        m_follow.start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
    }
    takeDerived();
    Q_EMIT changed();
}

//! Only where there is a choice; and once for a burst.
void OrgFeeds::followSoon()
{
    if (m_organizations.size() > kMaxFollowed) {
        m_follow.start(0);
    }
}

void OrgFeeds::open(const wire::Organization& organization)
{
    const net::Interest interest = m_followSet.interestIn(organization.id, std::chrono::steady_clock::now());
    auto feed = std::make_unique<OrgFeed>(m_pool, m_api, m_store, organization, m_options.feed, interest);
    OrgFeed& started = *feed;
    connect(&started, &OrgFeed::linkChanged, this, [this, id = organization.id] { takeLink(id); });
    connect(&started, &OrgFeed::waitingKnown, this, &OrgFeeds::changed);
    connect(&started, &OrgFeed::derivedChanged, this, &OrgFeeds::takeDerived);
    connect(&started, &OrgFeed::membershipDoubted, this, &OrgFeeds::membershipDoubted);
    connect(&started, &OrgFeed::transitionSeen, this,
            [this, id = organization.id](const wire::ThreadStatusEvent& event) { Q_EMIT transitionSeen(id, event); });
    m_slugs.insert_or_assign(organization.id, organization.slug);
    m_feeds.insert_or_assign(organization.id, std::move(feed));
    started.start();
}

void OrgFeeds::close(const wire::OrgId& org)
{
    // We may stand in one of its signals.
    OrgFeed* const feed = m_feeds.at(org).release();
    feed->disconnect(this);
    feed->stop();
    feed->deleteLater();
    m_feeds.erase(org);
    m_slugs.erase(org);
    // Nobody tells any more what runs there: that is unknown, not as it was.
    m_store.forgetOrgSet(org);
}

void OrgFeeds::takeLink(const wire::OrgId& org)
{
    if (isFollowed(org) == m_unfollowed.contains(org)) {
        m_follow.start(0); // it lost its place to another, or has one again
    }
    Q_EMIT changed();
}

void OrgFeeds::tellInterests()
{
    const auto now = std::chrono::steady_clock::now();
    for (const auto& [id, feed] : m_feeds) {
        feed->setInterest(m_followSet.interestIn(id, now));
    }
}

bool OrgFeeds::isFollowed(const wire::OrgId& org) const
{
    const auto found = m_feeds.find(org);
    return found != m_feeds.end() && !found->second->isQueued();
}

void OrgFeeds::takeChange(const store::Change& change)
{
    if (m_unfollowed.empty()) {
        return;
    }
    for (const wire::ThreadKey& key : change.removed) {
        m_further.ask(key.org); // it ended where no event tells how: perhaps it waits
    }
    if (!change.added.empty() || !change.removed.empty() || !change.changed.empty()) {
        followSoon();
    }
}

void OrgFeeds::noteBusy()
{
    std::unordered_set<wire::OrgId> busy;
    for (const wire::ThreadKey& key : m_store.keys()) {
        const store::ThreadState* const state = m_store.find(key);
        if (state != nullptr && (state->isMine || state->needsYou)) {
            busy.insert(key.org);
        }
    }
    m_followSet.setBusy(std::move(busy), std::chrono::steady_clock::now());
}

//! Which of both kinds the server is of, and what that means for "All my work" and for those that no stream follows.
void OrgFeeds::takeDerived()
{
    bool hasSummary = false;
    bool hasDerived = false;
    for (const auto& [id, feed] : m_feeds) {
        // Only who has spoken in this connection: the server may have been replaced by one of the other kind.
        const bool isUp = feed->link().state == store::LinkState::Up;
        hasSummary = hasSummary || feed->hasUserSummary() || (isUp && feed->mode() == FeedMode::Summary);
        hasDerived = hasDerived || (isUp && feed->mode() == FeedMode::Derived);
    }
    if (hasSummary || hasDerived) {
        m_further.setMode(hasSummary ? FurtherOrgs::Mode::WaitingOnce : FurtherOrgs::Mode::Rounds);
        m_userScope.setActive(!hasSummary);
    }
    if (!m_userScope.isActive()) {
        return;
    }
    if (!m_user) {
        findUser();
        return;
    }
    for (const auto& [id, feed] : m_feeds) {
        if (feed->mode() == FeedMode::Derived && !feed->isQueued()) {
            m_userScope.setMine(id, mineOf(*feed));
        }
    }
}

void OrgFeeds::takeMine(const wire::OrgId& org, const std::vector<wire::ThreadItem>& items)
{
    std::vector<wire::RunningThread> mine;
    for (const wire::ThreadItem& item : items) {
        mine.push_back({item.id, item.agent, item.title.empty() ? std::nullopt : std::optional(item.title), org, std::nullopt});
        if (!m_user && item.createdBy) {
            Q_EMIT userFound(*item.createdBy);
        }
    }
    m_userScope.setMine(org, std::move(mine));
}

void OrgFeeds::findUser()
{
    std::vector<QString> slugs;
    for (const wire::Organization& organization : m_organizations) {
        slugs.push_back(QString::fromStdString(organization.slug));
    }
    m_userFinder.find(slugs);
}

const wire::Organization* OrgFeeds::find(const wire::OrgId& org) const
{
    const auto found = std::ranges::find(m_organizations, org, &wire::Organization::id);
    return found == m_organizations.end() ? nullptr : &*found;
}

std::vector<wire::RunningThread> OrgFeeds::mineOf(const OrgFeed& feed) const
{
    std::vector<wire::RunningThread> mine;
    for (const DerivedThread& derived : feed.derivedThreads()) {
        if (derived.createdBy == m_user) {
            mine.push_back(derived.thread);
        }
    }
    return mine;
}

} // namespace tallylight::account
