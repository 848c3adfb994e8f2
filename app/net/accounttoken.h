// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/backoff.h"
#include "net/credential.h"
#include "net/credentialstore.h"
#include "net/farewell.h"
#include "net/keyringentry.h"
#include "net/oauthapi.h"
#include "net/tokenage.h"
#include "net/tokensource.h"
#include "net/tokenstatus.h"
#include "net/tokenwaiters.h"
#include "net/trust.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace tallylight::net {

struct AccountTokenOptions {
    //! The account's id, which is its name in the keyring.
    QString account;
    //! What a person reads in the keyring.
    QString label;
    QUrl origin;
    //! As readTrust() gives it.
    Trust trust{};
    std::chrono::milliseconds requestTimeout{30'000};
    TokenAge::Options age;
    //! Renewed at least so often while the program runs: refresh tokens end unused after seven days, and a stream needs none for longer.
    std::chrono::milliseconds keepAlive{std::chrono::hours{12}};
    Backoff::Options backoff;
    //! Between two looks at a keyring that has an older credential than we, because it was locked or gone.
    std::chrono::milliseconds keyringPause{15'000};

    //! \brief For requests to the server that make and end tokens.
    [[nodiscard]] HttpOptions http() const { return {origin, {}, trust, requestTimeout, 64LL * 1024}; }
};

//! \brief The credential of one account: read from the keyring when it is first needed, renewed before it ends and after a 401, once at a
//! time however many requests wait, and kept in the keyring again.
//!
//! Several processes may use the same account. So before a renewal the keyring is asked whether another one has renewed, and what comes of
//! it is stored before it is used: a server may take a refresh token that is used twice for stolen (docs/protocol.md, "Sign-in").
//! A credential that is gone from the keyring was deleted by another process, which signed out: it is not brought back, also where the
//! server was renewing it at that time.
//! A keyring that was locked or gone at that moment holds a spent credential from then on. So it is looked at, without a prompt, until
//! it is open again, and gets the newest; retry() does so at once. What it has of ours by then is never used again.
//! A renewal that the server refuses means that a person has to sign in again; one that fails otherwise is tried again by the next
//! request after a pause. No timer runs but one of half a day, and one
//! for a keyring that has yet to take something.
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
    void setTrust(const Trust& trust) { m_options.trust = trust; }
    //! \brief Asks the keyring again, tries a refused credential again, or puts one into the keyring that it did not take: on a person's
    //! click.
    void retry();
    //! \brief Signs out: gone from memory at once, from the keyring soon, and then from the server, where that knows such a thing. \a then
    //! says, after all that, whether the keyring let go of it.
    void forget(const std::function<void(KeyringState)>& then);

Q_SIGNALS:
    void statusChanged();

private:
    void takeNew(const Credential& credential, KeyringState state);
    //! Gets a token for those who wait, unless that is under way.
    void fetch();
    void readStore();
    void takeStored(const KeyringAnswer& answer);
    //! Asks the keyring first, in which another process may have put a newer one.
    void beginRenewal();
    //! As the entry's, but a keyring that has not taken something is read only where it prompts nobody; else its state is all there is.
    void readQuietly(const CredentialStore::Then& then);
    void renewAtServer();
    void takeGrant(const Credential& used, const wire::Result<wire::TokenGrant>& grant);
    void takeRefusal(const Credential& used);
    //! \return true where the keyring held another credential than ours, which is ours now.
    bool adoptOther(const KeyringAnswer& answer);
    void adopt(const Credential& credential, bool isNew);
    //! \return true where somebody signed out elsewhere, and we did so now.
    bool takeRemoval(const KeyringAnswer& answer);
    //! Puts what came of a renewal into the keyring, unless that is locked.
    void keep();
    void keepNow();
    //! Once the keyring is open, it gets what it has not taken.
    void keepIfOpen();
    void takeKept(const Credential& renewed, const KeyringAnswer& answer);
    void postpone(const wire::Error& error);
    void signOut();
    //! With what we have, or with another one where somebody needs that.
    void goOn();
    void finish();
    void setStatus(TokenStatus status);
    [[nodiscard]] bool isGoodForAll() const
    {
        return !m_waiters.isRejected(m_credential->token) && (m_age.isFresh() || !m_credential->isRenewable());
    }
    [[nodiscard]] wire::Error refusal() const { return {wire::ErrorCode::Unauthorized, m_status.words.toStdString()}; }
    //! What \a then does is dropped when somebody signs in or out meanwhile.
    template <class Handler>
    [[nodiscard]] auto ofThisRound(Handler then);

    AccountTokenOptions m_options;
    KeyringEntry m_entry;
    //! Of the last renewal.
    std::unique_ptr<OAuthApi> m_api;
    Backoff m_backoff;
    TokenStatus m_status;
    std::optional<Credential> m_credential;
    TokenAge m_age;
    //! What the keyring gave or took last of this sign-in; none where it never did.
    std::optional<Credential> m_stored;
    //! After a renewal that failed: no other before it expires.
    QDeadlineTimer m_pause;
    wire::Error m_lastError;
    TokenWaiters m_waiters;
    //! Counts sign-ins and sign-outs: what was under way before is not taken any more.
    std::uint64_t m_round = 0;
    //! The keyring or the server is being asked.
    bool m_isBusy = false;
    QTimer m_keepAlive;
    //! Runs while the keyring has an older credential than we.
    QTimer m_keyringPause;
    Farewell m_farewell;
};

} // namespace tallylight::net
