// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace tallylight::ui {

//! \brief Where signing in stands; a page of the dialog each.
enum class SignInStep : std::uint8_t {
    //! Which server?
    Address,
    //! The server is asked what it is.
    Probing,
    //! By the browser, or by a key?
    Ways,
    //! A browser shows the server's page; its answer is awaited.
    Browser,
    //! An API key is asked for.
    Key,
    //! What was given is tried, and the organizations are fetched.
    Checking,
    //! The server tells its organizations only to who names one of them (docs/protocol.md, "Organizations").
    Organization,
    //! Signed in, but the keyring does not take the token. The problem says why.
    Keyring,
    //! Signed in.
    Done,
};
inline constexpr std::size_t kSignInSteps = 9;

//! \brief What went wrong. It is told on the page of the step where the person can do something about it.
enum class SignInProblem : std::uint8_t {
    None,
    //! What was typed is no address, or not one that a token may be sent to. Step Address.
    BadAddress,
    //! Nothing answers there. Step Address.
    Unreachable,
    //! Something answers that is no deco studio and no hub. Step Address.
    NoStudio,
    //! The server's certificate is not trusted: a CA file may help. Step Address.
    NotTrusted,
    //! The CA file cannot be read or holds no certificate. Step Address.
    BadCaFile,
    //! No browser could be started; the link can be copied. Step Browser.
    NoBrowser,
    //! The browser did not come back in time. Step Ways.
    TimedOut,
    //! The person or the server said no in the browser. Step Ways.
    Refused,
    //! The server does not let programs register by themselves. Step Ways.
    NoRegistration,
    //! The server does not accept the key. Step Key.
    BadKey,
    //! The server knows no such organization, or the account is not a member. Step Organization.
    BadSlug,
    //! The keyring is locked. Step Keyring.
    KeyringLocked,
    //! There is no keyring on this machine. Step Keyring.
    KeyringAbsent,
    //! The keyring, or the person, said no. Step Keyring.
    KeyringDenied,
    //! The server failed, for example with 500. At any step.
    ServerFailed,
};

//! \brief All that the sign-in dialog shows.
struct SignInState {
    SignInStep step = SignInStep::Address;
    SignInProblem problem = SignInProblem::None;
    //! What the other side said to it, fit for a line of text; may be empty. Never a token.
    QString detail;

    //! What stands in the address field when the page opens; what a person typed since is kept.
    QString address = QStringLiteral("https://studio.decocms.com");
    //! The origin of a hub that answers on this machine; empty: none does.
    QString localHub;
    //! Path of the CA file in use; empty: the system's.
    QString caFile;
    //! An account signs in anew: its server is given and cannot be changed.
    bool isServerFixed = false;

    //! The server's host as people know it. From Probing on.
    QString server;
    //! \brief Which ways the server offers.
    //! \{
    bool offersBrowser = true;
    bool offersKey = true;
    //! \}

    //! What the browser was sent to, for who wants to copy it; empty: not known yet. Step Browser.
    QString link;
    //! The wall-clock time at which waiting ends. Step Browser.
    std::optional<wire::Timestamp> waitsUntil;

    //! Name or e-mail. Steps Organization, Keyring and Done.
    QString person;
    //! Names in the server's order. Step Done.
    QStringList organizations;
    //! The token is in memory only. Step Done.
    bool isForSession = false;

    friend bool operator==(const SignInState&, const SignInState&) = default;
};

} // namespace tallylight::ui
