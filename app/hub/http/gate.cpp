// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/gate.h"

#include "hub/core/secrets.h"

#include <algorithm>

namespace tallylight::hub::http {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kBearer = "Bearer ";

std::optional<Credential> credentialOf(const Request& request)
{
    const std::string_view authorization = request.header("Authorization");
    if (authorization.size() > kBearer.size() && equalsIgnoringCase(authorization.substr(0, kBearer.size()), kBearer)) {
        return Credential{true, hashSecret(authorization.substr(kBearer.size()))};
    }
    const std::string_view cookie = request.cookie(kSessionCookie);
    if (!cookie.empty() && isOwnOrigin(request)) {
        return Credential{false, hashSecret(cookie)};
    }
    return std::nullopt;
}

bool isReading(const Request& request)
{
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

bool isOwnOrigin(const Request& request)
{
    std::string_view origin = request.header("Origin");
    if (origin.empty()) {
        return true;
    }
    const std::size_t scheme = origin.find("://");
    if (scheme == std::string_view::npos) {
        return false;
    }
    origin.remove_prefix(scheme + 3);
    return equalsIgnoringCase(origin, request.header("Host"));
}

std::optional<Response> refuseForeignOrigin(const Request& request)
{
    if (isReading(request) || !request.header("Authorization").empty() || request.cookie(kSessionCookie).empty()) {
        return std::nullopt;
    }
    const std::string_view origin = request.header("Origin");
    if (origin.empty() || origin == "null") {
        return Response::json(403, boost::json::value{{"code", "MISSING_OR_NULL_ORIGIN"}, {"message", "Missing or null Origin"}});
    }
    if (!isOwnOrigin(request)) {
        return Response::json(403, boost::json::value{{"code", "INVALID_ORIGIN"}, {"message", "Invalid origin"}});
    }
    return std::nullopt;
}

Admission Member::admission() const
{
    // An access token ends within the hour, and the grant that it came of goes on.
    const bool isRenewed = principal.kind == Principal::Kind::OAuth;
    return {principal.user.id, principal.kind, principal.credentialId, isRenewed ? std::nullopt : principal.expiresAt, accessVersion};
}

asio::awaitable<OrRefusal<Member>> Gate::admit(const Request& request, std::string slug) const
{
    const auto found = co_await m_identification.inOrganization(credentialOf(request), slug);
    if (!found) {
        co_return tl::unexpected(toResponse(found.error()));
    }
    const Identity& identity = **found;
    if (!identity.org) {
        co_return tl::unexpected(Response::error(404, "organization \"" + slug + "\" not found"));
    }
    if (std::optional<Response> refusal = refuseForeignOrigin(request)) {
        co_return tl::unexpected(std::move(*refusal));
    }
    if (!identity.principal) {
        co_return tl::unexpected(Response::error(401, "Unauthorized"));
    }
    if (const auto wait = m_accounts.attempt(identity.principal->user.id.value(), std::chrono::steady_clock::now())) {
        co_return tl::unexpected(Response::tooManyRequests(*wait));
    }
    Member member{*identity.principal, *identity.org, Role::User, {}, identity.accessVersion};
    bool isMember = false;
    for (const Membership& membership : identity.memberships) {
        member.memberships.push_back(membership.org.id);
        if (membership.org.id == member.org.id) {
            isMember = true;
            member.role = membership.role;
        }
    }
    if (!isMember) {
        co_return tl::unexpected(Response::error(403, "forbidden: not a member of organization"));
    }
    co_return member;
}

asio::awaitable<OrRefusal<std::optional<Principal>>> Gate::identify(const Request& request) const
{
    if (std::optional<Response> refusal = refuseForeignOrigin(request)) {
        co_return tl::unexpected(std::move(*refusal));
    }
    std::optional<Credential> credential = credentialOf(request);
    if (!credential) {
        co_return std::optional<Principal>();
    }
    auto principal = co_await m_identification.anywhere(std::move(*credential));
    if (!principal) {
        co_return tl::unexpected(toResponse(principal.error()));
    }
    if (*principal) {
        if (const auto wait = m_accounts.attempt((*principal)->user.id.value(), std::chrono::steady_clock::now())) {
            co_return tl::unexpected(Response::tooManyRequests(*wait));
        }
    }
    co_return std::move(*principal);
}

Response toResponse(const wire::Error& error)
{
    switch (error.code) {
    case wire::ErrorCode::BadJson:
    case wire::ErrorCode::BadPayload:
        return Response::error(400, error.message);
    case wire::ErrorCode::TooLarge:
        return Response::error(413, error.message);
    case wire::ErrorCode::Unauthorized:
        return Response::error(401, error.message);
    case wire::ErrorCode::Forbidden:
        return Response::error(403, error.message);
    case wire::ErrorCode::NotFound:
        return Response::error(404, error.message);
    case wire::ErrorCode::Conflict:
        return Response::error(409, error.message);
    case wire::ErrorCode::TooManyRequests:
        return Response::error(429, error.message);
    case wire::ErrorCode::Network:
    case wire::ErrorCode::Timeout:
    case wire::ErrorCode::Server:
    case wire::ErrorCode::Cancelled:
        break;
    }
    // What a database says of itself is not for strangers.
    Response response = error.isRetryable ? Response::error(503, "the hub is busy; try again in a moment")
                                          : Response::error(500, "the hub failed; see its log");
    response.fault = error.message;
    return response;
}

} // namespace tallylight::hub::http
