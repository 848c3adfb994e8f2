// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/options.h"

#include "net/origin.h"

namespace tallylight::ctl {

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
    addValue(QStringLiteral("org"));
    m_parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    // The parser skips the first one, which it takes for the program.
    return m_parser.parse(QStringList(QString()) + arguments) ? std::nullopt : std::optional(m_parser.errorText());
}

wire::Result<net::HttpOptions> Options::account() const
{
    const QString server = value(QStringLiteral("server"));
    if (server.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "which server? Say --server URL");
    }
    const auto origin = net::parseOrigin(server);
    if (!origin) {
        return wire::failure(wire::ErrorCode::BadPayload, "--server: " + origin.error().message);
    }
    net::HttpOptions options;
    options.origin = *origin;
    options.token = environmentToken();
    return options;
}

net::TokenSource environmentToken()
{
    return [token = qgetenv(kTokenVariable).trimmed()] { return token; };
}

} // namespace tallylight::ctl
