// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/admincommands.h"

#include "hub/admin.h"
#include "hub/backup.h"
#include "hub/core/clock.h"
#include "hub/settings.h"
#include "hub/storage/database.h"
#include "hub/storage/directorystore.h"
#include "hub/storage/memberstore.h"
#include "hub/storage/migrations.h"
#include "hub/storage/runstore.h"
#include "hub/storage/threadstore.h"

#include <functional>
#include <iostream>
#include <iterator>

namespace tallylight::hub {

namespace {

using wire::Result;

//! Columns with tabs between: fit for cut(1), and the values hold none.
template <class Rows, class Print>
Result<void> printAll(const Result<Rows>& rows, Print print)
{
    if (!rows) {
        return tl::unexpected<wire::Error>(rows.error());
    }
    for (const auto& row : *rows) {
        print(row);
    }
    return {};
}

Result<void> printLine(const Result<std::string>& text)
{
    if (!text) {
        return tl::unexpected<wire::Error>(text.error());
    }
    std::cout << *text << '\n';
    return {};
}

std::string readPassword()
{
    std::string password{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    // `echo secret |` means the word and not the line end.
    if (password.ends_with('\n')) {
        password.pop_back();
    }
    return password;
}

} // namespace

struct AdminCommands::Private {
    CLI::App* admin = nullptr;
    std::string database;
    std::string configFile;
    std::string slug;
    std::string name;
    std::string email;
    std::string title;
    std::string keyId;
    std::string sessionId;
    std::optional<std::string> logo;
    std::optional<std::string> icon;
    std::optional<std::string> keySlug;
    bool hasPassword = false;
    std::string role = "user";
    std::string backupFile;
    //! What the parser met last.
    std::function<Result<void>(Admin&)> action;

    CLI::App* object(const std::string& word, const std::string& help)
    {
        auto* command = admin->add_subcommand(word, help);
        command->require_subcommand(1);
        return command;
    }

    CLI::App* verb(CLI::App* parent, const std::string& word, const std::string& help, std::function<Result<void>(Admin&)> act)
    {
        auto* command = parent->add_subcommand(word, help);
        command->callback([this, act = std::move(act)] { action = act; });
        return command;
    }

    void addOrganizations()
    {
        auto* org = object("org", "Organizations");
        auto* add = verb(org, "add", "Adds an organization and prints its id",
                         [this](Admin& a) { return printLine(a.addOrganization(slug, name, logo)); });
        add->add_option("--slug", slug, "What paths use: a-z, 0-9 and -")->required();
        add->add_option("--name", name, "What people read")->required();
        add->add_option("--logo", logo, "URL of a picture, or a data: URL");
        verb(org, "list", "Prints id, slug and name of each", [](Admin& a) {
            return printAll(a.organizations(),
                            [](const Organization& o) { std::cout << o.id.value() << '\t' << o.slug << '\t' << o.name << '\n'; });
        });
    }

    void addUsers()
    {
        auto* user = object("user", "People");
        auto* add = verb(user, "add", "Adds a user and prints the id", [this](Admin& a) {
            return printLine(a.addUser(email, name, hasPassword ? std::optional(readPassword()) : std::nullopt));
        });
        add->add_option("--email", email, "Address to sign in with")->required();
        add->add_option("--name", name, "What people read")->required();
        add->add_flag("--password-stdin", hasPassword, "Read the password from standard input; without it there is none to sign in with");
        verb(user, "list", "Prints id, address and name of each", [](Admin& a) {
            return printAll(a.users(), [](const User& u) { std::cout << u.id.value() << '\t' << u.email << '\t' << u.name << '\n'; });
        });
    }

    void addMembers()
    {
        auto* member = object("member", "Who belongs to which organization");
        auto* add = verb(member, "add", "Makes a user a member, or changes the role of one",
                         [this](Admin& a) { return a.addMember(slug, email, parseRole(role).value_or(Role::User)); });
        add->add_option("--org", slug, "Slug of the organization")->required();
        add->add_option("--user", email, "Address of the user")->required();
        add->add_option("--role", role, "What the member may do")->check(CLI::IsMember({"owner", "admin", "user"}))->capture_default_str();
        auto* remove = verb(member, "remove", "Ends a membership", [this](Admin& a) { return a.removeMember(slug, email); });
        remove->add_option("--org", slug, "Slug of the organization")->required();
        remove->add_option("--user", email, "Address of the user")->required();
        auto* list = verb(member, "list", "Prints id, address, name and role of each", [this](Admin& a) {
            return printAll(a.members(slug), [](const MemberRow& m) {
                std::cout << m.user.id.value() << '\t' << m.user.email << '\t' << m.user.name << '\t' << toString(m.role) << '\n';
            });
        });
        list->add_option("--org", slug, "Slug of the organization")->required();
    }

