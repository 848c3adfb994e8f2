// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "net/failuretext.h"
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
      m_finder(httpOptions(m_options)),
      m_pool(poolOptions(m_options)),
      m_snippets(
          m_api, [this](const wire::OrgId& org) { return slugOf(org); }, m_options.snippets),
      m_agentLoader(
          m_api, [this](const wire::OrgId& org) { return slugOf(org); }, m_options.agents),
      m_feeds(m_pool, m_api, m_threads, m_options.feeds),
      m_ownStatus{FeedState::Connecting, wallClock(), {}},
      m_backoff(makeBackoff(m_options.stream)),
      m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { askOrganizations(false); });
    connect(&m_agentLoader, &net::AgentLoader::agentLoaded, &m_agents, &store::AgentDirectory::setAgent);
    connect(&m_snippets, &net::SnippetLoader::startLoaded, &m_threads, &store::ThreadStore::setStarted);
    connect(&m_feeds, &OrgFeeds::changed, this, &Account::feedChanged);
    connect(&m_feeds, &OrgFeeds::membershipDoubted, this, &Account::takeDoubt);
    connect(&m_feeds, &OrgFeeds::userFound, this, [this](const wire::UserId& user) {
        takeUser(user);
        if (!m_identity) {
            m_identity = wire::Identity{user, {}, {}};
            Q_EMIT identityChanged();
        }
    });
    connect(&m_feeds, &OrgFeeds::transitionSeen, this, &Account::transitionSeen);
    connect(&m_threads, &store::ThreadStore::changed, &m_snippets, [this](const store::Change& change) {
        for (const wire::ThreadKey& key : change.progressed) {
            m_snippets.invalidate(key);
        }
    });
    if (m_options.user) {
        m_identity = wire::Identity{*m_options.user, {}, {}};
        takeUser(*m_options.user);
    }
}

Account::~Account() = default;

store::FeedStatus Account::feed() const
{
    return m_feeds.isEmpty() || m_ownStatus.state == FeedState::SignedOut ? m_ownStatus : m_feeds.status();
}

store::FeedStatus Account::feed(const wire::OrgId& org) const
{
    return m_feeds.status(org).value_or(m_ownStatus);
}

void Account::start()
{
    if (!m_options.organizations.empty()) {
        takeOrganizations(m_options.organizations);
    }
    askOrganizations(false);
}

void Account::reconnectNow()
{
    m_backoff.reset();
    m_feeds.distrust();
    m_pool.reconnectNow();
    askOrganizations(false);
}

void Account::rest()
{
    m_retry.stop();
    m_pool.rest();
}

void Account::wake()
{
    m_backoff.reset();
    m_feeds.distrust();
    m_pool.wake();
    askOrganizations(false);
}

void Account::refreshOrganizations()
{
    askOrganizations(true);
}

//! An organization may stay refused for ever, and is doubted with each attempt.
void Account::takeDoubt()
{
    const auto now = std::chrono::steady_clock::now();
    const bool isThorough = !m_isAsking && (!m_lastDoubt || now - *m_lastDoubt >= m_options.doubtPause);
    if (isThorough) {
        m_lastDoubt = now;
    }
    askOrganizations(isThorough);
}

//! Not thorough, it makes no key: each start and each wake-up asks, and what is known is good enough then.
void Account::askOrganizations(bool isThorough)
{
    fetchIdentity();
    if (std::exchange(m_isAsking, true)) {
        return;
    }
    m_retry.stop();
    QStringList slugs;
    for (const wire::Organization& organization : m_organizations.organizations()) {
        slugs.append(QString::fromStdString(organization.slug));
    }
    const auto answer = isThorough || slugs.isEmpty() ? m_finder.find(slugs) : m_api.organizations();
    net::whenDone(answer, this, [this](wire::Result<std::vector<wire::Organization>> organizations) {
        m_isAsking = false;
        if (organizations) {
            takeOrganizations(std::move(*organizations));
        } else {
            takeOrganizationsFailure(organizations.error());
        }
    });
}

void Account::lookAt(const std::vector<wire::OrgId>& organizations)
{
    m_feeds.lookAt(organizations);
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
            takeUser(identity->id);
            Q_EMIT identityChanged();
        }
    });
}

void Account::takeOrganizations(std::vector<wire::Organization> organizations)
{
    m_backoff.reset();
    m_organizations.setOrganizations(std::move(organizations));
    const auto known = m_organizations.organizations();
    const bool isNobodysMember = known.empty();
    m_feeds.setOrganizations({known.begin(), known.end()});
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
    const bool isClosed = error.code == wire::ErrorCode::Forbidden || error.code == wire::ErrorCode::Conflict;
    if (isClosed && m_options.token.isRenewable() && !m_organizations.organizations().empty()) {
        // The list is closed to such tokens; the organizations that we know are not.
        m_backoff.reset();
        setOwnStatus(FeedState::Connecting, {});
        return;
    }
    const std::string reason = isSomethingElse(error) ? net::FailureText::tr("%1 answers, but not as a studio server; check the address")
                                                            .arg(net::hostLabel(m_options.origin))
                                                            .toStdString()
                                                      : error.message;
    setOwnStatus(isClosed ? FeedState::Refused : FeedState::Offline, reason);
    m_retry.start(m_backoff.next(std::nullopt));
}

void Account::takeUser(const wire::UserId& user)
{
    m_threads.setIdentity(user);
    m_feeds.setUser(user);
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
