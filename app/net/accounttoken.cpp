// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/accounttoken.h"

#include "net/logging.h"
#include "net/origin.h"
#include "net/whendone.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tallylight::net {

namespace {

//! Who signs out does not wait for a server that is away.
constexpr std::chrono::milliseconds kFarewellPatience{3'000};

HttpOptions httpOptions(const AccountTokenOptions& options)
{
    HttpOptions http;
    http.origin = options.origin;
    http.trust = options.trust;
    http.timeout = options.requestTimeout;
    http.maxBodyBytes = 64 * 1024;
    return http;
}

AccountTokenOptions completed(AccountTokenOptions options)
{
    if (!options.clock) {
        options.clock = [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    }
    return options;
}

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
      m_store(store),
      m_options(completed(std::move(options))),
      m_backoff(m_options.backoff),
      m_pause(0),
      m_keepAlive(this)
{
    m_keepAlive.setTimerType(Qt::VeryCoarseTimer);
    m_keepAlive.setInterval(m_options.keepAlive);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] {
        if (m_status.state == TokenState::Good && !m_isBusy) {
            beginRenewal();
        }
    });
}

AccountToken::~AccountToken()
{
    // They use m_farewell, which as a member goes before children would.
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
}

void AccountToken::request(QObject* context, Then then)
{
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        later(context, [then = std::move(then), error = refusal()] { then(tl::unexpected(error)); });
    } else if (m_credential && (isFresh() || !m_credential->isRenewable() || (!m_pause.hasExpired() && !isOver()))) {
        then(m_credential->token);
    } else if (m_credential && !m_pause.hasExpired()) {
        later(context, [then = std::move(then), error = m_lastError] { then(tl::unexpected(error)); });
    } else {
        wait({context, std::move(then), {}});
    }
}

void AccountToken::renew(const QByteArray& rejected, QObject* context, Then then)
{
    if (m_status.state == TokenState::Good && m_credential->token == rejected && isYoung() && !m_isBusy) {
        signOut(); // another one would fare no better
    }
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        later(context, [then = std::move(then), error = refusal()] { then(tl::unexpected(error)); });
    } else if (m_credential && m_credential->token != rejected && isFresh()) {
        later(context, [then = std::move(then), token = m_credential->token] { then(token); });
    } else if (m_credential && !m_pause.hasExpired()) {
        later(context, [then = std::move(then), error = m_lastError] { then(tl::unexpected(error)); });
    } else {
        wait({context, std::move(then), rejected});
    }
}

void AccountToken::set(const Credential& credential, const std::function<void(KeyringState)>& then)
{
    const Credential kept = bound(credential);
    m_store.write(m_options.account, kept, m_options.label, this, ofThisRound([this, kept, then](const KeyringAnswer& answer) {
                      if (answer.state == KeyringState::Done) {
                          takeNew(kept, answer.state);
                      }
                      then(answer.state);
                  }));
}

void AccountToken::setForSession(const Credential& credential, KeyringState why)
{
    takeNew(bound(credential), why);
}

void AccountToken::takeNew(const Credential& credential, KeyringState state)
{
    ++m_round;
    m_isStored = state == KeyringState::Done;
    adopt(credential, true);
    setStatus({TokenState::Good, state, keyringWords(state)});
    finish();
}

Credential AccountToken::bound(Credential credential) const
{
    credential.origin = m_options.origin.toEncoded();
    return credential;
}

void AccountToken::readBound(const CredentialStore::Then& then)
{
    m_store.read(m_options.account, this, [this, then](const KeyringAnswer& answer) {
        if (answer.credential && !isSameOrigin(QUrl::fromEncoded(answer.credential->origin), m_options.origin)) {
            // Somebody changed the server in the list of accounts, perhaps to get at the token.
            qCWarning(lcApi, "the keyring has a sign-in for another server than %s", qUtf8Printable(hostLabel(m_options.origin)));
            then({KeyringState::Absent, std::nullopt});
        } else {
            then(answer);
        }
    });
}

