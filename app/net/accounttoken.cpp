// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/accounttoken.h"

#include "net/logging.h"
#include "net/origin.h"
#include "net/whendone.h"

#include <QMetaObject>

#include <utility>

namespace tallylight::net {

namespace {

void later(QObject* context, std::function<void()> what)
{
    QMetaObject::invokeMethod(context, std::move(what), Qt::QueuedConnection);
}

} // namespace

// Here, because its users must know what it returns.
template <class Handler>
auto AccountToken::ofThisRound(Handler then)
{
    return [this, then = std::move(then), round = m_round](const auto& outcome) {
        if (round == m_round) {
            then(outcome);
        }
    };
}

AccountToken::AccountToken(CredentialStore& store, AccountTokenOptions options, QObject* parent)
    : TokenProvider(parent),
      m_options(std::move(options)),
      m_entry(store, m_options.account, m_options.label, m_options.origin),
      m_backoff(m_options.backoff),
      m_age(m_options.age),
      m_pause(0),
      m_keepAlive(this),
      m_keyringPause(this)
{
    m_keepAlive.setTimerType(Qt::VeryCoarseTimer);
    m_keepAlive.setInterval(m_options.keepAlive);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] {
        if (m_status.state == TokenState::Good && !m_isBusy) {
            beginRenewal();
        }
    });
    m_keyringPause.setTimerType(Qt::VeryCoarseTimer);
    m_keyringPause.setInterval(m_options.keyringPause);
    connect(&m_keyringPause, &QTimer::timeout, this, &AccountToken::keepIfOpen);
}

AccountToken::~AccountToken() = default;

void AccountToken::request(QObject* context, Then then)
{
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        later(context, [then = std::move(then), error = refusal()] { then(tl::unexpected(error)); });
    } else if (m_credential && (m_age.isFresh() || !m_credential->isRenewable() || (!m_pause.hasExpired() && !m_age.isOver()))) {
        then(m_credential->token);
    } else if (m_credential && !m_pause.hasExpired()) {
        later(context, [then = std::move(then), error = m_lastError] { then(tl::unexpected(error)); });
    } else {
        m_waiters.add(context, std::move(then), {});
        fetch();
    }
}

void AccountToken::renew(const QByteArray& rejected, QObject* context, Then then)
{
    if (m_status.state == TokenState::Good && m_credential->token == rejected && m_age.isYoung() && !m_isBusy) {
        signOut(); // another one would fare no better
    }
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        later(context, [then = std::move(then), error = refusal()] { then(tl::unexpected(error)); });
    } else if (m_credential && m_credential->token != rejected && m_age.isFresh()) {
        later(context, [then = std::move(then), token = m_credential->token] { then(token); });
    } else if (m_credential && !m_pause.hasExpired()) {
        later(context, [then = std::move(then), error = m_lastError] { then(tl::unexpected(error)); });
    } else {
        m_waiters.add(context, std::move(then), rejected);
        fetch();
    }
}

void AccountToken::set(const Credential& credential, const std::function<void(KeyringState)>& then)
{
    m_entry.write(credential, this, ofThisRound([this, credential, then](const KeyringAnswer& answer) {
                      if (answer.state == KeyringState::Done) {
                          takeNew(credential, answer.state);
                      }
                      then(answer.state);
                  }));
}

void AccountToken::setForSession(const Credential& credential, KeyringState why)
{
    takeNew(credential, why);
}

void AccountToken::takeNew(const Credential& credential, KeyringState state)
{
    ++m_round;
    adopt(m_entry.bound(credential), true);
    m_stored = state == KeyringState::Done ? m_credential : std::nullopt;
    setStatus({TokenState::Good, state, keyringWords(state)});
    finish();
}

void AccountToken::retry()
{
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        m_age.forgetBegin();
        m_pause = QDeadlineTimer(0);
        m_backoff.reset();
        setStatus({m_credential ? TokenState::Good : TokenState::Unread, m_status.keyring, {}});
    } else if (m_status.state == TokenState::Good && m_status.keyring != KeyringState::Done && !m_isBusy) {
        m_isBusy = true;
        keepNow();
    }
}

