// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/decode.h"

#include "wire/json.h"

#include <algorithm>
#include <array>

namespace tallylight::wire {

namespace {

using json::Object;

tl::unexpected<Error> badPayload(std::string_view type, std::string_view what)
{
    return failure(ErrorCode::BadPayload, std::string(type) + ": " + std::string(what));
}

Event decodeConnected(const Object& root)
{
    Connected connected;
    connected.listenerId = json::stringOrEmpty(root, "listenerId");
    connected.org = OrgId(json::stringOrEmpty(root, "organizationId"));
    connected.connectedAt = json::optionalTime(root, "connectedAt");
    if (const auto patterns = json::optionalArray(root, "typePatterns")) {
        connected.typePatterns.emplace();
        for (const auto& item : *patterns) {
            std::string_view pattern;
            if (item.get(pattern) == simdjson::SUCCESS) {
                connected.typePatterns->emplace_back(pattern);
            }
        }
    }
    return connected;
}

Event decodeStreamError(const Object& root)
{
    return StreamError{json::stringOrEmpty(root, "error"), json::stringOrEmpty(root, "message")};
}

Envelope decodeEnvelope(const Object& root)
{
    return {json::stringOrEmpty(root, "id"), json::stringOrEmpty(root, "source"), json::optionalTime(root, "time")};
}

//! Every event about a thread names it as its subject.
Result<ThreadId> subjectOf(const Object& root, std::string_view type)
{
    auto subject = json::optionalString(root, "subject");
    if (!subject || subject->empty()) {
        return badPayload(type, "no subject");
    }
    return ThreadId(std::move(*subject));
}

Result<ThreadStatus> statusOf(const Object& data, std::string_view type)
{
    const auto word = json::optionalString(data, "status");
    const auto status = word ? parseThreadStatus(*word) : std::nullopt;
    if (!status) {
        return badPayload(type, "no known status");
    }
    return *status;
}

Result<Event> decodeThreadStatus(const Object& root, const Object& data)
{
    auto subject = subjectOf(root, eventtype::kThreadStatus);
    const auto status = statusOf(data, eventtype::kThreadStatus);
    if (!subject || !status) {
        return tl::unexpected(subject ? status.error() : subject.error());
    }
    ThreadStatusEvent event;
    event.envelope = decodeEnvelope(root);
    event.thread = std::move(*subject);
    event.status = *status;
    event.agent = AgentId(json::stringOrEmpty(data, "virtual_mcp_id"));
    if (auto user = json::optionalString(data, "created_by")) {
        event.createdBy = UserId(std::move(*user));
    }
    event.triggerId = json::optionalString(data, "trigger_id");
    event.title = json::optionalString(data, "title");
    event.branch = json::optionalString(data, "branch");
    event.createdAt = json::optionalTime(data, "created_at");
    event.updatedAt = json::optionalTime(data, "updated_at");
    return event;
}

Result<Event> decodeStep(const Object& root, const Object& data)
{
    auto subject = subjectOf(root, eventtype::kStep);
    if (!subject) {
        return tl::unexpected(subject.error());
    }
    const auto count = json::optionalInt(data, "stepCount");
    if (!count || *count < 1) {
        return badPayload(eventtype::kStep, "no step count");
    }
    return StepEvent{decodeEnvelope(root), std::move(*subject), *count};
}

Result<Event> decodeFinish(const Object& root, const Object& data)
{
    auto subject = subjectOf(root, eventtype::kFinish);
    const auto status = statusOf(data, eventtype::kFinish);
    if (!subject || !status) {
        return tl::unexpected(subject ? status.error() : subject.error());
    }
    if (!isTerminal(*status) || *status == ThreadStatus::Expired) {
        return badPayload(eventtype::kFinish, "not a final status");
    }
    return FinishEvent{decodeEnvelope(root), std::move(*subject), *status};
}

//! Reads a row in one pass over its keys: a summary of thousands of rows is the largest thing that we decode.
bool decodeRunningThread(const Object& row, RunningThread& thread)
{
    for (const auto& [key, value] : row) {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS) {
            std::int64_t number = 0;
            if (key == "steps" && value.get(number) == simdjson::SUCCESS && number >= 0) {
                thread.steps = number;
            }
            continue;
        }
        if (key == "id") {
            thread.id = ThreadId(std::string(text));
        } else if (key == "virtual_mcp_id") {
            thread.agent = AgentId(std::string(text));
        } else if (key == "title") {
            thread.title = std::string(text);
        } else if (key == "organization_id") {
            thread.org = OrgId(std::string(text));
        } else if (key == "agent_title") {
            thread.agentTitle = std::string(text);
        } else if (key == "started_at") {
            thread.startedAt = parseTimestamp(text);
        } else if (key == "last_progress_at") {
            thread.lastProgressAt = parseTimestamp(text);
        }
    }
    return !thread.id.isEmpty();
}

Result<Event> decodeSummary(const Object& root, const Object& data, Scope scope)
{
    const std::string_view type = scope == Scope::User ? eventtype::kUserSummary : eventtype::kOrgSummary;
    const auto rows = json::optionalArray(data, "threads");
    if (!rows) {
        return badPayload(type, "no threads");
    }
    SummaryEvent event;
    event.envelope = decodeEnvelope(root);
    event.scope = scope;
    event.threads.reserve(rows->size());
    for (const auto& item : *rows) {
        Object row;
        if (item.get(row) != simdjson::SUCCESS || !decodeRunningThread(row, event.threads.emplace_back())) {
            return badPayload(type, "a thread without an id");
        }
    }
    if (const auto summary = json::optionalObject(data, "summary")) {
        event.summary.totalRunning = json::optionalInt(*summary, "totalRunning").value_or(0);
        event.summary.agentCount = json::optionalInt(*summary, "agentCount").value_or(0);
    }
    return event;
}

bool isWorkflowType(std::string_view type)
{
    using namespace eventtype;
    constexpr std::array kTypes{kWorkflowCreated, kWorkflowResumed, kWorkflowStepExecute, kWorkflowStepCompleted};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

Result<Event> decodeWorkflow(const Object& root, std::string_view type)
{
    WorkflowEvent event;
    event.envelope = decodeEnvelope(root);
    event.type = type;
    event.execution = json::stringOrEmpty(root, "subject");
    if (const auto data = json::optionalObject(root, "data")) {
        event.stepName = json::optionalString(*data, "stepName");
        event.iterationIndex = json::optionalInt(*data, "iterationIndex");
    }
    return event;
}

bool isKnownType(std::string_view type)
{
    using namespace eventtype;
    constexpr std::array kTypes{kConnected, kError, kThreadStatus, kStep, kFinish, kOrgSummary, kUserSummary};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end() || isWorkflowType(type);
}

} // namespace

struct Decoder::Private {
    simdjson::dom::parser parser;
};

Decoder::Decoder() : d(std::make_unique<Private>()) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

Result<Event> Decoder::decode(std::string_view type, std::string_view data)
{
    if (type == eventtype::kKeepalive) {
        return Keepalive{}; // its data is empty and no JSON
    }
    if (!isKnownType(type)) {
        return IgnoredEvent{std::string(type)};
    }
    const auto document = json::parse(d->parser, data);
    if (!document) {
        return tl::unexpected(document.error());
    }
    Object root;
    if (document->get(root) != simdjson::SUCCESS) {
        return badPayload(type, "not an object");
    }
    if (type == eventtype::kConnected) {
        return decodeConnected(root);
    }
    if (type == eventtype::kError) {
        return decodeStreamError(root);
    }
    if (isWorkflowType(type)) {
        return decodeWorkflow(root, type);
    }
    const auto payload = json::optionalObject(root, "data");
    if (!payload) {
        return badPayload(type, "no data");
    }
    if (type == eventtype::kThreadStatus) {
        return decodeThreadStatus(root, *payload);
    }
    if (type == eventtype::kStep) {
        return decodeStep(root, *payload);
    }
    if (type == eventtype::kFinish) {
        return decodeFinish(root, *payload);
    }
    return decodeSummary(root, *payload, type == eventtype::kUserSummary ? Scope::User : Scope::Org);
}

} // namespace tallylight::wire
