// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/accounttokens.h"

#include "net/farewell.h"
#include "net/origin.h"
#include "net/trust.h"

#include <algorithm>
#include <utility>

namespace tallylight::account {

namespace {

//! What a person reads in the keyring.
QString labelOf(const AccountEntry& entry)
{
    const QString host = net::hostLabel(entry.origin);
    const QString who = accountLabel(entry);
    return QStringLiteral("Tallylight: ") + (who == host ? host : QStringLiteral("%1 (%2)").arg(who, host));
}

net::Trust trustOf(const AccountEntry& entry)
{
    // Without its file an account trusts fewer servers and not more; whoever asks it for more than the token says why it fails.
    return net::readTrust(entry.caFile).value_or(net::Trust());
}

net::AccountTokenOptions optionsOf(const AccountEntry& entry)
{
    net::AccountTokenOptions options;
    options.account = QString::fromStdString(entry.id.value());
    options.label = labelOf(entry);
    options.origin = entry.origin;
    options.trust = trustOf(entry);
    return options;
}

} // namespace

AccountTokens::AccountTokens(QObject* parent) : QObject(parent) {}

AccountTokens::~AccountTokens() = default;

net::AccountToken& AccountTokens::of(const AccountEntry& entry)
{
    if (const auto found = m_tokens.find(entry.id); found != m_tokens.end() && found->second.origin != entry.origin) {
        drop(entry.id); // never a token of one server to another
    }
    Held& held = m_tokens[entry.id];
    if (!held.token) {
        held = {std::make_unique<net::AccountToken>(m_store, optionsOf(entry)), entry.origin, entry.caFile};
        connect(held.token.get(), &net::AccountToken::statusChanged, this, [this, id = entry.id] { Q_EMIT statusChanged(id); });
    } else if (held.caFile != entry.caFile) {
        held.caFile = entry.caFile;
        held.token->setTrust(trustOf(entry));
    }
    return *held.token;
}

net::TokenStatus AccountTokens::status(const store::AccountId& id) const
{
    const auto found = m_tokens.find(id);
    return found == m_tokens.end() ? net::TokenStatus() : found->second.token->status();
}

void AccountTokens::forget(const AccountEntry& entry, const std::function<void(net::KeyringState)>& then)
{
    net::AccountToken* const token = &of(entry);
    token->forget([this, token, then](net::KeyringState state) {
        const auto left = std::ranges::find(m_leaving, token, &std::unique_ptr<net::AccountToken>::get);
        if (left != m_leaving.end()) {
            left->release()->deleteLater(); // it is calling us
            m_leaving.erase(left);
        }
        then(state);
    });
    // It stays, signed out, until the keyring has answered, whatever becomes of the account; requests that are still made get no token.
    const auto found = m_tokens.find(entry.id);
    if (found != m_tokens.end() && found->second.token.get() == token) {
        token->disconnect(this);
        m_leaving.push_back(std::move(found->second.token));
        m_tokens.erase(found);
    }
}

void AccountTokens::giveBack(const net::HttpOptions& http, const net::Credential& credential)
{
    if (credential.kind != net::Credential::Kind::OAuth) {
        return;
    }
    auto* const farewell = new net::Farewell(this);
    farewell->say(http, credential.token, [farewell] { farewell->deleteLater(); });
}

void AccountTokens::drop(const store::AccountId& id)
{
    const auto found = m_tokens.find(id);
    if (found != m_tokens.end()) {
        // We may stand in one of its signals.
        found->second.token->disconnect(this);
        found->second.token.release()->deleteLater();
        m_tokens.erase(found);
    }
}

} // namespace tallylight::account
