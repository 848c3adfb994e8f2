// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountentry.h"
#include "net/accounttoken.h"
#include "net/credentialstore.h"
#include "net/tokensource.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tallylight::account {

//! \brief The tokens of a person's accounts, one AccountToken each, made when it is first asked for. Lives on one thread.
class AccountTokens : public QObject
{
    Q_OBJECT

public:
    explicit AccountTokens(QObject* parent = nullptr);
    ~AccountTokens() override;

    //! \brief Valid until forget() or drop(), or until the account is one of another server. It trusts what \a entry says.
    [[nodiscard]] net::AccountToken& of(const AccountEntry& entry);
    //! \brief For the options of what makes requests; need not go before this.
    [[nodiscard]] net::TokenSource source(const AccountEntry& entry) { return net::TokenSource(of(entry)); }
    //! \brief As AccountToken's; Unread for an account whose token nobody has asked for.
    [[nodiscard]] net::TokenStatus status(const store::AccountId& id) const;

    //! \brief Signs an account out: its credential is deleted, and its sources give no token any more. \a then says whether the keyring
    //! let go of it.
    void forget(const AccountEntry& entry, const std::function<void(net::KeyringState)>& then);
    //! \brief Tells the server that nobody will use this credential, which is no account's: a sign-in that was granted and given up. A
    //! key, which was there before us, stays as it is. \param http what it says of a token is not used.
    void giveBack(const net::HttpOptions& http, const net::Credential& credential);
    //! \brief Forgets what is in memory; a forget() that is under way goes on. For an account that another process signed out, or that is
    //! to be read anew.
    void drop(const store::AccountId& id);

Q_SIGNALS:
    void statusChanged(const tallylight::store::AccountId& id);

private:
    //! A token, and of which server and certificate file.
    struct Held {
        std::unique_ptr<net::AccountToken> token;
        QUrl origin;
        QString caFile;
    };

    net::CredentialStore m_store;
    std::map<store::AccountId, Held> m_tokens;
    //! Signed out; each until the keyring has answered.
    std::vector<std::unique_ptr<net::AccountToken>> m_leaving;
};

} // namespace tallylight::account
