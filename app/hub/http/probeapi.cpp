// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/probeapi.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/directory.h"

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

//! What a client must know to offer the right way of signing in.
constexpr std::string_view kConfig =
    R"({"success":true,"config":{"brandExtractEnabled":false,"auth":{"emailAndPassword":{"enabled":true},"magicLink":{"enabled":false},)"
    R"("emailOtp":{"enabled":false},"resetPassword":{"enabled":false},"socialProviders":{"enabled":false,"providers":[]},)"
    R"("sso":{"enabled":false},"stdioEnabled":false,"localMode":false},"posthog":null}})";

} // namespace

void ProbeApi::addRoutes(Router& router) const
{
    router.add("GET", "/health/live",
               [](const Request&) -> asio::awaitable<Reply> { co_return Response::jsonText(200, R"({"status":"ok"})"); });
    for (const char* path : {"/health", "/health/ready"}) {
        router.add("GET", path, [this](const Request&) { return ready(); });
    }
    router.add("GET", "/api/config",
               [](const Request&) -> asio::awaitable<Reply> { co_return Response::jsonText(200, std::string(kConfig)); });
}

asio::awaitable<Reply> ProbeApi::ready() const
{
    if (m_isStopping) {
        co_return Response::jsonText(503, R"({"status":"shutting_down"})");
    }
    // Any query does: it goes the way that every request goes.
    const auto answer = co_await m_services.storage.run([&] { return m_services.directory.organizationBySlug(""); });
    const bool isUp = answer.has_value();
    const json::value database{{"status", isUp ? "up" : "down"}};
    json::object services{{"database", database}};
    if (m_dependencies.isOnPostgresql) {
        services["postgres"] = database;
    }
    if (m_dependencies.isNatsUp) {
        // Without it the database tells the processes of each other, so they serve on.
        services["nats"] = json::value{{"status", m_dependencies.isNatsUp() ? "up" : "down"}};
    }
    co_return Response::json(isUp ? 200 : 503, json::value{{"status", isUp ? "ready" : "not_ready"}, {"services", services}});
}

} // namespace tallylight::hub::http
