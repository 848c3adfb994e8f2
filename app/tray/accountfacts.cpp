// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountfacts.h"

#include "net/origin.h"
#include "store/accountfeeds.h"
#include "tray/accountset.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace tallylight::tray {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountFacts)
};

//! The accounts whose numbers a scope shows: all that are not paused, or the one of the organization.
std::vector<store::AccountId> accountsOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org)
{
    std::vector<store::AccountId> ids = accounts.ids();
    const bool isOneOrg = scope == wire::Scope::Org && !org.isEmpty();
    std::erase_if(ids, [&](const store::AccountId& id) { return !accounts.find(id) || (isOneOrg && id != org.account); });
    return ids;
}

store::AccountFeed accountFeed(account::Account& account, const store::AccountId& id, wire::Scope scope, const store::OrgKey& org)
{
    const bool isOneOrg = scope == wire::Scope::Org && !org.isEmpty();
    store::AccountFeed feed{id, isOneOrg ? account.feed(org.org) : account.feed(), account.threads().isKnown(scope, org.org)};
    if (feed.status.state == store::FeedState::Live && !feed.hasValue) {
        feed.status.state = store::FeedState::Connecting;
    }
    return feed;
}

} // namespace

wire::Result<QUrl> originFor(const QString& server, const QByteArray& token)
{
    if (server.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, Words::tr("No server was given: start with --server URL.").toStdString());
    }
    if (token.isEmpty()) {
        return wire::failure(
            wire::ErrorCode::Unauthorized,
            Words::tr("No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.").toStdString());
    }
    return net::parseOrigin(server);
}

wire::RunningSummary summaryOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org)
{
    wire::RunningSummary sum;
    for (const store::AccountId& id : accounts.ids()) {
        account::Account* const account = accounts.find(id);
        if (account && (scope == wire::Scope::User || id == org.account)) {
            const wire::RunningSummary own = account->threads().summary(scope, org.org);
            sum.totalRunning += own.totalRunning;
            sum.agentCount += own.agentCount;
        }
    }
    return sum;
}

ui::ShownFeed feedOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org)
{
    ui::ShownFeed shown;
    const std::vector<store::AccountId> ids = accountsOf(accounts, scope, org);
    if (ids.empty()) {
        shown.status = accounts.vacancy();
        shown.status.state = accounts.ids().empty() ? shown.status.state : store::FeedState::Paused;
        shown.cause = shown.status;
        return shown;
    }
    std::vector<store::AccountFeed> feeds;
    feeds.reserve(ids.size());
    for (const store::AccountId& id : ids) {
        feeds.push_back(accountFeed(*accounts.find(id), id, scope, org));
    }
    const store::CombinedFeed combined = store::combineAccounts(feeds);
    shown.status = combined.status;
    shown.cause = combined.cause;
    shown.account = combined.account.isEmpty() ? ids.front() : combined.account;
    const AccountSet::Setup& setup = *accounts.setup(shown.account);
    shown.server = setup.name;
    shown.isOneOfSeveral = ids.size() > 1;
    shown.canSignIn = setup.canSignIn;
    return shown;
}

TrayFacts factsOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org)
{
    TrayFacts facts;
    facts.feed = feedOf(accounts, scope, org);
    facts.scope = scope;
    facts.summary = summaryOf(accounts, scope, org);
    for (const store::AccountId& id : accountsOf(accounts, scope, org)) {
        facts.hasValue = facts.hasValue || accounts.find(id)->threads().isKnown(scope, org.org);
    }
    for (const store::AccountId& id : accounts.ids()) {
        if (account::Account* const account = accounts.find(id)) {
            facts.attentionCount += account->threads().attentionCount();
        }
    }
    return facts;
}

} // namespace tallylight::tray
