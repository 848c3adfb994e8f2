// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "account/followset.h"
#include "net/origin.h"
#include "net/whendone.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tallylight::account {

namespace {

using store::FeedState;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

net::HttpOptions httpOptions(const AccountOptions& options)
{
    net::HttpOptions http;
    http.origin = options.origin;
    http.token = options.token;
    http.trust = options.trust;
    http.timeout = options.requestTimeout;
    return http;
}

net::PoolOptions poolOptions(const AccountOptions& options)
{
    net::PoolOptions pool;
    pool.origin = options.origin;
    pool.token = options.token;
    pool.trust = options.trust;
    pool.stream = options.stream;
    pool.share = options.share;
    return pool;
}

//! Something answers there that is no server of ours: the address is what a person can mend, and no parser's complaint.
bool isSomethingElse(const wire::Error& error)
{
    return error.code == wire::ErrorCode::BadJson || error.code == wire::ErrorCode::BadPayload || error.code == wire::ErrorCode::NotFound;
}

net::Backoff makeBackoff(const net::SseStreamOptions& options)
{
    return options.random ? net::Backoff(options.backoff, options.random) : net::Backoff(options.backoff);
}

} // namespace

Account::Account(AccountOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_threads(wallClock),
      m_api(httpOptions(m_options)),
      m_pool(poolOptions(m_options)),
      m_snippets(
          m_api, [this](const wire::OrgId& org) { return slugOf(org); }, m_options.snippets),
      m_agentLoader(
          m_api, [this](const wire::OrgId& org) { return slugOf(org); }, m_options.agents),
      m_ownStatus{FeedState::Connecting, wallClock(), {}},
      m_backoff(makeBackoff(m_options.stream)),
      m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Account::refreshOrganizations);
    connect(&m_agentLoader, &net::AgentLoader::agentLoaded, &m_agents, &store::AgentDirectory::setAgent);
    connect(&m_snippets, &net::SnippetLoader::startLoaded, &m_threads, &store::ThreadStore::setStarted);
    connect(&m_threads, &store::ThreadStore::changed, &m_snippets, [this](const store::Change& change) {
        for (const wire::ThreadKey& key : change.progressed) {
            m_snippets.invalidate(key);
        }
    });
}

Account::~Account() = default;

store::FeedStatus Account::feed() const
{
    if (m_feeds.empty() || m_ownStatus.state == FeedState::SignedOut) {
        return m_ownStatus;
    }
    std::vector<store::FeedStatus> all;
    all.reserve(m_feeds.size());
    for (const auto& [id, feed] : m_feeds) {
        all.push_back(feed->status());
    }
    return store::combine(all);
}

store::FeedStatus Account::feed(const wire::OrgId& org) const
{
    const auto found = m_feeds.find(org);
    if (found != m_feeds.end()) {
        return found->second->status();
    }
    if (m_ownStatus.state == FeedState::Connecting && m_feeds.size() >= kMaxFollowed && m_organizations.find(org)) {
        return {FeedState::Offline, m_ownStatus.since, "only the first " + std::to_string(kMaxFollowed) + " organizations are followed"};
    }
    return m_ownStatus;
}

void Account::start()
{
    refreshOrganizations();
}

void Account::reconnectNow()
{
    m_backoff.reset();
    m_pool.reconnectNow();
    refreshOrganizations();
}

void Account::refreshOrganizations()
{
    fetchIdentity();
    if (std::exchange(m_isAsking, true)) {
        return;
    }
    m_retry.stop();
    net::whenDone(m_api.organizations(), this, [this](wire::Result<std::vector<wire::Organization>> organizations) {
        m_isAsking = false;
        if (organizations) {
            takeOrganizations(std::move(*organizations));
        } else {
            takeOrganizationsFailure(organizations.error());
        }
    });
}

void Account::wantAgent(const wire::AgentKey& key)
{
    m_agentLoader.want(key);
}

void Account::fetchIdentity()
{
    if (m_identity || std::exchange(m_isIdentityAsked, true)) {
        return;
    }
    net::whenDone(m_api.session(), this, [this](const wire::Result<wire::Identity>& identity) {
        // Asked again with the organizations; a server that does not tell strangers' keys apart says 401 there as well.
        m_isIdentityAsked = false;
        if (identity) {
            m_identity = *identity;
            m_threads.setIdentity(identity->id);
            mergeListed();
            Q_EMIT identityChanged();
        }
    });
}

