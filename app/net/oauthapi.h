// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/decodeauth.h"
#include "wire/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QUrl>

namespace tallylight::net {

//! \brief A code that the browser brought, and what proves that we asked for it.
struct AuthorizationCode {
    QByteArray code;
    QByteArray clientId;
    QUrl redirect;
    QByteArray verifier;
};

//! \brief The requests of the sign-in in the browser (docs/protocol.md, "Sign-in"). As StudioApi: futures, whenDone(), cancellable.
//!
//! Errors: Unauthorized where the server itself refuses what we bring, and asking again is of no use; NotFound of a registration where it
//! has no such sign-in; else as StudioApi's, retryable. No message quotes the server: it might repeat a code or a token.
class OAuthApi : public QObject
{
    Q_OBJECT

public:
    template <class T>
    using Answer = QFuture<wire::Result<T>>;

    //! \param options the token is not used.
    explicit OAuthApi(HttpOptions options, QObject* parent = nullptr);
    ~OAuthApi() override;

    //! \brief Makes us known to the server, for one sign-in. \return the client id.
    [[nodiscard]] Answer<std::string> registerClient(const QUrl& redirect);
    //! \brief What a person has to open. \a challenge is S256 of the verifier.
    [[nodiscard]] QUrl loginPage(const QByteArray& clientId, const QUrl& redirect, const QByteArray& state,
                                 const QByteArray& challenge) const;
    [[nodiscard]] Answer<wire::TokenGrant> exchange(const AuthorizationCode& code);
    [[nodiscard]] Answer<wire::TokenGrant> refresh(const QByteArray& clientId, const QByteArray& refreshToken);

private:
    [[nodiscard]] Answer<wire::TokenGrant> askForTokens(const QByteArray& form);

    HttpClient m_client;
};

} // namespace tallylight::net
