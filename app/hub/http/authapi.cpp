// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/authapi.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/oauth.h"
#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "hub/http/authorizerequest.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/localpath.h"
#include "wire/weburl.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

//! What argon2id is given is bounded: a longer one is nobody's.
constexpr std::size_t kMaxPassword = 1024;

struct SignInForm {
    std::string email;
    std::string password;
    //! Where the page leads on to.
    std::string next;
};

std::string valueOf(const std::vector<std::pair<std::string, std::string>>& pairs, std::string_view name)
{
    const auto found = std::ranges::find(pairs, name, &std::pair<std::string, std::string>::first);
    return found == pairs.end() ? std::string() : found->second;
}

OrRefusal<SignInForm> readSignIn(const Request& request, bool isForm)
{
    if (isForm) {
        const auto pairs = parseForm(request.body);
        return SignInForm{valueOf(pairs, "email"), valueOf(pairs, "password"), localPathOrRoot(valueOf(pairs, "next"))};
    }
    const wire::Result<json::value> body = parseJson(request.body);
    if (!body) {
        return tl::unexpected(Response::error(400, body.error().message));
    }
    Fields fields(*body);
    SignInForm form{fields.requiredText("email"), fields.requiredText("password"), {}};
    if (fields.issue()) {
        return tl::unexpected(Response::error(400, *fields.issue()));
    }
    return form;
}

//! However an address is written; bounded, since it may be any text.
std::string accountKey(std::string_view email)
{
    std::string key(email.substr(0, 254));
    std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

std::string cookieOf(std::string_view token, std::chrono::seconds age, bool isSecure)
{
    return std::string(kSessionCookie) + "=" + std::string(token) + "; Max-Age=" + std::to_string(age.count())
           + "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
}

//! 303: the browser comes back with GET.
Response seeOther(std::string location)
{
    Response response = Response::redirect(std::move(location));
    response.status = 303;
    return response;
}

Response backToLogin(std::string_view problem, const std::string& next)
{
    // The sign-in of a program keeps its own page, which says for whom it is.
    if (const std::string asked = std::string(kAuthorizePath) + "?"; next.starts_with(asked)) {
        return seeOther("/login?" + next.substr(asked.size()) + "&problem=" + std::string(problem));
    }
    return seeOther("/login?problem=" + std::string(problem) + "&next=" + wire::percentEncoded(next));
}

Response typeFirst(Response response)
{
    response.isTypeFirst = true;
    return response;
}

} // namespace

void AuthApi::addRoutes(Router& router)
{
    router.add("POST", "/api/auth/sign-in/email", [this](const Request& request) { return signIn(request); });
    router.add("POST", "/api/auth/sign-out", [this](const Request& request) { return signOut(request); });
    router.add("GET", "/api/auth/get-session", [this](const Request& request) { return session(request); });
    router.add("GET", "/api/auth/organization/list", [this](const Request& request) { return organizations(request); });
}

asio::awaitable<Reply> AuthApi::signIn(const Request& request)
{
    const bool isForm = request.mediaType() == "application/x-www-form-urlencoded";
    // A foreign page must not sign its visitor in as somebody of its choice.
    if (!isOwnOrigin(request)) {
        co_return Response::json(403, json::value{{"code", "INVALID_ORIGIN"}, {"message", "Invalid origin"}});
    }
    const OrRefusal<SignInForm> form = readSignIn(request, isForm);
    if (!form) {
        co_return form.error();
    }
    const auto now = std::chrono::steady_clock::now();
    auto wait = m_signIns.attempt(networkOf(request.peer), now);
    if (!wait) {
        wait = m_signInsOfOne.attempt(accountKey(form->email), now);
    }
    if (wait) {
        co_return isForm ? backToLogin("wait", form->next) : Response::tooManyRequests(*wait);
    }
    const wire::Result<SignedIn> signedIn = co_await authenticate(form->email, form->password);
    if (!signedIn && signedIn.error().code != wire::ErrorCode::Unauthorized) {
        co_return toResponse(signedIn.error());
    }
    if (!signedIn) {
        co_return isForm
            ? backToLogin("refused", form->next)
            : typeFirst(Response::json(401, json::value{{"code", "INVALID_EMAIL_OR_PASSWORD"}, {"message", signedIn.error().message}}));
    }
    Response response =
        isForm ? seeOther(form->next) : typeFirst(Response::json(200, json::value{{"redirect", false}, {"user", toJson(signedIn->user)}}));
    response.headers.emplace_back("Set-Cookie", cookieOf(signedIn->token, kSessionLifetime, request.isSecure));
    co_return response;
}

