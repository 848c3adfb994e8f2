// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/orgfeeds.h"
#include "net/agentloader.h"
#include "net/backoff.h"
#include "net/connectionpool.h"
#include "net/organizationfinder.h"
#include "net/snippetloader.h"
#include "net/studioapi.h"
#include "store/agentdirectory.h"
#include "store/feedstate.h"
#include "store/orgdirectory.h"
#include "store/threadstore.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace tallylight::account {

struct AccountOptions {
    //! As net::parseOrigin() gives it.
    QUrl origin;
    //! Asked before every request; keeps the token, which the account never stores.
    net::TokenSource token;
    //! As net::readTrust() gives it.
    net::Trust trust{};
    //! How the streams behave.
    net::SseStreamOptions stream;
    //! With whom of this person's processes the streams are shared; absent: with none.
    std::optional<net::ShareOptions> share;
    std::chrono::milliseconds requestTimeout{30'000};
    OrgFeedsOptions feeds;
    //! Whose account it is, where that is known from signing in: some servers tell it to nobody.
    std::optional<wire::UserId> user{};
    //! As the server listed them last; followed at once, and also where the list is closed to this credential.
    std::vector<wire::Organization> organizations{};
    //! Between two searches by all means that nobody wished: such a search may make a key on the server.
    std::chrono::milliseconds doubtPause{3'600'000};
    net::SnippetOptions snippets;
    net::AgentOptions agents;
};

//! \brief One signed-in account: asks for its organizations, follows their streams, keeps the store true and says how true it is.
//!
//! Owns net and store of the account; whoever shows something reads the stores and connects to their signals. Lives on one thread.
class Account : public QObject
{
    Q_OBJECT

public:
    explicit Account(AccountOptions options, QObject* parent = nullptr);
    ~Account() override;

    [[nodiscard]] const QUrl& origin() const { return m_options.origin; }
    //! \brief Nothing until it is known who this is, by the options or from the server, which may never say. In the first case without a
    //! name.
    [[nodiscard]] const std::optional<wire::Identity>& identity() const { return m_identity; }

    [[nodiscard]] store::ThreadStore& threads() { return m_threads; }
    [[nodiscard]] store::OrgDirectory& organizations() { return m_organizations; }
    [[nodiscard]] store::AgentDirectory& agents() { return m_agents; }
    [[nodiscard]] net::SnippetLoader& snippets() { return m_snippets; }
    [[nodiscard]] net::StudioApi& api() { return m_api; }

    //! \brief How far the numbers over all organizations can be trusted.
    [[nodiscard]] store::FeedStatus feed() const;
    //! \brief The same for one organization; never Live for one that is not followed, see lookAt(). The account's own state for an
    //! unknown one.
    [[nodiscard]] store::FeedStatus feed(const wire::OrgId& org) const;

    //! \brief What waits for the user was told since the streams stand, as far as they stand. Before that, that nothing waits is not known.
    [[nodiscard]] bool isWaitingKnown() const { return m_feeds.isWaitingKnown(); }

    //! \brief Begins; once.
    void start();
    //! \brief After sleep, a change of network, a new credential, or on a click: everything again, at once.
    void reconnectNow();
    //! \brief The machine goes to sleep: the streams are closed, and nothing is tried until wake() or reconnectNow().
    void rest();
    //! \brief The machine is back: everything again, and each stream brings its snapshot.
    void wake();
    //! \brief A person wants the organizations asked for again, by all means that there are (net::OrganizationFinder); nothing while an
    //! answer is awaited.
    void refreshOrganizations();
    //! \brief Somebody looks at the sets of these organizations, and of no others: they are followed from now on, wherever there are
    //! more than have room.
    void lookAt(const std::vector<wire::OrgId>& organizations);
    //! \brief Looks an agent up for the AgentDirectory, unless that is known to be fresh.
    void wantAgent(const wire::AgentKey& key);

Q_SIGNALS:
    //! \brief feed() of the account or of an organization, or isWaitingKnown(), is another, or may be.
    void feedChanged();
    void identityChanged();
    //! \brief A thread changed its status just now; for notices. Never from a snapshot.
    void transitionSeen(const tallylight::wire::OrgId& org, const tallylight::wire::ThreadStatusEvent& event);

private:
    void takeDoubt();
    void askOrganizations(bool isThorough);
    void fetchIdentity();
    void takeOrganizations(std::vector<wire::Organization> organizations);
    void takeOrganizationsFailure(const wire::Error& error);
    void takeUser(const wire::UserId& user);
    void setOwnStatus(store::FeedState state, const std::string& reason);
    [[nodiscard]] QString slugOf(const wire::OrgId& org) const;

    AccountOptions m_options;
    std::optional<wire::Identity> m_identity;
    store::OrgDirectory m_organizations;
    store::AgentDirectory m_agents;
    store::ThreadStore m_threads;
    net::StudioApi m_api;
    net::OrganizationFinder m_finder;
    net::ConnectionPool m_pool;
    net::SnippetLoader m_snippets;
    net::AgentLoader m_agentLoader;
    OrgFeeds m_feeds;
    //! What holds while no organization is followed.
    store::FeedStatus m_ownStatus;
    net::Backoff m_backoff;
    QTimer m_retry;
    bool m_isAsking = false;
    std::optional<std::chrono::steady_clock::time_point> m_lastDoubt;
    bool m_isIdentityAsked = false;
};

} // namespace tallylight::account
