// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/oauthauthorize.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/oauthrules.h"
#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "hub/http/assets.h"
#include "hub/http/oauthreply.h"
#include "hub/http/pageparts.h"
#include "hub/http/pagereply.h"

#include <algorithm>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr AuthorizeFault kLoginRequired{"login_required", "nobody is signed in"};
constexpr AuthorizeFault kConsentRequired{"consent_required", "the person must be asked"};
constexpr AuthorizeFault kDenied{"access_denied", "the person said no"};

//! For a program its JSON, for a person the same in words: nobody is sent anywhere.
Response refuse(const Request& request, std::string_view code, std::string_view message)
{
    if (wantsPage(request)) {
        return problemPage(400, "The program that asked for it is not known here, or it asked to be answered somewhere else than it "
                                "said before. Go back to it and sign in again.");
    }
    return Response::json(400, json::value{{"code", code}, {"message", message}});
}

//! What is wrong is told where the answer would go, if that is a program on the person's own machine. A web site gets nobody sent to it
//! who was not asked: anybody may register one, and would have our address lead to theirs (RFC 9700, section 4.11.2).
Response tellFault(const Request& request, const AuthorizeRequest& asked, const AuthorizeFault& fault)
{
    if (parseRedirectUri(asked.redirectUri).value_or(RedirectTarget()).isLoopback) {
        return redirectWithError(asked, fault);
    }
    if (wantsPage(request)) {
        return problemPage(400, "The web site that asked for it made a mistake: " + std::string(fault.description) + ".");
    }
    return oauthError(400, fault.error, fault.description);
}

std::string loginPath(const AuthorizeRequest& asked)
{
    return "/login?" + asked.query();
}

std::string authorizePath(const AuthorizeRequest& asked)
{
    return std::string(kAuthorizePath) + "?" + asked.query();
}

Html clientLine(const OAuthClient& client)
{
    return client.name.empty() ? Html::text("A program without a name") : line(client.name);
}

//! Where the answer goes, for the one who is asked.
Html targetLine(const RedirectTarget& target)
{
    Html place = Html::markup(target.isLoopback ? "a program on this computer, at " : "the web site ");
    place += Html::markup("<strong class=\"place\">");
    place += Html::text(target.authority);
    place += Html::markup("</strong>");
    return place;
}

Response questionPage(const OAuthClient& client, const AuthorizeRequest& asked, const User& user)
{
    const RedirectTarget target = parseRedirectUri(asked.redirectUri).value_or(RedirectTarget());
    const bool isOffline = hasScope(normalizedScope(asked.scope).value_or(std::string()), "offline_access");
    return page(200, assets::consent_html,
                {{"client", clientLine(client)},
                 {"target", targetLine(target)},
                 {"account", Html::text(user.id.value())},
                 {"email", Html::text(user.email)},
                 {"duration", Html::text(isOffline ? "It stays signed in while it is in use." : "It is signed out after an hour.")},
                 {"action", Html::text(authorizePath(asked))},
                 {"next", Html::text(loginPath(asked))}},
                target.isV6 ? std::string_view("http:") : std::string_view(target.origin));
}

bool isSession(const std::optional<Principal>& principal)
{
    return principal && principal->kind == Principal::Kind::Session;
}

} // namespace

void OAuthAuthorize::addRoutes(Router& router)
{
    router.add("GET", kAuthorizePath, [this](const Request& request) { return ask(request); });
    router.add("POST", kAuthorizePath, [this](const Request& request) { return decide(request); });
}

asio::awaitable<OrRefusal<OAuthClient>> OAuthAuthorize::check(const Request& request, const AuthorizeRequest& asked)
{
    if (const auto wait = m_visits.attempt(networkOf(request.peer), std::chrono::steady_clock::now())) {
        co_return tl::unexpected(Response::tooManyRequests(*wait));
    }
    auto client = co_await m_services.storage.run([&] { return m_services.oauth.client(asked.clientId); });
    if (!client) {
        co_return tl::unexpected(toResponse(client.error()));
    }
    if (!*client) {
        co_return tl::unexpected(refuse(request, "INVALID_CLIENT", "Invalid client_id"));
    }
    if (!isRegistered(asked, **client)) {
        co_return tl::unexpected(refuse(request, "INVALID_REDIRECT_URI", "Invalid redirect URI"));
    }
    if (const std::optional<AuthorizeFault> fault = faultOf(asked)) {
        co_return tl::unexpected(tellFault(request, asked, *fault));
    }
    co_return std::move(**client);
}

asio::awaitable<Reply> OAuthAuthorize::login(const Request& request)
{
    const AuthorizeRequest asked = AuthorizeRequest::of(request);
    const auto client = co_await check(request, asked);
    if (!client) {
        co_return client.error();
    }
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (isSession(*principal)) {
        co_return Response::redirect(authorizePath(asked));
    }
    Html lead = clientLine(*client);
    lead += Html::text(" asks for access to your account.");
    co_return loginPage(authorizePath(asked), lead, request.query("problem").value_or(""));
}

asio::awaitable<Reply> OAuthAuthorize::ask(const Request& request)
{
    const AuthorizeRequest asked = AuthorizeRequest::of(request);
    const auto client = co_await check(request, asked);
    if (!client) {
        co_return client.error();
    }
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (!isSession(*principal)) {
        co_return asked.prompt == "none" ? tellFault(request, asked, kLoginRequired) : Response::redirect(loginPath(asked));
    }
    co_return asked.prompt == "none" ? tellFault(request, asked, kConsentRequired) : questionPage(*client, asked, (*principal)->user);
}

asio::awaitable<Reply> OAuthAuthorize::decide(const Request& request)
{
    const AuthorizeRequest asked = AuthorizeRequest::of(request);
    const auto client = co_await check(request, asked);
    if (!client) {
        co_return client.error();
    }
    // Refuses a form that another page sent: only our own question counts as one.
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (!isSession(*principal)) {
        co_return Response::redirect(loginPath(asked));
    }
    const auto form = parseForm(request.body);
    const auto valueOf = [&form](std::string_view name) {
        const auto found = std::ranges::find(form, name, &std::pair<std::string, std::string>::first);
        return found == form.end() ? std::string_view() : std::string_view(found->second);
    };
    // Somebody else has signed in since, in another window: they have not been asked.
    if (const std::string_view account = valueOf("account"); !account.empty() && account != (*principal)->user.id.value()) {
        co_return Response::redirect(authorizePath(asked));
    }
    if (valueOf("decision") == "allow") {
        co_return co_await grant(asked, (*principal)->user);
    }
    co_return redirectWithError(asked, kDenied);
}

asio::awaitable<Reply> OAuthAuthorize::grant(const AuthorizeRequest& asked, const User& user) const
{
    const std::string code = newOAuthSecret();
    const wire::Timestamp now = m_services.clock.now();
    OAuthGrant grant;
    grant.id = newId();
    grant.clientId = asked.clientId;
    grant.user = user.id;
    grant.scope = normalizedScope(asked.scope).value_or(std::string());
    grant.nonce = asked.nonce;
    grant.redirectUri = asked.redirectUri;
    grant.codeHash = hashSecret(code);
    grant.codeChallenge = asked.challenge;
    grant.codeExpiresAt = now + kCodeLifetime;
    grant.createdAt = now;
    grant.usedAt = now;
    grant.expiresAt = grant.codeExpiresAt;
    const auto stored = co_await m_services.storage.run([&] { return m_services.oauth.insertGrant(grant); });
    if (!stored) {
        co_return toResponse(stored.error());
    }
    co_return redirectWithCode(asked, code);
}

} // namespace tallylight::hub::http