void AccountToken::forget(const std::function<void(KeyringState)>& then)
{
    ++m_round;
    const std::optional<Credential> gone = std::exchange(m_credential, std::nullopt);
    signOut();
    // The keyring first: the program may end while a server takes its time, and nobody would find the credential again.
    m_entry.remove(this, [this, gone, then](const KeyringAnswer& answer) {
        if (!gone || gone->kind != Credential::Kind::OAuth) {
            then(answer.state);
            return;
        }
        m_farewell.say(m_options.http(), gone->token, [this, then, state = answer.state] {
            if (state != KeyringState::Done) {
                then(state);
                return;
            }
            // Another process may have been putting a renewed one there at that very moment.
            m_entry.remove(this, [then](const KeyringAnswer& again) { then(again.state); });
        });
    });
}

void AccountToken::fetch()
{
    if (m_isBusy) {
        return;
    }
    if (m_credential) {
        beginRenewal();
    } else {
        readStore();
    }
}

void AccountToken::readStore()
{
    m_isBusy = true;
    m_entry.read(this, ofThisRound([this](const KeyringAnswer& answer) { takeStored(answer); }));
}

void AccountToken::takeStored(const KeyringAnswer& answer)
{
    if (answer.credential) {
        adopt(*answer.credential, false);
        setStatus({TokenState::Good, KeyringState::Done, {}});
        goOn();
        return;
    }
    m_isBusy = false;
    const bool isAbsent = answer.state == KeyringState::Absent;
    setStatus({isAbsent ? TokenState::SignedOut : TokenState::Withheld, answer.state, keyringWords(answer.state)});
    m_waiters.refuse(refusal());
}

void AccountToken::beginRenewal()
{
    m_isBusy = true;
    readQuietly([this](const KeyringAnswer& answer) {
        if (takeRemoval(answer)) {
            return;
        }
        if (adoptOther(answer)) {
            goOn();
            return;
        }
        if (m_stored && !answer.credential) {
            setStatus({TokenState::Good, answer.state, keyringWords(answer.state)}); // so that keep() asks its person no second time
        }
        renewAtServer();
    });
}

void AccountToken::readQuietly(const CredentialStore::Then& then)
{
    const CredentialStore::Then ofNow = ofThisRound(then);
    if (m_status.keyring == KeyringState::Done) {
        m_entry.read(this, ofNow);
    } else if (!m_stored || m_status.keyring == KeyringState::Denied) {
        ofNow({m_status.keyring, std::nullopt}); // ours is the only one there is
    } else {
        m_entry.readIfOpen(this, ofNow);
    }
}

void AccountToken::renewAtServer()
{
    if (!m_credential->isRenewable()) {
        signOut();
        return;
    }
    const Credential used = *m_credential;
    m_api = std::make_unique<OAuthApi>(m_options.http());
    whenDone(m_api->refresh(used.clientId, used.refreshToken), this,
             ofThisRound([this, used](const wire::Result<wire::TokenGrant>& grant) { takeGrant(used, grant); }));
}

void AccountToken::takeGrant(const Credential& used, const wire::Result<wire::TokenGrant>& grant)
{
    if (grant) {
        adopt(oauthCredential(*grant, used.clientId, m_age.now(), used), true);
        keep();
    } else if (grant.error().isRetryable) {
        postpone(grant.error());
    } else {
        takeRefusal(used);
    }
}

void AccountToken::takeRefusal(const Credential& used)
{
    // Perhaps another process was quicker by a moment.
    readQuietly([this, used](const KeyringAnswer& answer) {
        if (takeRemoval(answer)) {
            return;
        }
        if (!adoptOther(answer) || m_credential->refreshToken == used.refreshToken) {
            signOut();
        } else {
            goOn();
        }
    });
}

bool AccountToken::adoptOther(const KeyringAnswer& answer)
{
    if (!answer.credential || answer.credential == m_credential || answer.credential == m_stored) {
        return false;
    }
    adopt(*answer.credential, false);
    setStatus({TokenState::Good, KeyringState::Done, {}});
    return true;
}

