// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/reportapi.h"

#include "hub/http/jsonbody.h"

#include <charconv>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::chrono::seconds kLongestWait{60};

Response answerOf(wire::Result<ReportAnswer> answer)
{
    if (!answer) {
        return toResponse(answer.error());
    }
    Response response = Response::jsonText(static_cast<unsigned>(answer->status), std::move(answer->body));
    if (answer->isReplay) {
        response.headers.emplace_back("Idempotent-Replay", "true");
    }
    return response;
}

//! Parses the body and lets \a read take it; its issue becomes a 400.
template <class Report, class Read>
OrRefusal<Report> readReport(const Request& request, Read read)
{
    const wire::Result<json::value> body = parseJson(request.body);
    if (!body) {
        return tl::unexpected(Response::error(400, body.error().message));
    }
    Fields fields(*body);
    Report report;
    report.key = fields.requiredText("key");
    read(fields, report);
    if (fields.issue()) {
        return tl::unexpected(Response::error(400, *fields.issue()));
    }
    return report;
}

void readStart(Fields& fields, StartRun& report)
{
    if (std::optional<std::string> thread = fields.text("thread_id")) {
        if (thread->empty()) {
            fields.reject("thread_id", "must not be empty");
        }
        report.thread = wire::ThreadId(std::move(*thread));
    }
    report.title = fields.text("title");
    report.mayCreate = fields.boolean("create").value_or(true);
    if (!fields.has("agent")) {
        return;
    }
    Fields agent = fields.object("agent");
    if (agent.has("id") == agent.has("name")) {
        fields.reject("agent", "must have either \"id\" or \"name\"");
    }
    if (std::optional<std::string> id = agent.text("id")) {
        report.agent = wire::AgentId(std::move(*id));
    }
    report.agentName = agent.text("name");
    report.agentIcon = agent.text("icon");
    fields.adopt(agent);
}

void readMessage(Fields& fields, AppendMessage& report)
{
    report.text = fields.requiredText("text");
    report.role = fields.text("role").value_or("assistant");
    if (report.role != "assistant" && report.role != "user") {
        fields.reject("role", "must be \"assistant\" or \"user\"");
    }
}

void readFinish(Fields& fields, FinishRun& report)
{
    const std::optional<wire::ThreadStatus> status = wire::parseThreadStatus(fields.requiredText("status"));
    if (!status || *status == wire::ThreadStatus::InProgress || *status == wire::ThreadStatus::Expired) {
        fields.reject("status", "must be \"completed\", \"requires_action\" or \"failed\"");
    } else {
        report.status = *status;
    }
    report.text = fields.text("text");
}

//! Nothing for what is no whole number of seconds up to kLongestWait.
std::optional<std::chrono::seconds> parseWait(std::string_view text)
{
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > kLongestWait.count()) {
        return std::nullopt;
    }
    return std::chrono::seconds(seconds);
}

} // namespace

void ReportApi::addRoutes(Router& router) const
{
    router.add("POST", "/api/{}/runs", [this](const Request& request) { return start(request); });
    router.add("GET", "/api/{}/runs/{}", [this](const Request& request) { return state(request); });
    router.add("POST", "/api/{}/runs/{}/steps", [this](const Request& request) { return step(request); });
    router.add("POST", "/api/{}/runs/{}/messages", [this](const Request& request) { return append(request); });
    router.add("POST", "/api/{}/runs/{}/finish", [this](const Request& request) { return finish(request); });
    router.add("POST", "/api/{}/decopilot/cancel/{}", [this](const Request& request) { return cancel(request); });
}

asio::awaitable<Reply> ReportApi::start(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    auto report = readReport<StartRun>(request, readStart);
    if (!report) {
        co_return std::move(report).error();
    }
    co_return answerOf(co_await m_services.reactor.start(member->caller(), std::move(*report)));
}

asio::awaitable<Reply> ReportApi::step(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    auto report = readReport<StepRun>(request, [](Fields&, StepRun&) {});
    if (!report) {
        co_return std::move(report).error();
    }
    report->runId = request.parameters[1];
    co_return answerOf(co_await m_services.reactor.step(member->caller(), std::move(*report)));
}

asio::awaitable<Reply> ReportApi::append(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    auto report = readReport<AppendMessage>(request, readMessage);
    if (!report) {
        co_return std::move(report).error();
    }
    report->runId = request.parameters[1];
    co_return answerOf(co_await m_services.reactor.append(member->caller(), std::move(*report)));
}

asio::awaitable<Reply> ReportApi::finish(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    auto report = readReport<FinishRun>(request, readFinish);
    if (!report) {
        co_return std::move(report).error();
    }
    report->runId = request.parameters[1];
    co_return answerOf(co_await m_services.reactor.finish(member->caller(), std::move(*report)));
}

asio::awaitable<Reply> ReportApi::state(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    std::chrono::seconds wait{0};
    if (const std::optional<std::string_view> asked = request.query("wait")) {
        const std::optional<std::chrono::seconds> seconds = parseWait(*asked);
        if (!seconds) {
            co_return Response::error(400, "\"wait\" must be a whole number of seconds between 0 and 60");
        }
        wait = *seconds;
    }
    co_return answerOf(co_await m_services.reactor.runState(member->caller(), request.parameters[1], wait));
}

asio::awaitable<Reply> ReportApi::cancel(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    const wire::Result<bool> isCancelled = co_await m_services.reactor.cancel(member->caller(), wire::ThreadId(request.parameters[1]));
    if (!isCancelled) {
        co_return toResponse(isCancelled.error());
    }
    co_return Response::json(200, json::value{{"cancelled", *isCancelled}});
}

} // namespace tallylight::hub::http
