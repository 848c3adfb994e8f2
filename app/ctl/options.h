// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace tallylight::ctl {

//! \brief The command line of one subcommand: what it understands besides `--server`, `--org` and `--help`, and what it was given.
class Options
{
public:
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

    //! \brief Server and token of the account; ErrorCode::BadPayload where `--server` is missing or no address.
    //!
    //! The token is TALLYLIGHT_TOKEN of the environment, read once: never an argument, which every user of the machine could see.
    [[nodiscard]] wire::Result<net::HttpOptions> account() const;
    //! \brief The organization's slug; empty where none was given.
    [[nodiscard]] QString org() const { return m_parser.value(QStringLiteral("org")); }

private:
    QCommandLineParser m_parser;
};

//! \brief The token of the environment; empty for none.
[[nodiscard]] net::TokenSource environmentToken();

//! \brief Name of the variable that holds the token; no child of ours inherits it.
inline constexpr char kTokenVariable[] = "TALLYLIGHT_TOKEN";

} // namespace tallylight::ctl