bool AccountToken::takeRemoval(const KeyringAnswer& answer)
{
    // A sign-in without a keyring was never there.
    if (answer.state != KeyringState::Absent || !m_stored) {
        return false;
    }
    m_stored.reset();
    m_credential.reset();
    signOut();
    return true;
}

void AccountToken::adopt(const Credential& credential, bool isNew)
{
    m_credential = credential;
    if (isNew) {
        m_age.beginNow(credential.expiresAt);
    } else {
        m_stored = credential;
        m_age.beginEarlier(credential.expiresAt);
    }
    m_pause = QDeadlineTimer(0);
    m_backoff.reset();
    if (credential.isRenewable()) {
        m_keepAlive.start();
    } else {
        m_keepAlive.stop();
    }
}

void AccountToken::keep()
{
    // A keyring that is locked would ask its person each time.
    if (m_status.keyring == KeyringState::Denied) {
        finish();
    } else if (m_status.keyring == KeyringState::Locked) {
        m_entry.look(this, ofThisRound([this](const KeyringAnswer& look) { look.state == KeyringState::Done ? keepNow() : finish(); }));
    } else {
        keepNow();
    }
}

void AccountToken::keepNow()
{
    const Credential renewed = *m_credential;
    const auto then = ofThisRound([this, renewed](const KeyringAnswer& answer) { takeKept(renewed, answer); });
    if (m_stored) {
        m_entry.replace(*m_stored, renewed, this, then);
    } else {
        m_entry.write(renewed, this, then);
    }
}

void AccountToken::keepIfOpen()
{
    m_entry.look(this, ofThisRound([this](const KeyringAnswer& look) {
                     if (look.state == KeyringState::Done && m_keyringPause.isActive() && !m_isBusy) {
                         m_isBusy = true;
                         keepNow();
                     }
                 }));
}

void AccountToken::takeKept(const Credential& renewed, const KeyringAnswer& answer)
{
    if (takeRemoval(answer)) {
        m_farewell.say(m_options.http(), renewed.token, [] {});
        return;
    }
    if (adoptOther(answer)) { // somebody signed in anew while the server renewed
        goOn();
        return;
    }
    m_stored = answer.state == KeyringState::Done ? std::optional(renewed) : m_stored;
    setStatus({TokenState::Good, answer.state, keyringWords(answer.state)});
    if (m_waiters.isRejected(renewed.token)) { // it came while the keyring was busy
        renewAtServer();
    } else {
        finish();
    }
}

void AccountToken::postpone(const wire::Error& error)
{
    qCInfo(lcApi, "a renewal is put off: %s", error.message.c_str());
    m_pause = QDeadlineTimer(m_backoff.next(std::nullopt));
    m_lastError = error;
    m_isBusy = false;
    m_keepAlive.start();
    if (m_age.isOver()) {
        m_waiters.refuse(error);
        return;
    }
    m_waiters.giveOrRefuse(m_credential->token, error);
}

void AccountToken::signOut()
{
    m_isBusy = false;
    m_keepAlive.stop();
    const QString host = hostLabel(m_options.origin);
    setStatus({TokenState::SignedOut, m_status.keyring,
               m_credential ? tr("%1 does not accept the sign-in any more. Sign in again.").arg(host) : tr("Signed out of %1.").arg(host)});
    m_waiters.refuse(refusal());
}

void AccountToken::goOn()
{
    if (isGoodForAll()) {
        finish();
    } else {
        renewAtServer();
    }
}

void AccountToken::finish()
{
    m_isBusy = false;
    m_waiters.give(m_credential->token);
}

void AccountToken::setStatus(TokenStatus status)
{
    // Of a keyring that its person has closed to us only a click asks again.
    const bool isBehind = m_stored && (status.keyring == KeyringState::Locked || status.keyring == KeyringState::NoService);
    if (status.state != TokenState::Good || !isBehind) {
        m_keyringPause.stop();
    } else if (!m_keyringPause.isActive()) {
        m_keyringPause.start();
    }
    if (m_status != status) {
        m_status = std::move(status);
        Q_EMIT statusChanged();
    }
}

} // namespace tallylight::net