    void addAgents()
    {
        auto* agent = object("agent", "Agents");
        auto* add =
            verb(agent, "add", "Adds an agent and prints its id", [this](Admin& a) { return printLine(a.addAgent(slug, title, icon)); });
        add->add_option("--org", slug, "Slug of the organization")->required();
        add->add_option("--title", title, "What people read")->required();
        add->add_option("--icon", icon, "icon://Name?color=c, the URL of a picture, or a data: URL");
        auto* list = verb(agent, "list", "Prints id and title of each", [this](Admin& a) {
            return printAll(a.agents(slug), [](const Agent& g) { std::cout << g.id.value() << '\t' << g.title << '\n'; });
        });
        list->add_option("--org", slug, "Slug of the organization")->required();
    }

    void addKeys()
    {
        auto* key = object("key", "API keys");
        auto* create = verb(key, "create", "Makes a key and prints it, for the only time: the database keeps a hash", [this](Admin& a) {
            auto printed = printLine(a.createKey(email, keySlug, name));
            if (printed) {
                std::cerr << "Keep this key: it is not shown again. It opens every organization of " << email << ".\n";
            }
            return printed;
        });
        create->add_option("--user", email, "Address of the user whose key it is")->required();
        create->add_option("--name", name, "To tell it from others")->required();
        create->add_option("--org", keySlug, "Slug of the organization it is listed with");
        auto* list = verb(key, "list", "Prints id, name and day of each key of a user", [this](Admin& a) {
            return printAll(a.keys(email), [](const ApiKeyInfo& k) {
                std::cout << k.id << '\t' << k.name << '\t' << wire::formatTimestamp(k.createdAt).substr(0, 10) << '\n';
            });
        });
        list->add_option("--user", email, "Address of the user")->required();
        auto* remove = verb(key, "delete", "Deletes a key; it opens nothing from now on", [this](Admin& a) { return a.deleteKey(keyId); });
        remove->add_option("--id", keyId, "As key list prints it")->required();
    }

    void addBackup()
    {
        auto* backup = admin->add_subcommand("backup", "Copies a SQLite database as it is now, with or without a running server");
        backup->add_option("file", backupFile, "The copy; must not be there yet")->required();
    }

    void addSessions()
    {
        auto* session = object("session", "Browsers and programs that people are signed in with");
        auto* list = verb(session, "list", "Prints id, program, day of sign-in and day of last use of each", [this](Admin& a) {
            return printAll(a.sessions(email), [](const SignIn& s) {
                std::cout << s.id << '\t'
                          << (s.isBrowser            ? "browser"
                              : s.clientName.empty() ? "program"
                                                     : s.clientName)
                          << '\t' << wire::formatTimestamp(s.createdAt).substr(0, 10) << '\t'
                          << wire::formatTimestamp(s.usedAt).substr(0, 10) << '\n';
            });
        });
        list->add_option("--user", email, "Address of the user")->required();
        auto* revoke = verb(session, "revoke", "Signs out; an open stream goes on until it ends",
                            [this](Admin& a) { return sessionId.empty() ? a.revokeAllSessions(email) : a.revokeSession(sessionId); });
        auto* which = revoke->add_option_group("which")->require_option(1);
        which->add_option("--id", sessionId, "One, as session list prints it");
        which->add_option("--user", email, "All of the user with that address");
    }
};

AdminCommands::AdminCommands(CLI::App& program) : d(std::make_unique<Private>())
{
    d->admin = program.add_subcommand("admin", "Manages a database, with or without a running server");
    d->admin->require_subcommand(1);
    d->admin->add_option("--db", d->database, "The database: sqlite:PATH or postgresql://HOST/NAME");
    d->admin->add_option("--config", d->configFile, "File of tallylight-hub serve, for its db")->configurable(false);
    d->admin->footer("What --db does not say is taken from TALLYLIGHT_HUB_DB, then from the file.");
    d->addOrganizations();
    d->addUsers();
    d->addMembers();
    d->addAgents();
    d->addKeys();
    d->addSessions();
    d->addBackup();
}

AdminCommands::~AdminCommands() = default;

bool AdminCommands::isChosen() const
{
    return d->admin->parsed();
}

int AdminCommands::run() const
{
    const auto fail = [](const wire::Error& error) {
        std::cerr << "tallylight-hub: " << error.message << '\n';
        return error.code == wire::ErrorCode::BadPayload ? 2 : 1;
    };
    if (auto completed = completeOptions(*d->admin, d->configFile, UnknownKeys::Ignored); !completed) {
        return fail(completed.error());
    }
    if (d->database.empty()) {
        return fail({wire::ErrorCode::BadPayload, "--db is required: sqlite:PATH or postgresql://HOST/NAME"});
    }
    if (!d->backupFile.empty()) {
        // As it is: before an upgrade is when one wants it.
        const auto done = backUp(d->database, d->backupFile);
        return done ? 0 : fail(done.error());
    }
    auto database = Database::open(d->database);
    if (!database) {
        return fail(database.error());
    }
    if (auto migrated = migrate(**database, migrations()); !migrated) {
        return fail(migrated.error());
    }
    const SystemClock clock;
    DirectoryStore directory(**database);
    MemberStore members(**database);
    ThreadStore threads(**database);
    SqlRunStore runs(**database);
    Admin admin({directory, directory, directory, members, threads, runs, clock});
    const auto done = d->action(admin);
    return done ? 0 : fail(done.error());
}

} // namespace tallylight::hub
