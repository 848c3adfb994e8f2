// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/signinstate.h"
#include "ui/words.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <vector>

namespace tallylight::ui {

//! \brief What a button of the sign-in dialog does.
enum class SignInAction : std::uint8_t {
    //! Hands over what was typed.
    Submit,
    Browser,
    //! Asks for a key instead.
    KeyInstead,
    //! To the page before.
    Back,
    OpenAgain,
    CopyLink,
    //! Ends what goes on.
    Stop,
    TryKeyring,
    AcceptSession,
    //! Closes the dialog.
    Cancel,
    Finish,
};

struct SignInButton {
    SignInAction action = SignInAction::Cancel;
    //! With its mnemonic.
    QString text;

    friend bool operator==(const SignInButton&, const SignInButton&) = default;
};

//! \brief What a page of the sign-in dialog says.
struct SignInWords {
    PagePicture picture = PagePicture::DarkLamp;
    QString title;
    QString text;
    //! What went wrong, and what can be done; empty: nothing did.
    QString problem;
    //! What the other side said to it.
    QString detail;
    //! The first is what most people will want.
    std::vector<SignInButton> buttons;

    friend bool operator==(const SignInWords&, const SignInWords&) = default;
};

//! \brief The page of \a step. The state's problem is told on the page of the state's own step alone. Pure.
[[nodiscard]] SignInWords signInWords(const SignInState& state, SignInStep step);

//! \brief How long is still waited: whole minutes, seconds in the last one.
[[nodiscard]] QString waitWords(std::chrono::seconds left);

} // namespace tallylight::ui
