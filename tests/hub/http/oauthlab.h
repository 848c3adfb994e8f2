// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "labhub.h"
#include "rawclient.h"

#include <QByteArray>
#include <QMap>

namespace tallylight::test {

//! \brief A hub, and a program that signs in to it: each step of OAuth as one call, over real HTTP.
class OAuthLab
{
public:
    using Parameters = QMap<QByteArray, QByteArray>;

    //! Starts the hub. Alice is signed in with a browser.
    OAuthLab();

    //! \brief Registers with the usual redirect URI. \return the client's id.
    QByteArray registerClient(const QByteArray& name = "Tray");
    //! \brief What the program asks for, with nothing wrong in it.
    [[nodiscard]] Parameters asked(const QByteArray& client) const;
    //! \brief The question, as the browser of Alice gets it; without \a cookie as a browser that nobody is signed in with.
    RawAnswer visit(const Parameters& parameters, bool hasCookie = true, const QByteArray& path = "/api/auth/mcp/authorize");
    //! \brief Alice's answer to it.
    RawAnswer decide(const Parameters& parameters, const QByteArray& decision = "allow");
    //! \brief The code of a whole sign-in.
    QByteArray code(const QByteArray& client);

    //! \brief Comes for tokens with a code; \a changes replace parameters, or take one out where the value is null.
    RawAnswer redeem(const QByteArray& client, const QByteArray& code, const Parameters& changes = {});
    RawAnswer refresh(const QByteArray& client, const QByteArray& refreshToken);
    RawAnswer post(const QByteArray& path, const QByteArray& form);

    //! \brief The status of a call that takes a member.
    int use(const QByteArray& token);

    LabHub hub;
    LabOrg org;
    //! `Cookie: …`
    QByteArray cookie;

    static const QByteArray kVerifier;
    static const QByteArray kRedirect;
};

//! \brief A parameter of the query of a Location; null where there is none.
QByteArray parameterOf(const QByteArray& location, const QByteArray& name);
//! \brief A text member of a JSON answer.
QByteArray member(const RawAnswer& answer, const char* name);

} // namespace tallylight::test
