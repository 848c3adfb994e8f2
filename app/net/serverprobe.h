// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/decodeauth.h"
#include "wire/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace tallylight::net {

//! \brief Where people sign in who name no other server: the public deco studio.
[[nodiscard]] QUrl publicStudio();
//! \brief Where the hub of this machine is found, if it runs as its manual shows it.
[[nodiscard]] QUrl localHub();

//! \brief What a server is, as far as signing in goes.
struct ServerFacts {
    QUrl origin;
    wire::ServerConfig config;
    //! OAuthLogin can be tried; else a key is the way.
    bool hasBrowserSignIn = false;

    friend bool operator==(const ServerFacts&, const ServerFacts&) = default;
};

//! \brief Asks a server, before anything is sent to it, whether it is a studio server and how it lets people in.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    //! \param options the token is not used.
    explicit ServerProbe(HttpOptions options, QObject* parent = nullptr);
    ~ServerProbe() override;

    //! \brief As StudioApi's questions: take the result with whenDone().
    //! ErrorCode::BadPayload where something else answers there; else why nobody does.
    [[nodiscard]] QFuture<wire::Result<ServerFacts>> ask();

private:
    HttpClient m_client;
};

} // namespace tallylight::net