void AccountToken::retry()
{
    if (m_status.state == TokenState::SignedOut || m_status.state == TokenState::Withheld) {
        m_since.reset();
        m_pause = QDeadlineTimer(0);
        m_backoff.reset();
        setStatus({m_credential ? TokenState::Good : TokenState::Unread, m_status.keyring, {}});
    }
}

void AccountToken::forget(const std::function<void(KeyringState)>& then)
{
    ++m_round;
    const std::optional<Credential> gone = std::exchange(m_credential, std::nullopt);
    signOut();
    // The keyring first: the program may end while a server takes its time, and nobody would find the credential again.
    m_store.remove(m_options.account, this, [this, gone, then](const KeyringAnswer& answer) {
        if (gone && gone->kind == Credential::Kind::OAuth) {
            sayFarewell(*gone, [then, state = answer.state] { then(state); });
        } else {
            then(answer.state);
        }
    });
}

void AccountToken::sayFarewell(const Credential& credential, std::function<void()> then)
{
    HttpOptions http = httpOptions(m_options);
    http.token = [token = credential.token] { return token; };
    http.timeout = kFarewellPatience;
    m_farewell = std::make_unique<HttpClient>(std::move(http));
    HttpCall call;
    call.method = "POST";
    call.target = "/api/auth/sign-out";
    call.body = "{}";
    // Servers that know no such thing lose nothing by it: any answer will do, and none.
    connect(m_farewell->send(std::move(call), this), &HttpExchange::done, this, std::move(then));
}

void AccountToken::wait(Waiter waiter)
{
    m_waiters.push_back(std::move(waiter));
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
    readBound(ofThisRound([this](const KeyringAnswer& answer) { takeStored(answer); }));
}

void AccountToken::takeStored(const KeyringAnswer& answer)
{
    if (answer.credential) {
        adopt(*answer.credential, false);
        setStatus({TokenState::Good, KeyringState::Done, {}});
        if (isGoodForAll()) {
            finish();
        } else {
            renewAtServer();
        }
        return;
    }
    m_isBusy = false;
    const bool isAbsent = answer.state == KeyringState::Absent;
    setStatus({isAbsent ? TokenState::SignedOut : TokenState::Withheld, answer.state, keyringWords(answer.state)});
    refuseWaiters(refusal());
}

void AccountToken::beginRenewal()
{
    m_isBusy = true;
    if (m_status.keyring != KeyringState::Done) {
        renewAtServer(); // ours is the only one there is
        return;
    }
    readBound(ofThisRound([this](const KeyringAnswer& answer) {
        if (takeRemoval(answer)) {
            return;
        }
        if (adoptOther(answer) && isGoodForAll()) {
            finish();
        } else {
            renewAtServer();
        }
    }));
}

void AccountToken::renewAtServer()
{
    if (!m_credential->isRenewable()) {
        signOut();
        return;
    }
    const Credential used = *m_credential;
    m_api = std::make_unique<OAuthApi>(httpOptions(m_options)); // the trust may be another by now
    whenDone(m_api->refresh(used.clientId, used.refreshToken), this,
             ofThisRound([this, used](const wire::Result<wire::TokenGrant>& grant) { takeGrant(used, grant); }));
}

void AccountToken::takeGrant(const Credential& used, const wire::Result<wire::TokenGrant>& grant)
{
    if (grant) {
        adopt(oauthCredential(*grant, used.clientId, m_options.clock(), used), true);
        keep();
    } else if (grant.error().isRetryable) {
        postpone(grant.error());
    } else {
        takeRefusal(used);
    }
}

void AccountToken::takeRefusal(const Credential& used)
{
    if (m_status.keyring != KeyringState::Done) {
        signOut();
        return;
    }
    // Perhaps another process was quicker by a moment.
    readBound(ofThisRound([this, used](const KeyringAnswer& answer) {
        if (takeRemoval(answer)) {
            return;
        }
        if (!adoptOther(answer) || m_credential->refreshToken == used.refreshToken) {
            signOut();
        } else if (isGoodForAll()) {
            finish();
        } else {
            renewAtServer();
        }
    }));
}

