// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/postgresqlengine.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <algorithm>
#include <stdexcept>

namespace tallylight::hub {

namespace {

//! A database that dies without a word (a pulled cable) is noticed after so long, and a connect does not hang.
constexpr std::string_view kPatience =
    "connect_timeout=3&tcp_user_timeout=5000&keepalives_idle=10&keepalives_interval=5&keepalives_count=2";

//! A server that is not set up as it must be.
class WrongServer : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

//! "postgresql://user:word@host/name?x=y" as "postgresql://host/name".
std::string withoutSecrets(std::string_view url)
{
    const auto begin = url.find("://") + 3;
    std::string_view rest = url.substr(begin);
    rest = rest.substr(0, rest.find('?'));
    if (const auto at = rest.substr(0, rest.find('/')).rfind('@'); at != std::string_view::npos) {
        rest.remove_prefix(at + 1);
    }
    return std::string(url.substr(0, begin)) + std::string(rest);
}

//! Ours first: where a parameter is given twice the last one counts, and that is to be the person's.
std::string withPatience(std::string_view url)
{
    const auto question = url.find('?');
    std::string result(url.substr(0, question));
    result += "?" + std::string(kPatience);
    if (question != std::string_view::npos) {
        result += "&" + std::string(url.substr(question + 1));
    }
    return result;
}

PGconn* connectionOf(soci::session& session)
{
    auto* backend = static_cast<soci::postgresql_session_backend*>(session.get_backend());
    return backend != nullptr ? backend->conn_ : nullptr;
}

//! The first line of what libpq says about a connection: it names host, port and reason, never the password.
std::string firstLine(std::string_view text)
{
    return std::string(text.substr(0, text.find('\n')));
}

//! Why a connect failed. What comes before may quote the address, and that its password.
std::string connectFailure(std::string_view text)
{
    constexpr std::string_view kMark = "failed: ";
    const auto mark = text.find(kMark);
    return mark == std::string_view::npos ? "no connection: is the address right?" : firstLine(text.substr(mark + kMark.size()));
}

//! The five characters, or nothing.
std::string stateOf(const soci::postgresql_soci_error& failure)
{
    const std::string state = failure.sqlstate();
    return state.find_first_not_of(" \0") == std::string::npos ? std::string() : state.substr(0, 5);
}

} // namespace

wire::Result<std::unique_ptr<Engine>> PostgresqlEngine::make(const std::string& url)
{
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> parsed(PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
    if (!parsed) {
        // What libpq says of it quotes it, and it may hold a password.
        return wire::failure(wire::ErrorCode::BadPayload,
                             "a database is named as postgresql://USER:PASSWORD@HOST/NAME; special characters are written as %23");
    }
    return std::unique_ptr<Engine>(new PostgresqlEngine(withPatience(url), withoutSecrets(url)));
}

void PostgresqlEngine::connect(soci::session& session) const
{
    session.open(soci::postgresql, m_url);
    // A statement or a lock that takes longer than these would hold up every report behind it.
    for (const char* setting :
         {"set client_min_messages = warning", "set client_encoding = 'UTF8'", "set statement_timeout = '20s'", "set lock_timeout = '5s'",
          "set idle_in_transaction_session_timeout = '30s'", "set application_name = 'tallylight-hub'"}) {
        session << setting;
    }
    std::string encoding;
    session << "show server_encoding", soci::into(encoding);
    if (encoding != "UTF8") {
        throw WrongServer("its encoding is " + encoding + ": make it with encoding UTF8");
    }
}

Failure PostgresqlEngine::failureOf(const std::exception& error, soci::session& session) const
{
    if (const auto* wrong = dynamic_cast<const WrongServer*>(&error)) {
        return {wire::ErrorCode::Server, wrong->what(), false, false, false};
    }
    const auto* failure = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    const std::string state = failure != nullptr ? stateOf(*failure) : std::string();
    const PGconn* connection = connectionOf(session);
    if (connection == nullptr) {
        return {wire::ErrorCode::Server, connectFailure(error.what()), true, false, true};
    }
    // What the server did not say itself comes from the library, about a connection whose end it may not have noticed otherwise yet.
    if (PQstatus(connection) != CONNECTION_OK || (failure != nullptr && state.empty())) {
        std::string reason = firstLine(PQerrorMessage(connection));
        return {wire::ErrorCode::Server, reason.empty() ? "the connection is lost" : std::move(reason), true, false, true};
    }
    const std::string_view group = std::string_view(state).substr(0, 2);
    if (state == "23505") {
        // Also what two transactions get that insert the same row: done again, the later one finds it.
        return {wire::ErrorCode::Conflict, "it is there already", false, true, false};
    }
    if (group == "23") {
        return {wire::ErrorCode::Conflict, "what it refers to is not there", false, false, false};
    }
    if (group == "40" || state == "55P03") {
        return {wire::ErrorCode::Server, "another transaction came between (" + state + ")", true, true, false};
    }
    // Insufficient resources, an operator's intervention, a failing disk.
    const bool isTransient = group == "53" || group == "57" || group == "58" || group == "08";
    return {wire::ErrorCode::Server, state.empty() ? "unexpected" : "SQLSTATE " + state, isTransient, false, false};
}

} // namespace tallylight::hub
