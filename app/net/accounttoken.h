// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/backoff.h"
#include "net/credential.h"
#include "net/credentialstore.h"
#include "net/oauthapi.h"
#include "net/tokensource.h"
#include "wire/timestamp.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tallylight::net {

//! \brief How things stand with the credential of one account.
enum class TokenState : std::uint8_t {
    //! Nobody has asked for it yet.
    Unread,
    //! There is one, and nobody has refused it.
    Good,
    //! The keyring does not give it: TokenStatus::keyring says why. retry() asks again.
    Withheld,
    //! There is none, or the server refuses it: a person has to sign in.
    SignedOut,
};

struct TokenStatus {
    TokenState state = TokenState::Unread;
    //! Of the last wish to the keyring; in Good other than Done where the credential is in memory only.
    KeyringState keyring = KeyringState::Done;
    //! For a person; empty while there is nothing to be said.
    QString words;

    friend bool operator==(const TokenStatus&, const TokenStatus&) = default;
};

struct AccountTokenOptions {
    //! The account's id, which is its name in the keyring.
    QString account;
    //! What a person reads in the keyring.
    QString label;
    QUrl origin;
    //! As readTrust() gives it.
    QSslConfiguration trust{};
    std::chrono::milliseconds requestTimeout{30'000};
    //! A token that ends sooner is renewed before it is used.
    std::chrono::milliseconds margin{120'000};
    //! A token younger than that which the server refuses is not worth another renewal.
    std::chrono::milliseconds probation{60'000};
    //! Renewed at least so often while the program runs: refresh tokens end unused after seven days, and a stream needs none for longer.
    std::chrono::milliseconds keepAlive{std::chrono::hours{12}};
    Backoff::Options backoff;
    //! For tests; empty: the system's clock.
    std::function<wire::Timestamp()> clock;
};

//! \brief The credential of one account: read from the keyring when it is first needed, renewed before it ends and after a 401, once at a
//! time however many requests wait, and kept in the keyring again.
//!
//! Several processes may use the same account. So before a renewal the keyring is asked whether another one has renewed, and what comes of
//! it is stored before it is used: a server may take a refresh token that is used twice for stolen (docs/protocol.md, "Sign-in").
//! A credential that is gone from the keyring was deleted by another process, which signed out: it is not brought back.
//! A renewal that the server refuses means that a person has to sign in again; one that fails otherwise is tried again by the next
//! request after a pause. No timer runs but one of half a day.
class AccountToken : public TokenProvider
{
    Q_OBJECT

public:
    //! \param store must outlive it.
    AccountToken(CredentialStore& store, AccountTokenOptions options, QObject* parent = nullptr);
    ~AccountToken() override;

    [[nodiscard]] const TokenStatus& status() const { return m_status; }

    void request(QObject* context, Then then) override;
    void renew(const QByteArray& rejected, QObject* context, Then then) override;

    //! \brief Somebody signed in: kept in the keyring, and used from then on. Where the keyring does not take it nothing changes, and \a
    //! then says why.
    void set(const Credential& credential, const std::function<void(KeyringState)>& then);
    //! \brief Somebody signed in and does without the keyring, which said \a why: good until the program ends.
    void setForSession(const Credential& credential, KeyringState why);
    //! \brief From the next renewal on; what is in memory stays.
    void setTrust(const QSslConfiguration& trust) { m_options.trust = trust; }
    //! \brief Asks the keyring again, or tries a refused credential again: on a person's click.
    void retry();
    //! \brief Signs out: gone from memory at once, from the keyring soon, and then from the server, where that knows such a thing. \a then
    //! says, after all that, whether the keyring let go of it.
    void forget(const std::function<void(KeyringState)>& then);

Q_SIGNALS:
    void statusChanged();

private:
    struct Waiter {
        QPointer<QObject> context;
        Then then;
        //! The token that the server refused to it; empty: any will do.
        QByteArray rejected;
    };

    void sayFarewell(const Credential& credential, std::function<void()> then);
    void takeNew(const Credential& credential, KeyringState state);
    //! The credential as it is kept: for this server.
    [[nodiscard]] Credential bound(Credential credential) const;
    //! Asks the keyring. What it has for another server is not there for \a then.
    void readBound(const CredentialStore::Then& then);
    void wait(Waiter waiter);
    void readStore();
    void takeStored(const KeyringAnswer& answer);
    //! Asks the keyring first, in which another process may have put a newer one.
    void beginRenewal();
    void renewAtServer();
    void takeGrant(const Credential& used, const wire::Result<wire::TokenGrant>& grant);
    void takeRefusal(const Credential& used);
    //! \return true where the keyring held another credential than ours, which is ours now.
    bool adoptOther(const KeyringAnswer& answer);
    void adopt(const Credential& credential, bool isNew);
    //! \return true where somebody signed out elsewhere, and we did so now.
    bool takeRemoval(const KeyringAnswer& answer);
    void keep();
    void postpone(const wire::Error& error);
    void signOut();
    void answerWaiters();
    void refuseWaiters(const wire::Error& error);
    void finish();
    void setStatus(TokenStatus status);
    [[nodiscard]] bool isGoodForAll() const;
    [[nodiscard]] bool isFresh() const;
    [[nodiscard]] bool isYoung() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] wire::Error refusal() const;
    //! What \a then does is dropped when somebody signs in or out meanwhile.
    template <class Handler>
    [[nodiscard]] auto ofThisRound(Handler then);

    CredentialStore& m_store;
    AccountTokenOptions m_options;
    //! Of the last renewal.
    std::unique_ptr<OAuthApi> m_api;
    Backoff m_backoff;
    TokenStatus m_status;
    std::optional<Credential> m_credential;
    //! When a sign-in or a renewal brought it; absent where the keyring did.
    std::optional<wire::Timestamp> m_since;
    //! The keyring has given or taken a credential of this sign-in.
    bool m_isStored = false;
    //! After a renewal that failed: no other before it expires.
    QDeadlineTimer m_pause;
    wire::Error m_lastError;
    std::vector<Waiter> m_waiters;
    //! Counts sign-ins and sign-outs: what was under way before is not taken any more.
    std::uint64_t m_round = 0;
    //! The keyring or the server is being asked.
    bool m_isBusy = false;
    QTimer m_keepAlive;
    //! Tells the server that we are going.
    std::unique_ptr<HttpClient> m_farewell;
};

} // namespace tallylight::net