bool AccountToken::adoptOther(const KeyringAnswer& answer)
{
    if (!answer.credential || answer.credential == m_credential) {
        return false;
    }
    adopt(*answer.credential, false);
    return true;
}

bool AccountToken::takeRemoval(const KeyringAnswer& answer)
{
    // A sign-in without a keyring was never there.
    if (answer.state != KeyringState::Absent || !m_isStored) {
        return false;
    }
    m_isStored = false;
    m_credential.reset();
    signOut();
    return true;
}

void AccountToken::adopt(const Credential& credential, bool isNew)
{
    m_credential = credential;
    m_isStored = m_isStored || !isNew;
    m_since = isNew ? std::optional(m_options.clock()) : std::nullopt;
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
    if (m_status.keyring == KeyringState::Locked || m_status.keyring == KeyringState::Denied) {
        finish();
        return;
    }
    m_store.write(m_options.account, *m_credential, m_options.label, this, ofThisRound([this](const KeyringAnswer& answer) {
                      m_isStored = m_isStored || answer.state == KeyringState::Done;
                      setStatus({TokenState::Good, answer.state, keyringWords(answer.state)});
                      finish();
                  }));
}

void AccountToken::postpone(const wire::Error& error)
{
    qCInfo(lcApi, "a renewal is put off: %s", error.message.c_str());
    m_pause = QDeadlineTimer(m_backoff.next(std::nullopt));
    m_lastError = error;
    m_isBusy = false;
    m_keepAlive.start();
    if (isOver()) {
        refuseWaiters(error);
        return;
    }
    // Who was refused with this token is not helped by it; all others are.
    std::vector<Waiter> refused;
    for (Waiter& waiter : m_waiters) {
        if (waiter.rejected == m_credential->token) {
            refused.push_back(std::exchange(waiter, {}));
        }
    }
    answerWaiters();
    for (const Waiter& waiter : refused) {
        if (waiter.context) {
            waiter.then(tl::unexpected(error));
        }
    }
}

void AccountToken::signOut()
{
    m_isBusy = false;
    m_keepAlive.stop();
    const QString host = hostLabel(m_options.origin);
    setStatus({TokenState::SignedOut, m_status.keyring,
               m_credential ? tr("%1 does not accept the sign-in any more. Sign in again.").arg(host) : tr("Signed out of %1.").arg(host)});
    refuseWaiters(refusal());
}

void AccountToken::answerWaiters()
{
    const QByteArray token = m_credential->token;
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context) {
            waiter.then(token);
        }
    }
}

void AccountToken::refuseWaiters(const wire::Error& error)
{
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context) {
            waiter.then(tl::unexpected(error));
        }
    }
}

void AccountToken::finish()
{
    m_isBusy = false;
    answerWaiters();
}

void AccountToken::setStatus(TokenStatus status)
{
    if (m_status != status) {
        m_status = std::move(status);
        Q_EMIT statusChanged();
    }
}

bool AccountToken::isGoodForAll() const
{
    const bool isRefused =
        std::any_of(m_waiters.begin(), m_waiters.end(), [this](const Waiter& waiter) { return waiter.rejected == m_credential->token; });
    return !isRefused && (isFresh() || !m_credential->isRenewable());
}

bool AccountToken::isFresh() const
{
    // A server whose tokens live shorter than our margin would otherwise be asked before every request.
    return !m_credential->expiresAt || m_options.clock() + m_options.margin < *m_credential->expiresAt || (isYoung() && !isOver());
}

bool AccountToken::isYoung() const
{
    return m_since && m_options.clock() - *m_since < m_options.probation;
}

bool AccountToken::isOver() const
{
    return m_credential->expiresAt && m_options.clock() >= *m_credential->expiresAt;
}

wire::Error AccountToken::refusal() const
{
    return {wire::ErrorCode::Unauthorized, m_status.words.toStdString()};
}

} // namespace tallylight::net
