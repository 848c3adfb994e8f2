// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/credential.h"
#include "net/loopbackreceiver.h"
#include "net/oauthapi.h"
#include "net/trust.h"
#include "wire/result.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace tallylight::net {

//! \brief What a sign-in brings.
struct SignInGrant {
    Credential credential;
    //! Who it is, as far as the server says. To be kept: a refresh never repeats it.
    std::optional<wire::Identity> identity;

    friend bool operator==(const SignInGrant&, const SignInGrant&) = default;
};

struct OAuthLoginOptions {
    QUrl origin;
    //! As readTrust() gives it.
    Trust trust{};
    //! How long a person may take in the browser; the server's codes live ten minutes.
    std::chrono::milliseconds patience{600'000};
    std::chrono::milliseconds requestTimeout{30'000};
    LoopbackReceiver::Options receiver;
};

//! \brief One sign-in by the browser: OAuth 2.1 with PKCE and a redirect to this machine (docs/protocol.md, "Sign-in").
//!
//! Registers anew each time, has the browser opened by whoever listens, waits for it, and exchanges the code, once. Delete it to
//! forget it all; inside its signals by deleteLater().
class OAuthLogin : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,
        //! The server is asked to let us in.
        Registering,
        //! A person signs in. browserPage() may be opened again.
        WaitingForBrowser,
        //! The code is exchanged for tokens.
        Exchanging,
        Finished,
    };
    Q_ENUM(State)

    explicit OAuthLogin(OAuthLoginOptions options, QObject* parent = nullptr);
    ~OAuthLogin() override;

    [[nodiscard]] State state() const { return m_state; }
    //! \brief What is to be opened; empty before WaitingForBrowser.
    [[nodiscard]] const QUrl& browserPage() const { return m_page; }

    //! \brief Once.
    void start();
    //! \brief finished() with ErrorCode::Cancelled follows, unless it is over.
    void cancel();

Q_SIGNALS:
    void stateChanged(tallylight::net::OAuthLogin::State state);
    //! \brief Open this in the person's browser. It holds no secret that lasts, and still belongs into no log.
    void browserWanted(const QUrl& page);
    //! \brief Once. ErrorCode::NotFound where the server has no sign-in by the browser: then a key is the way. Timeout where nobody came
    //! back; Cancelled; Forbidden where the server, or the person there, said no; else as OAuthApi's.
    void finished(const tallylight::wire::Result<tallylight::net::SignInGrant>& grant);

private:
    void openBrowser(const std::string& clientId);
    void takeRedirect(const RedirectAnswer& answer);
    void takeTokens(const wire::Result<wire::TokenGrant>& grant);
    void setState(State state);
    void end(const wire::Result<SignInGrant>& grant);

    OAuthLoginOptions m_options;
    OAuthApi m_api;
    QByteArray m_verifier;
    QByteArray m_stateWord;
    LoopbackReceiver m_receiver;
    QByteArray m_clientId;
    QUrl m_page;
    QTimer m_patience;
    State m_state = State::Idle;
};

} // namespace tallylight::net
