// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/decodeauth.h"
#include "wire/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <cstdint>

namespace tallylight::net {

template <class T>
class Task;

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

//! \brief Why a server is none to sign in to, where the words are not enough.
enum class ProbeFault : std::uint8_t {
    None,
    //! Something else answers there.
    NoStudio,
    //! Nobody vouches for its certificate: a file with another authority may help.
    Untrusted,
    //! It does not answer, or failed.
    Failed,
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
    [[nodiscard]] QFuture<wire::Result<ServerFacts>> ask();
    //! \brief Of the last answer.
    [[nodiscard]] ProbeFault fault() const { return m_fault; }

private:
    void askForWays(Task<ServerFacts>& task, const wire::ServerConfig& config);

    HttpClient m_client;
    ProbeFault m_fault = ProbeFault::None;
};

} // namespace tallylight::net
