// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountfacts.h"

#include "account/account.h"
#include "net/origin.h"

#include <QCoreApplication>

namespace tallylight::tray {

namespace {

std::string words(const char* text)
{
    return QCoreApplication::translate("tallylight::tray::Application", text).toStdString();
}

} // namespace

wire::Result<QUrl> originFor(const QString& server, const QByteArray& token)
{
    if (server.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, words("No server was given: start with --server URL."));
    }
    if (token.isEmpty()) {
        return wire::failure(wire::ErrorCode::Unauthorized,
                             words("No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again."));
    }
    return net::parseOrigin(server);
}

TrayFacts factsOf(account::Account& account, wire::Scope scope, const wire::OrgId& org)
{
    const bool isOrg = scope == wire::Scope::Org && !org.isEmpty();
    TrayFacts facts;
    facts.status = isOrg ? account.feed(org) : account.feed();
    facts.scope = scope;
    facts.summary = account.threads().summary(scope, org);
    facts.hasValue = account.threads().isKnown(scope, org);
    facts.attentionCount = account.threads().attentionCount();
    facts.server = net::hostLabel(account.origin());
    if (facts.status.state == store::FeedState::Live && !facts.hasValue) {
        facts.status.state = store::FeedState::Connecting;
    }
    return facts;
}

} // namespace tallylight::tray
