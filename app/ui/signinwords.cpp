// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signinwords.h"

#include "ui/typography.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace tallylight::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

//! A host in a sentence, whatever direction that reads.
QString serverOf(const SignInState& state)
{
    return state.server.isEmpty() ? Words::tr("the server") : isolated(state.server);
}

QString problemOfServer(const SignInState& state)
{
    switch (state.problem) {
    case SignInProblem::BadAddress:
        return Words::tr("This is not an address that Tallylight can use. It begins with https://, or names this machine.");
    case SignInProblem::Unreachable:
        return Words::tr("Nothing answers at this address. Check it, and your connection, and try again.");
    case SignInProblem::NoStudio:
        return Words::tr("Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.");
    case SignInProblem::NotTrusted:
        return Words::tr("This machine does not trust the server’s certificate. If the server has a certificate authority of its own, "
                         "choose its CA file below.");
    case SignInProblem::BadCaFile:
        return Words::tr("The CA file cannot be read, or has no certificate in it. Choose another one.");
    case SignInProblem::ServerFailed:
        return Words::tr("The server has a problem of its own. Try again in a moment.");
    default:
        return {};
    }
}

QString problemOfSignIn(const SignInState& state)
{
    switch (state.problem) {
    case SignInProblem::NoBrowser:
        return Words::tr("No browser could be opened. Copy the link, and open it in a browser on this machine.");
    case SignInProblem::TimedOut:
        return Words::tr("The browser did not come back in time. Try again when you are ready.");
    case SignInProblem::Refused:
        return Words::tr("Signing in was refused in the browser. Try again, or use another account there.");
    case SignInProblem::NoRegistration:
        return Words::tr("This server does not let programs sign in by the browser. Use an API key instead.");
    case SignInProblem::BadKey:
        return Words::tr("The server does not accept this key. Check that all of it was copied, and that it was not deleted.");
    case SignInProblem::BadSlug:
        return Words::tr("There is no such organization, or you are not a member of it. Check the name.");
    case SignInProblem::KeyringLocked:
        return Words::tr("Your keyring is locked. Unlock it, and try again.");
    case SignInProblem::KeyringAbsent:
        return Words::tr("This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.");
    case SignInProblem::KeyringDenied:
        return Words::tr("The keyring refused to keep your sign-in.");
    default:
        return problemOfServer(state);
    }
}

SignInWords addressWords(const SignInState& state)
{
    return {PagePicture::DarkLamp,
            Words::tr("Where do your agents work?"),
            Words::tr("Tallylight shows what agents do for you in deco studio, or on a hub of your own."),
            {},
            {},
            {{SignInAction::Submit, state.problem == SignInProblem::None ? Words::tr("C&ontinue") : Words::tr("&Try again")},
             {SignInAction::Cancel, Words::tr("&Cancel")}}};
}

SignInWords waysWords(const SignInState& state)
{
    SignInWords words{PagePicture::Key,
                      Words::tr("Sign in to %1", "server").arg(serverOf(state)),
                      Words::tr("Your password stays between you and your browser. Tallylight only sees that you are let in."),
                      {},
                      {},
                      {}};
    if (state.offersBrowser) {
        words.buttons.push_back({SignInAction::Browser, Words::tr("Sign in with your &browser")});
    } else {
        words.text = Words::tr("This server takes API keys. You can make one in its settings.");
    }
    if (state.offersKey) {
        words.buttons.push_back({SignInAction::KeyInstead, Words::tr("Use an API &key instead")});
    }
    words.buttons.push_back(state.isServerFixed ? SignInButton{SignInAction::Cancel, Words::tr("&Cancel")}
                                                : SignInButton{SignInAction::Back, Words::tr("Another &server")});
    return words;
}

SignInWords keyWords(const SignInState& state)
{
    return {PagePicture::Key,
            Words::tr("Use an API key"),
            Words::tr("Make a key in the settings of %1, and paste it here.", "server").arg(serverOf(state)),
            {},
            {},
            {{SignInAction::Submit, Words::tr("S&ign in")}, {SignInAction::Back, Words::tr("&Back")}}};
}

SignInWords organizationWords(const SignInState& state)
{
    return {PagePicture::Lens,
            Words::tr("Which organization are you in?"),
            Words::tr("%1 does not list your organizations unless you name one. The others are found from there.", "server")
                .arg(serverOf(state)),
            {},
            {},
            {{SignInAction::Submit, Words::tr("C&ontinue")}, {SignInAction::Cancel, Words::tr("&Cancel")}}};
}