void Account::takeOrganizations(std::vector<wire::Organization> organizations)
{
    m_backoff.reset();
    m_organizations.setOrganizations(std::move(organizations));
    const bool isNobodysMember = m_organizations.organizations().empty();
    follow();
    if (isNobodysMember) {
        // Nothing runs where there is nowhere to run; no stream will say so.
        wire::SummaryEvent nothing;
        nothing.scope = wire::Scope::User;
        m_threads.apply({}, std::move(nothing));
    }
    setOwnStatus(isNobodysMember ? FeedState::Live : FeedState::Connecting, {});
}

void Account::takeOrganizationsFailure(const wire::Error& error)
{
    if (error.code == wire::ErrorCode::Unauthorized) {
        setOwnStatus(FeedState::SignedOut, error.message);
        return; // until a person does something: reconnectNow()
    }
    const std::string reason =
        isSomethingElse(error) ? net::hostLabel(m_options.origin).toStdString() + " answers, but not as a studio server; check the address"
                               : error.message;
    setOwnStatus(error.code == wire::ErrorCode::Forbidden ? FeedState::Refused : FeedState::Offline, reason);
    m_retry.start(m_backoff.next(std::nullopt));
}

void Account::follow()
{
    const std::vector<wire::Organization> wanted = organizationsToFollow(m_organizations.organizations());
    std::vector<wire::OrgId> gone;
    for (const auto& [id, feed] : m_feeds) {
        const bool isWanted =
            std::any_of(wanted.begin(), wanted.end(),
                        [&id = id, &slug = m_feedSlugs.at(id)](const wire::Organization& org) { return org.id == id && org.slug == slug; });
        if (!isWanted) {
            gone.push_back(id);
        }
    }
    for (const wire::OrgId& id : gone) {
        // We may stand in one of its signals.
        OrgFeed* const feed = m_feeds.at(id).release();
        feed->disconnect(this);
        feed->stop();
        feed->deleteLater();
        m_feeds.erase(id);
        m_feedSlugs.erase(id);
        if (m_organizations.find(id) == nullptr) {
            m_threads.forgetOrg(id);
        }
    }
    for (const wire::Organization& organization : wanted) {
        if (!m_feeds.contains(organization.id)) {
            addFeed(organization);
        }
    }
    Q_EMIT feedChanged();
}

//! "All my work" of a server that does not tell it: the union of what the lists say is mine.
void Account::mergeListed()
{
    wire::SummaryEvent mine;
    mine.scope = wire::Scope::User;
    bool isAnyListed = false;
    for (const auto& [id, feed] : m_feeds) {
        isAnyListed = isAnyListed || feed->isListed();
        if (!feed->isListed()) {
            continue;
        }
        for (const wire::ThreadItem& item : feed->listedThreads()) {
            const store::ThreadState* const known = m_threads.find({id, item.id});
            if (m_identity && item.createdBy == m_identity->id && known != nullptr) {
                mine.threads.push_back(known->thread);
            }
        }
    }
    if (isAnyListed && m_identity) {
        m_threads.apply({}, std::move(mine));
    }
}

void Account::addFeed(const wire::Organization& organization)
{
    auto feed = std::make_unique<OrgFeed>(m_pool, m_api, m_threads, organization, m_options.feeds);
    OrgFeed& started = *feed;
    connect(&started, &OrgFeed::linkChanged, this, &Account::feedChanged);
    connect(&started, &OrgFeed::listed, this, &Account::mergeListed);
    connect(&started, &OrgFeed::membershipDoubted, this, &Account::refreshOrganizations);
    connect(&started, &OrgFeed::transitionSeen, this,
            [this, id = organization.id](const wire::ThreadStatusEvent& event) { Q_EMIT transitionSeen(id, event); });
    m_feedSlugs.insert_or_assign(organization.id, organization.slug);
    m_feeds.insert_or_assign(organization.id, std::move(feed));
    started.start();
}

void Account::setOwnStatus(store::FeedState state, const std::string& reason)
{
    if (m_ownStatus.state == state && m_ownStatus.reason == reason) {
        return;
    }
    const bool isSame = m_ownStatus.state == state;
    m_ownStatus = {state, isSame ? m_ownStatus.since : wallClock(), reason};
    Q_EMIT feedChanged();
}

QString Account::slugOf(const wire::OrgId& org) const
{
    const wire::Organization* const found = m_organizations.find(org);
    return found == nullptr ? QString() : QString::fromStdString(found->slug);
}

} // namespace tallylight::account
