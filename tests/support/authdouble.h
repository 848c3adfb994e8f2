// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/scriptedserver.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QUrl>

namespace tallylight::test {

//! \brief A studio server's sign-in as version 2.310.2 does it (docs/protocol.md, "Sign-in"): registration, codes with PKCE, tokens that
//! are renewed, an organization list that takes keys and no OAuth tokens, keys made and deleted by the tools.
class AuthDouble
{
public:
    AuthDouble();

    [[nodiscard]] ScriptedServer& server() { return m_server; }
    [[nodiscard]] QUrl origin() const { return m_server.origin(); }

    //! \brief What the browser of a signed-in person does with the login page. \return the redirect: where the browser goes next.
    [[nodiscard]] QUrl visit(const QUrl& loginPage);

    struct Tokens {
        QByteArray clientId;
        QByteArray access;
        QByteArray refresh;
    };
    //! \brief What a sign-in would have brought.
    [[nodiscard]] Tokens issue();
    [[nodiscard]] bool accepts(const QByteArray& accessToken) const { return m_accessTokens.contains(accessToken); }

    //! \brief A key that Alice made by hand.
    [[nodiscard]] QByteArray addKey();

    //! \brief Everything that must never be seen elsewhere: tokens, codes and keys that were given out.
    [[nodiscard]] const QList<QByteArray>& secrets() const { return m_secrets; }
    [[nodiscard]] int refreshCount() const { return m_refreshCount; }
    [[nodiscard]] int keyCount() const { return static_cast<int>(m_keys.size()); }
    //! \brief Access tokens are not accepted any more; refresh tokens are.
    void expireAccess() { m_accessTokens.clear(); }
    void expireRefresh() { m_refreshTokens.clear(); }

    //! \brief Answers the token endpoint with this status instead; 0: as it should.
    int tokenStatus = 0;
    //! \brief A page of somebody on the way instead of the endpoint's words; goes with tokenStatus.
    QByteArray tokenPage;
    //! \brief Answers nothing there until answerHeld().
    bool isTokenHeld = false;
    void answerHeld();
    int lifetimeSeconds = 3600;
    //! \brief As servers since June: a token that belongs to several organizations has none of its own.
    bool hasDefaultOrg = true;
    //! \brief As our hub: the list takes OAuth tokens as well.
    bool doesListTakeOAuth = false;
    //! \brief As early hubs: nobody signs in by the browser.
    bool hasBrowserSignIn = true;

private:
    struct Code {
        QByteArray clientId;
        QByteArray redirect;
        QByteArray challenge;
    };

    void handle(const HttpRequest& request, HttpConnection& socket);
    void registerClient(const HttpRequest& request, HttpConnection& socket);
    void giveTokens(const HttpRequest& request, HttpConnection& socket);
    void grant(HttpConnection& socket, bool isFirst);
    void listOrganizations(const HttpRequest& request, HttpConnection& socket);
    void callTool(const HttpRequest& request, HttpConnection& socket);
    QByteArray secret(const QByteArray& prefix);

    ScriptedServer m_server;
    QMap<QByteArray, QByteArray> m_clients;
    QMap<QByteArray, Code> m_codes;
    QSet<QByteArray> m_accessTokens;
    QSet<QByteArray> m_refreshTokens;
    QMap<QByteArray, QByteArray> m_keys;
    QList<QByteArray> m_secrets;
    QList<std::pair<HttpRequest, QPointer<HttpConnection>>> m_held;
    int m_refreshCount = 0;
};

} // namespace tallylight::test
