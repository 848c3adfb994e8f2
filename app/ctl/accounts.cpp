// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/accounts.h"

#include "ctl/jsonline.h"
#include "ctl/options.h"
#include "ctl/output.h"
#include "net/origin.h"
#include "net/trust.h"
#include "net/whendone.h"
#include "wire/plaintext.h"

#include <optional>

namespace tallylight::ctl {

namespace {

constexpr std::size_t kNameCodePoints = 60;

std::optional<std::string> orNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string wayOf(const account::AccountEntry& entry)
{
    return entry.way == account::SignInWay::Key ? "key" : "browser";
}

std::string originOf(const account::AccountEntry& entry)
{
    return entry.origin.toString(QUrl::FullyEncoded).toStdString();
}

} // namespace

std::string accountJson(const account::AccountEntry& entry)
{
    JsonLine line;
    line.beginObject();
    line.key("id").value(entry.id.value());
    line.key("server").value(originOf(entry));
    line.key("sign_in").value(wayOf(entry));
    line.key("user_id").valueOrNull(orNull(entry.identity.id.value()));
    line.key("name").valueOrNull(orNull(entry.identity.name));
    line.key("email").valueOrNull(orNull(entry.identity.email));
    line.key("paused").boolean(entry.isPaused);
    line.key("organizations").beginArray();
    for (const wire::Organization& organization : entry.organizations) {
        line.beginObject();
        line.key("id").value(organization.id.value());
        line.key("slug").value(organization.slug);
        line.key("name").value(organization.name);
        line.endObject();
    }
    line.endArray();
    line.endObject();
    return line.text();
}

std::string accountText(const account::AccountEntry& entry)
{
    std::string text = entry.id.value() + "  " + originOf(entry) + "  "
                       + wire::plainLine(account::accountLabel(entry).toStdString(), kNameCodePoints) + "  " + wayOf(entry);
    if (entry.isPaused) {
        text += "  paused";
    }
    std::string slugs;
    for (const wire::Organization& organization : entry.organizations) {
        slugs += (slugs.empty() ? "" : ", ") + wire::plainLine(organization.slug, kNameCodePoints);
    }
    return slugs.empty() ? text : text + "  [" + slugs + "]";
}

std::string_view AccountsCommand::help()
{
    return R"(Usage: tallylightctl accounts [--json] [--refresh]

Says where you are signed in on this machine, a line per account: id, server,
who, by browser or key, and the organizations as the server listed them last.

  --refresh      ask the servers for the organizations first
  --json         one line per account:
                 {"id","server","sign_in","user_id","name","email","paused",
                  "organizations":[{"id","slug","name"}]}
)";
}

void AccountsCommand::declare(Options& options)
{
    options.addFlag(QStringLiteral("json"));
    options.addFlag(QStringLiteral("refresh"));
}

wire::Result<std::unique_ptr<Command>> AccountsCommand::make(const Options& options)
{
    if (!options.positionals().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "this command takes options only");
    }
    return std::make_unique<AccountsCommand>(options.tokens(), options.isSet(QStringLiteral("json")),
                                             options.isSet(QStringLiteral("refresh")));
}

AccountsCommand::AccountsCommand(account::AccountTokens& tokens, bool isJson, bool shallRefresh)
    : m_tokens(tokens),
      m_book(account::configFolder()),
      m_isJson(isJson)
{
    if (shallRefresh) {
        for (const account::AccountEntry& entry : m_book.entries()) {
            m_toRefresh.insert(m_toRefresh.begin(), entry.id);
        }
    }
}

AccountsCommand::~AccountsCommand() = default;

void AccountsCommand::start()
{
    if (!m_book.complaint().isEmpty()) {
        complain(m_book.complaint().toStdString());
    }
    refreshNext();
}

void AccountsCommand::refreshNext()
{
    if (m_toRefresh.empty()) {
        print();
        return;
    }
    const store::AccountId id = m_toRefresh.back();
    m_toRefresh.pop_back();
    const account::AccountEntry* const entry = m_book.find(id);
    if (entry == nullptr) {
        refreshNext();
        return;
    }
    net::HttpOptions http;
    http.origin = entry->origin;
    http.trust = net::readTrust(entry->caFile).value_or(net::Trust());
    http.token = m_tokens.source(*entry);
    QStringList slugs;
    for (const wire::Organization& organization : entry->organizations) {
        slugs.append(QString::fromStdString(organization.slug));
    }
    m_finder = std::make_unique<net::OrganizationFinder>(std::move(http));
    net::whenDone(m_finder->find(slugs), this, [this, id](const wire::Result<std::vector<wire::Organization>>& list) {
        const auto done = list ? m_book.change(id, [&list](account::AccountEntry& changed) { changed.organizations = *list; })
                               : wire::Result<void>(tl::unexpected(list.error()));
        if (!done) {
            complain(id.value() + ": " + done.error().message);
            m_outcome = exitCodeOf(done.error());
        }
        m_finder.release()->deleteLater(); // we stand in one of its answers
        refreshNext();
    });
}

void AccountsCommand::print()
{
    for (const account::AccountEntry& entry : m_book.entries()) {
        if (!printLine(m_isJson ? accountJson(entry) : accountText(entry))) {
            finish(ExitCode::Failed);
            return;
        }
    }
    if (m_book.entries().empty() && !m_isJson) {
        sayLine("You are signed in nowhere; see tallylightctl login --help");
    }
    finish(m_outcome);
}

} // namespace tallylight::ctl
