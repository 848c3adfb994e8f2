// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/login.h"

#include "ctl/browser.h"
#include "ctl/options.h"
#include "ctl/output.h"
#include "ctl/secretinput.h"
#include "net/origin.h"
#include "net/whendone.h"
#include "wire/plaintext.h"

#include <QFileInfo>

#include <chrono>
#include <string>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::ctl {

namespace {

using Step = account::SignIn::Step;
using Fault = account::SignIn::Fault;

//! A hub of this machine answers at once or not at all.
constexpr auto kLocalPatience = 1s;
constexpr std::size_t kNameCodePoints = 100;

std::string shown(const QString& text)
{
    return wire::plainLine(text.toStdString(), kNameCodePoints);
}

//! A sign-in of this program would be over with it, so where there is no keyring another way is named.
std::string wayOut(net::KeyringState keyring)
{
    if (keyring == net::KeyringState::NoService) {
        return "This machine has no keyring, and a secret is written to no file. Set TALLYLIGHT_TOKEN to an API key and name the "
               "server with --server, or start a keyring such as GNOME Keyring and sign in again.";
    }
    return net::keyringWords(keyring).toStdString();
}

} // namespace

std::string_view LoginCommand::help()
{
    return R"(Usage: tallylightctl login [--server URL] [--api-key-stdin] [--no-browser]
                           [--ca-file FILE] [--org SLUG]

Signs in, for all commands and for the tray program: opens the server's page in
the browser and waits until you are back, ten minutes at most. What comes of it
is kept in the desktop's keyring and nowhere else.

  --server URL     the server; unless given the hub of this machine where one
                   answers, else https://studio.decocms.com
  --api-key-stdin  sign in with an API key, read from standard input: for
                   machines without a browser. Wants --server, unless you type it
  --no-browser     only print the page's address. The browser has to run on
                   this machine, or see its port
  --ca-file FILE   a PEM file with further authorities to trust
  --org SLUG       one of your organizations, for servers that list them only
                   to who names one

Exits with 3 where the server is not reachable, with 4 where it refuses.
)";
}

void LoginCommand::declare(Options& options)
{
    options.addFlag(QStringLiteral("api-key-stdin"));
    options.addFlag(QStringLiteral("no-browser"));
    options.addValue(QStringLiteral("ca-file"));
}

wire::Result<std::unique_ptr<Command>> LoginCommand::make(const Options& options)
{
    if (!options.positionals().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "this command takes options only");
    }
    Wishes wishes;
    wishes.server = options.value(QStringLiteral("server"));
    wishes.org = options.org();
    wishes.isKeyOnInput = options.isSet(QStringLiteral("api-key-stdin"));
    if (wishes.isKeyOnInput && wishes.server.isEmpty() && isInputPiped()) {
        // The hub of this machine is whoever took its port; a person at the terminal is asked for the key of a server that has a name.
        return wire::failure(wire::ErrorCode::BadPayload, "which server is the key for? Say --server URL with --api-key-stdin");
    }
    wishes.mayOpenBrowser = !options.isSet(QStringLiteral("no-browser"));
    if (const QString file = options.value(QStringLiteral("ca-file")); !file.isEmpty()) {
        wishes.caFile = QFileInfo(file).absoluteFilePath(); // it is kept, and read from anywhere
    }
    return std::make_unique<LoginCommand>(options.tokens(), std::move(wishes));
}

LoginCommand::LoginCommand(account::AccountTokens& tokens, Wishes wishes)
    : m_wishes(std::move(wishes)),
      m_book(account::configFolder()),
      m_signIn(m_book, tokens, {})
{
    connect(&m_signIn, &account::SignIn::changed, this, &LoginCommand::advance);
    connect(&m_signIn, &account::SignIn::browserWanted, this, &LoginCommand::showPage);
}

LoginCommand::~LoginCommand() = default;

void LoginCommand::start()
{
    if (!m_book.complaint().isEmpty()) {
        complain(m_book.complaint().toStdString());
    }
    if (!m_wishes.server.isEmpty()) {
        m_signIn.begin(m_wishes.server, m_wishes.caFile);
        return;
    }
    net::HttpOptions hub;
    hub.origin = net::localHub();
    hub.timeout = kLocalPatience;
    m_localHub = std::make_unique<net::ServerProbe>(std::move(hub));
    net::whenDone(m_localHub->ask(), this, [this](const wire::Result<net::ServerFacts>& facts) {
        m_signIn.begin((facts ? facts->origin : net::publicStudio()).toString(), m_wishes.caFile);
    });
}

void LoginCommand::advance()
{
    if (m_signIn.error()) {
        failAtStep();
        return;
    }
    switch (m_signIn.step()) {
    case Step::Address:
    case Step::Probing:
    case Step::Browser:
    case Step::Checking:
        return;
    case Step::Ways:
        chooseWay();
        return;
    case Step::Organization:
        if (m_wishes.org.isEmpty()) {
            fail(ExitCode::Failed, "this server lists your organizations only to who names one; say --org with the slug of one of them");
        } else {
            m_signIn.useOrganization(m_wishes.org);
        }
        return;
    case Step::Keyring:
        fail(ExitCode::Failed, "nothing was kept. " + wayOut(m_signIn.keyring()));
        return;
    case Step::Done: {
        const account::AccountEntry& entry = m_signIn.entry();
        const std::string host = net::hostLabel(entry.origin).toStdString();
        const bool wasPrinted = printLine("Signed in to " + host + " as " + shown(account::accountLabel(entry)));
        finish(wasPrinted ? ExitCode::Done : ExitCode::Failed);
        return;
    }
    }
}

void LoginCommand::chooseWay()
{
    if (m_wishes.isKeyOnInput) {
        m_signIn.useKey(readSecret("API key for " + net::hostLabel(m_signIn.server().origin).toStdString() + ": "));
    } else if (m_signIn.server().hasBrowserSignIn) {
        m_signIn.useBrowser();
    } else {
        fail(ExitCode::Failed, net::hostLabel(m_signIn.server().origin).toStdString()
                                   + " does not offer to sign in by the browser; make an API key there and use --api-key-stdin");
    }
}

void LoginCommand::showPage(const QUrl& page)
{
    const QString address = page.toString(QUrl::FullyEncoded);
    const bool isOpened = m_wishes.mayOpenBrowser && openInBrowser(address);
    sayLine((isOpened ? "Sign in on the page that opens in your browser, or open it yourself:\n" : "Open this page to sign in:\n")
            + address.toStdString());
}

void LoginCommand::failAtStep()
{
    const wire::Error& error = *m_signIn.error();
    const bool isOurs = m_signIn.fault() == Fault::Address || m_signIn.fault() == Fault::CaFile;
    fail(isOurs ? ExitCode::Usage : exitCodeOf(error), error.message);
}

} // namespace tallylight::ctl
