// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/options.h"

#include "account/accountbook.h"
#include "ctl/output.h"
#include "net/origin.h"
#include "net/trust.h"

namespace tallylight::ctl {

namespace {

bool hasEnvironmentToken()
{
    return !qgetenv(kTokenVariable).trimmed().isEmpty();
}

bool isMeant(const account::AccountEntry& entry, const QString& name)
{
    const auto isSame = [&name](const QString& text) { return text.compare(name, Qt::CaseInsensitive) == 0; };
    return isSame(QString::fromStdString(entry.id.value())) || isSame(QString::fromStdString(entry.identity.email))
           || isSame(QString::fromStdString(entry.identity.name)) || isSame(net::hostLabel(entry.origin)) || isSame(entry.origin.host())
           || isSame(entry.origin.toString());
}

//! Those that \a name means; all for an empty name.
std::vector<account::AccountEntry> entriesFor(const QString& name)
{
    const account::AccountBook book(account::configFolder());
    if (!book.complaint().isEmpty()) {
        complain(book.complaint().toStdString());
    }
    std::vector<account::AccountEntry> entries = book.entries();
    if (!name.isEmpty()) {
        std::erase_if(entries, [&name](const account::AccountEntry& entry) { return !isMeant(entry, name); });
    }
    return entries;
}

tl::unexpected<wire::Error> unclear(const std::vector<account::AccountEntry>& candidates, const QString& name)
{
    if (candidates.empty()) {
        return wire::failure(wire::ErrorCode::BadPayload, name.isEmpty()
                                                              ? "which server? Say --server URL, or sign in with tallylightctl login"
                                                              : "no such account: " + name.toStdString() + "; see tallylightctl accounts");
    }
    std::string names;
    for (const account::AccountEntry& entry : candidates) {
        names += (names.empty() ? "" : ", ") + entry.id.value() + " (" + account::accountLabel(entry).toStdString() + ", "
                 + net::hostLabel(entry.origin).toStdString() + ")";
    }
    return wire::failure(wire::ErrorCode::BadPayload, "which account? Say --account with one of: " + names);
}

} // namespace

Options::Options() : m_tokens(std::make_unique<account::AccountTokens>())
{
    // Once, and not at each renewal: a command may run for days.
    QObject::connect(m_tokens.get(), &account::AccountTokens::statusChanged, m_tokens.get(),
                     [tokens = m_tokens.get(), wasSaid = false](const store::AccountId& id) mutable {
                         const net::TokenStatus status = tokens->status(id);
                         if (!wasSaid && status.state == net::TokenState::Good && status.keyring != net::KeyringState::Done) {
                             wasSaid = true;
                             complain("a renewed sign-in could not be kept and ends with this command. " + status.words.toStdString());
                         }
                     });
}

Options::~Options() = default;

void Options::addFlag(const QString& name)
{
    m_parser.addOption(QCommandLineOption(name));
}

void Options::addValue(const QString& name)
{
    m_parser.addOption(QCommandLineOption(name, QString(), name));
}

void Options::stopAtFirstPositional()
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
}

std::optional<QString> Options::parse(const QStringList& arguments)
{
    addValue(QStringLiteral("server"));
    addValue(QStringLiteral("account"));
    addValue(QStringLiteral("org"));
    m_parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    // The parser skips the first one, which it takes for the program.
    return m_parser.parse(QStringList(QString()) + arguments) ? std::nullopt : std::optional(m_parser.errorText());
}

wire::Result<ChosenAccount> Options::account() const
{
    const QString server = value(QStringLiteral("server"));
    const QString name = value(QStringLiteral("account"));
    if (server.isEmpty()) {
        const auto entry = signedIn(name);
        return entry ? withToken(*entry) : tl::unexpected(entry.error());
    }
    const auto origin = net::parseOrigin(server);
    if (!origin) {
        return wire::failure(wire::ErrorCode::BadPayload, "--server: " + origin.error().message);
    }
    if (!hasEnvironmentToken() || !name.isEmpty()) {
        std::vector<account::AccountEntry> there = entriesFor(name);
        std::erase_if(there, [&origin](const account::AccountEntry& entry) { return !net::isSameOrigin(entry.origin, *origin); });
        if (there.size() == 1) {
            return withToken(there.front());
        }
        if (!there.empty() || !name.isEmpty()) {
            return unclear(there, name);
        }
    }
    ChosenAccount chosen;
    chosen.http.origin = *origin;
    chosen.http.token = environmentToken();
    return chosen;
}

wire::Result<account::AccountEntry> Options::signedIn(const QString& name) const
{
    const std::vector<account::AccountEntry> entries = entriesFor(name);
    if (entries.size() == 1) {
        return entries.front();
    }
    return unclear(entries, name);
}

wire::Result<QString> Options::org(const ChosenAccount& chosen) const
{
    if (!org().isEmpty() || !chosen.entry || chosen.entry->organizations.empty()) {
        return org();
    }
    const auto& known = chosen.entry->organizations;
    if (known.size() == 1) {
        return QString::fromStdString(known.front().slug);
    }
    std::string slugs;
    for (const wire::Organization& organization : known) {
        slugs += (slugs.empty() ? "" : ", ") + organization.slug;
    }
    return wire::failure(wire::ErrorCode::BadPayload, "which organization? Say --org with one of: " + slugs);
}

wire::Result<ChosenAccount> Options::withToken(const account::AccountEntry& entry) const
{
    const auto trust = net::readTrust(entry.caFile);
    if (!trust) {
        return tl::unexpected(trust.error());
    }
    ChosenAccount chosen;
    chosen.http.origin = entry.origin;
    chosen.http.trust = *trust;
    chosen.http.token = m_tokens->source(entry);
    chosen.entry = entry;
    return chosen;
}

net::TokenSource environmentToken()
{
    return [token = qgetenv(kTokenVariable).trimmed()] { return token; };
}

} // namespace tallylight::ctl
