// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/logout.h"

#include "ctl/options.h"
#include "ctl/output.h"
#include "net/origin.h"

#include <utility>

namespace tallylight::ctl {

std::string_view LogoutCommand::help()
{
    return R"(Usage: tallylightctl logout [ACCOUNT]

Signs out of an account on this machine: its credential is deleted from the
keyring, and commands and tray forget the account. An API key stays good on the
server until you delete it there.

  ACCOUNT        id, e-mail, name or server; need not be said of the only one
)";
}

void LogoutCommand::declare(Options& /*options*/) {}

wire::Result<std::unique_ptr<Command>> LogoutCommand::make(const Options& options)
{
    if (options.positionals().size() > 1) {
        return wire::failure(wire::ErrorCode::BadPayload, "logout takes one account");
    }
    const QString named = options.positionals().value(0);
    const auto entry = options.signedIn(named.isEmpty() ? options.value(QStringLiteral("account")) : named);
    if (!entry) {
        return tl::unexpected(entry.error());
    }
    return std::make_unique<LogoutCommand>(options.tokens(), *entry);
}

LogoutCommand::LogoutCommand(account::AccountTokens& tokens, account::AccountEntry entry)
    : m_tokens(tokens),
      m_entry(std::move(entry)),
      m_book(account::configFolder())
{
}

void LogoutCommand::start()
{
    // Read first, so that the server can be told. Whether there is one changes nothing.
    m_tokens.source(m_entry).request(this, [this](const wire::Result<QByteArray>&) {
        m_tokens.forget(m_entry, [this](net::KeyringState state) { takeKeyring(state); });
    });
}

void LogoutCommand::takeKeyring(net::KeyringState state)
{
    if (state != net::KeyringState::Done && state != net::KeyringState::NoService) {
        fail(ExitCode::Failed, "still signed in. " + net::keyringWords(state).toStdString());
        return;
    }
    if (const auto done = m_book.remove(m_entry.id); !done) {
        fail(done.error());
        return;
    }
    const bool wasPrinted = printLine("Signed out of " + net::hostLabel(m_entry.origin).toStdString());
    finish(wasPrinted ? ExitCode::Done : ExitCode::Failed);
}

} // namespace tallylight::ctl
