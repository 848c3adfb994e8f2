// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/oauthlogin.h"

#include "net/closingpage.h"
#include "net/origin.h"
#include "net/whendone.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace tallylight::net {

namespace {

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

//! 256 bits of the system's generator as 43 letters: the shortest that a PKCE verifier may be (RFC 7636, 4.1), and what it recommends.
QByteArray secretWord()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return base64Url(QByteArray(reinterpret_cast<const char*>(bits.data()), sizeof bits));
}

HttpOptions httpOptions(const OAuthLoginOptions& options)
{
    HttpOptions http;
    http.origin = options.origin;
    http.trust = options.trust;
    http.timeout = options.requestTimeout;
    http.maxBodyBytes = 64 * 1024;
    return http;
}

QByteArray pageOf(const wire::Result<SignInGrant>& grant, const QUrl& origin)
{
    if (grant) {
        // No more than that: organizations and keyring may still have their say.
        return closingPage(true, OAuthLogin::tr("Go back to Tallylight"),
                           OAuthLogin::tr("%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.")
                               .arg(hostLabel(origin)));
    }
    return closingPage(false, OAuthLogin::tr("The sign-in did not work"),
                       QString::fromStdString(grant.error().message) + QStringLiteral(". ")
                           + OAuthLogin::tr("You can close this window and try again from Tallylight."));
}

} // namespace

OAuthLogin::OAuthLogin(OAuthLoginOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_api(httpOptions(m_options)),
      m_verifier(secretWord()),
      m_stateWord(secretWord()),
      m_receiver(m_stateWord, m_options.receiver),
      m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { end(wire::failure(wire::ErrorCode::Timeout, tr("Nobody signed in in time").toStdString(), true)); });
    connect(&m_receiver, &LoopbackReceiver::redirected, this, &OAuthLogin::takeRedirect);
}

OAuthLogin::~OAuthLogin() = default;

void OAuthLogin::start()
{
    if (m_state != State::Idle) {
        return;
    }
    if (!m_receiver.listen()) {
        // Later: who called is not to be told before we return.
        QMetaObject::invokeMethod(
            this,
            [this] { end(wire::failure(wire::ErrorCode::Network, tr("This machine lets no program listen on 127.0.0.1").toStdString())); },
            Qt::QueuedConnection);
        return;
    }
    setState(State::Registering);
    whenDone(m_api.registerClient(m_receiver.redirectUri()), this, [this](const wire::Result<std::string>& clientId) {
        if (m_state != State::Registering) {
            return;
        }
        if (clientId) {
            openBrowser(*clientId);
        } else {
            end(tl::unexpected(clientId.error()));
        }
    });
}

void OAuthLogin::cancel()
{
    end(wire::failure(wire::ErrorCode::Cancelled, tr("The sign-in was cancelled").toStdString()));
}

void OAuthLogin::openBrowser(const std::string& clientId)
{
    m_clientId = QByteArray::fromStdString(clientId);
    const QByteArray challenge = base64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256));
    m_page = m_api.loginPage(m_clientId, m_receiver.redirectUri(), m_stateWord, challenge);
    m_patience.start(m_options.patience);
    setState(State::WaitingForBrowser);
    Q_EMIT browserWanted(m_page);
}

void OAuthLogin::takeRedirect(const RedirectAnswer& answer)
{
    if (m_state != State::WaitingForBrowser) {
        return;
    }
    m_patience.stop();
    if (answer.code.isEmpty()) {
        const QString host = hostLabel(m_options.origin);
        const QString& reason = answer.description.isEmpty() ? answer.error : answer.description;
        end(wire::failure(wire::ErrorCode::Forbidden, tr("%1 did not sign you in: %2").arg(host, reason).toStdString()));
        return;
    }
    setState(State::Exchanging);
    const AuthorizationCode code{answer.code, m_clientId, m_receiver.redirectUri(), m_verifier};
    whenDone(m_api.exchange(code), this, [this](const wire::Result<wire::TokenGrant>& grant) { takeTokens(grant); });
}

void OAuthLogin::takeTokens(const wire::Result<wire::TokenGrant>& grant)
{
    if (m_state != State::Exchanging) {
        return;
    }
    if (!grant) {
        end(tl::unexpected(grant.error()));
        return;
    }
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    end(SignInGrant{oauthCredential(*grant, m_clientId, now, {}), identityOf(*grant)});
}

void OAuthLogin::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void OAuthLogin::end(const wire::Result<SignInGrant>& grant)
{
    if (m_state == State::Finished) {
        return;
    }
    m_patience.stop();
    m_receiver.finish(pageOf(grant, m_options.origin));
    setState(State::Finished);
    Q_EMIT finished(grant);
}

} // namespace tallylight::net