SignInWords keyringWords(const SignInState& state)
{
    return {PagePicture::Shield,
            Words::tr("Your sign-in cannot be kept"),
            Words::tr("Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in "
                      "again after that."),
            {},
            {},
            {{SignInAction::TryKeyring,
              state.problem == SignInProblem::KeyringAbsent ? Words::tr("Look for a keyring &again") : Words::tr("&Try the keyring again")},
             {SignInAction::AcceptSession, Words::tr("Stay signed in &until I quit")},
             {SignInAction::Cancel, Words::tr("&Cancel")}}};
}

SignInWords doneWords(const SignInState& state)
{
    const auto count = static_cast<int>(state.organizations.size());
    QStringList shown = state.organizations.mid(0, 5);
    for (QString& name : shown) {
        name = isolated(name);
    }
    QString text = count == 1 ? Words::tr("The lamp lights up when an agent works in %1.", "an organization").arg(shown.first())
                              : Words::tr("The lamp lights up when an agent works in one of your %n organizations:", "", count);
    if (count == 0) {
        text = Words::tr("You are not in an organization yet. The lamp lights up when you are, and an agent works there.");
    } else if (count > 1) {
        text += u'\n' + QLocale().createSeparatedList(shown);
        if (shown.size() < count) {
            text = text + u' ' + Words::tr("and %n more", "organizations", count - static_cast<int>(shown.size()));
        }
    }
    if (state.isForSession) {
        text += QStringLiteral("\n\n") + Words::tr("You stay signed in until you quit Tallylight.");
    }
    const QString title =
        state.person.isEmpty() ? Words::tr("You are signed in") : Words::tr("Signed in as %1", "person").arg(isolated(state.person));
    return {PagePicture::LitLamp, title, text, {}, {}, {{SignInAction::Finish, Words::tr("&Done")}}};
}

SignInWords wordsOf(const SignInState& state, SignInStep step)
{
    const SignInButton stop{SignInAction::Stop, Words::tr("&Cancel")};
    switch (step) {
    case SignInStep::Address:
        return addressWords(state);
    case SignInStep::Probing:
        return {PagePicture::Signal,
                Words::tr("Looking for %1", "server").arg(serverOf(state)),
                Words::tr("This takes a moment."),
                {},
                {},
                {stop}};
    case SignInStep::Ways:
        return waysWords(state);
    case SignInStep::Browser:
        return {
            PagePicture::Browser,
            Words::tr("Go on in your browser"),
            Words::tr("A page of %1 has opened there. Sign in, and come back.", "server").arg(serverOf(state)),
            {},
            {},
            {{SignInAction::OpenAgain, Words::tr("Open the page &again")}, {SignInAction::CopyLink, Words::tr("Copy the &link")}, stop}};
    case SignInStep::Key:
        return keyWords(state);
    case SignInStep::Checking:
        return {PagePicture::Signal,
                Words::tr("Signing in"),
                Words::tr("%1 is asked who you are, and where you work.", "server").arg(serverOf(state)),
                {},
                {},
                {stop}};
    case SignInStep::Organization:
        return organizationWords(state);
    case SignInStep::Keyring:
        return keyringWords(state);
    case SignInStep::Done:
        return doneWords(state);
    }
    return {};
}

} // namespace

SignInWords signInWords(const SignInState& state, SignInStep step)
{
    SignInWords words = wordsOf(state, step);
    if (state.problem == SignInProblem::None || step != state.step) {
        return words;
    }
    words.problem = problemOfSignIn(state);
    words.detail = state.detail;
    if (step == SignInStep::Address) {
        // Who comes back to this page has read it.
        words.text.clear();
    }
    if (state.problem == SignInProblem::Unreachable) {
        words.picture = PagePicture::Plug;
    } else if (state.problem == SignInProblem::NotTrusted || state.problem == SignInProblem::BadCaFile) {
        words.picture = PagePicture::Shield;
    }
    if (state.problem == SignInProblem::NoBrowser) {
        // There is nothing to open again with: the link comes first.
        words.text.clear();
        std::swap(words.buttons.at(0), words.buttons.at(1));
    }
    if (state.problem == SignInProblem::NoRegistration) {
        std::erase_if(words.buttons, [](const SignInButton& button) { return button.action == SignInAction::Browser; });
    }
    return words;
}

QString waitWords(std::chrono::seconds left)
{
    const auto seconds = static_cast<int>(std::max<std::int64_t>(0, left.count()));
    if (seconds > 60) {
        return Words::tr("Waiting for up to %n more minutes.", "", (seconds + 59) / 60);
    }
    return seconds == 1 ? Words::tr("Waiting for 1 more second.") : Words::tr("Waiting for %n more seconds.", "", seconds);
}

} // namespace tallylight::ui