asio::awaitable<wire::Result<AuthApi::SignedIn>> AuthApi::authenticate(std::string email, std::string password) const
{
    auto record = co_await m_services.storage.run([&] { return m_services.credentials.passwordOf(email); });
    if (!record) {
        co_return tl::unexpected(record.error());
    }
    // An empty hash costs as much as a real one, so that the time tells nobody who has an account.
    const std::string hash = *record && password.size() <= kMaxPassword ? (*record)->passwordHash : std::string();
    password.resize(std::min(password.size(), kMaxPassword));
    const auto isRight = co_await m_services.passwords.run([&]() -> wire::Result<bool> { return verifyPassword(password, hash); });
    if (!isRight) {
        co_return tl::unexpected(isRight.error());
    }
    if (!*isRight || !*record) {
        co_return wire::failure(wire::ErrorCode::Unauthorized, "Invalid email or password");
    }
    SignedIn signedIn{std::move((*record)->user), newSessionToken()};
    const wire::Timestamp now = m_services.clock.now();
    const Session session{newId(), signedIn.user.id, now, now + kSessionLifetime};
    const auto stored =
        co_await m_services.storage.run([&] { return m_services.credentials.insertSession(session, hashSecret(signedIn.token)); });
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    co_return signedIn;
}

asio::awaitable<Reply> AuthApi::signOut(const Request& request) const
{
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    const auto ended = co_await m_services.storage.run([&]() -> wire::Result<void> {
        if (!*principal || (*principal)->kind == Principal::Kind::ApiKey) {
            return {};
        }
        if ((*principal)->kind == Principal::Kind::Session) {
            return m_services.credentials.deleteSession((*principal)->credentialId);
        }
        const auto revoked = m_services.oauth.revoke((*principal)->credentialId);
        return revoked ? wire::Result<void>() : tl::unexpected(revoked.error());
    });
    if (!ended) {
        co_return toResponse(ended.error());
    }
    const bool isForm = request.mediaType() == "application/x-www-form-urlencoded";
    // Who signs out to go on as somebody else is led on.
    const std::string next = localPathOrRoot(valueOf(parseForm(request.body), "next"));
    Response response = isForm ? seeOther(next == "/" ? std::string("/login") : next) : Response::json(200, json::value{{"success", true}});
    response.headers.emplace_back("Set-Cookie", cookieOf("", std::chrono::seconds(0), request.isSecure));
    co_return response;
}

asio::awaitable<Reply> AuthApi::session(const Request& request) const
{
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (!*principal) {
        co_return request.header("Authorization").empty()
            ? typeFirst(Response::jsonText(200, "null"))
            : typeFirst(Response::json(401, json::value{{"code", "INVALID_API_KEY"}, {"message", "Invalid API key."}}));
    }
    const Principal& found = **principal;
    const json::value expires = found.expiresAt ? json::value(wire::formatTimestamp(*found.expiresAt)) : json::value(nullptr);
    const json::value session{{"id", found.credentialId}, {"userId", found.user.id.value()}, {"expiresAt", expires}};
    co_return typeFirst(Response::json(200, json::value{{"session", session}, {"user", toJson(found.user)}}));
}

asio::awaitable<Reply> AuthApi::organizations(const Request& request) const
{
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (!*principal) {
        Response refusal = Response::empty(401);
        refusal.contentType = "application/json";
        co_return typeFirst(std::move(refusal));
    }
    const auto memberships = co_await m_services.storage.run([&] { return m_services.directory.membershipsOf((*principal)->user.id); });
    if (!memberships) {
        co_return toResponse(memberships.error());
    }
    json::array list;
    for (const Membership& membership : *memberships) {
        list.push_back(toJson(membership.org));
    }
    co_return typeFirst(Response::json(200, list));
}

} // namespace tallylight::hub::http
