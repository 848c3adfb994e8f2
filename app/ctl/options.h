// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountentry.h"
#include "account/accounttokens.h"
#include "net/httpclient.h"
#include "wire/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace tallylight::ctl {

//! \brief The account that a command works with.
struct ChosenAccount {
    net::HttpOptions http;
    //! Nothing where it was given by `--server` and the environment.
    std::optional<account::AccountEntry> entry;
};

//! \brief The command line of one subcommand: what it understands besides `--server`, `--account`, `--org` and `--help`, and what it was
//! given. Outlives the command, whose token comes from here.
class Options
{
public:
    Options();
    ~Options();
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    //! \brief A switch of a subcommand.
    void addFlag(const QString& name);
    //! \brief An option with a value.
    void addValue(const QString& name);
    //! \brief What follows the first positional argument is no option of ours: `run` passes it on.
    void stopAtFirstPositional();

    //! \param arguments after the subcommand's name.
    //! \return what is wrong with them in words.
    [[nodiscard]] std::optional<QString> parse(const QStringList& arguments);

    [[nodiscard]] bool isSet(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }

    //! \brief Server and token of the account: that of `--server` with TALLYLIGHT_TOKEN of the environment, else the one that `--account`,
    //! `--server` or there being no other names of those that are signed in on this machine. The token is never an argument, which every
    //! user of the machine could see, and that of the environment goes to no server that was not named.
    //! \return ErrorCode::BadPayload, with words, where it is none or not clear which.
    [[nodiscard]] wire::Result<ChosenAccount> account() const;
    //! \brief The account of those signed in on this machine that \a name means: its id, e-mail, name or server; the only one for an empty
    //! name.
    [[nodiscard]] wire::Result<account::AccountEntry> signedIn(const QString& name) const;
    //! \brief The organization's slug; empty where none was given.
    [[nodiscard]] QString org() const { return m_parser.value(QStringLiteral("org")); }
    //! \brief The same, or the only one that \a chosen is known to have; empty where the server has to be asked. ErrorCode::BadPayload
    //! where several are known.
    [[nodiscard]] wire::Result<QString> org(const ChosenAccount& chosen) const;
    //! \brief Of the accounts of this machine; lives as long as this.
    [[nodiscard]] account::AccountTokens& tokens() const { return *m_tokens; }

private:
    [[nodiscard]] wire::Result<ChosenAccount> withToken(const account::AccountEntry& entry) const;

    QCommandLineParser m_parser;
    std::unique_ptr<account::AccountTokens> m_tokens;
};

//! \brief The token of the environment; empty for none.
[[nodiscard]] net::TokenSource environmentToken();

//! \brief Name of the variable that holds the token; no child of ours inherits it.
inline constexpr char kTokenVariable[] = "TALLYLIGHT_TOKEN";

} // namespace tallylight::ctl
