// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/eventencode.h"

#include "hub/core/random.h"
#include "wire/ssewriter.h"

#include <boost/json.hpp>

#include <initializer_list>
#include <utility>

namespace tallylight::hub {

namespace json = boost::json;

namespace {

json::value orNull(const std::optional<std::string>& text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

// Boost.JSON's objects keep the order of insertion, and that order is part of what we promise.
json::object objectOf(std::string_view type, const wire::Envelope& envelope, const wire::ThreadId* subject, json::object&& data)
{
    json::object event;
    event.reserve(6);
    event["id"] = envelope.id;
    event["type"] = type;
    event["source"] = envelope.source;
    if (subject != nullptr) {
        event["subject"] = subject->value();
        event["data"] = std::move(data);
    }
    if (envelope.time) {
        event["time"] = wire::formatTimestamp(*envelope.time);
    }
    if (subject == nullptr) {
        event["data"] = std::move(data);
    }
    return event;
}

std::string framed(std::string_view type, const wire::Envelope& envelope, const json::object& event)
{
    return wire::writeSseEvent(type, json::serialize(event), envelope.id);
}

} // namespace

std::string encode(const wire::Connected& event)
{
    json::object data;
    data["listenerId"] = event.listenerId;
    data["organizationId"] = event.org.value();
    if (event.typePatterns) {
        data["typePatterns"] = json::array(event.typePatterns->begin(), event.typePatterns->end());
    } else {
        data["typePatterns"] = nullptr;
    }
    if (event.connectedAt) {
        data["connectedAt"] = wire::formatTimestamp(*event.connectedAt);
    }
    return wire::writeSseEvent(wire::eventtype::kConnected, json::serialize(data), {});
}

std::string encode(const wire::Keepalive&)
{
    return wire::writeSseEvent(wire::eventtype::kKeepalive, {}, {});
}

std::string encode(const wire::StreamError& event)
{
    const json::object data{{"error", event.error}, {"message", event.message}};
    return wire::writeSseEvent(wire::eventtype::kError, json::serialize(data), {});
}

json::object toJson(const wire::ThreadStatusEvent& event)
{
    json::object data;
    data.reserve(8);
    data["status"] = wire::toString(event.status);
    if (!event.agent.isEmpty()) {
        data["virtual_mcp_id"] = event.agent.value();
    }
    if (event.createdBy) {
        data["created_by"] = event.createdBy->value();
        data["trigger_id"] = orNull(event.triggerId);
        if (event.title) {
            data["title"] = *event.title;
        }
        data["branch"] = orNull(event.branch);
        if (event.createdAt) {
            data["created_at"] = wire::formatTimestamp(*event.createdAt);
        }
        if (event.updatedAt) {
            data["updated_at"] = wire::formatTimestamp(*event.updatedAt);
        }
    }
    return objectOf(wire::eventtype::kThreadStatus, event.envelope, &event.thread, std::move(data));
}

json::object toJson(const wire::StepEvent& event)
{
    return objectOf(wire::eventtype::kStep, event.envelope, &event.thread, {{"stepCount", event.stepCount}});
}

std::string encode(const wire::ThreadStatusEvent& event)
{
    return framed(wire::eventtype::kThreadStatus, event.envelope, toJson(event));
}

std::string encode(const wire::StepEvent& event)
{
    return framed(wire::eventtype::kStep, event.envelope, toJson(event));
}

std::string encode(const wire::FinishEvent& event)
{
    return framed(wire::eventtype::kFinish, event.envelope,
                  objectOf(wire::eventtype::kFinish, event.envelope, &event.thread, {{"status", wire::toString(event.status)}}));
}

std::string encode(const wire::SummaryEvent& event)
{
    const bool isUser = event.scope == wire::Scope::User;
    json::array threads;
    threads.reserve(event.threads.size());
    for (const wire::RunningThread& thread : event.threads) {
        json::object row;
        row.reserve(8);
        row["id"] = thread.id.value();
        row["virtual_mcp_id"] = thread.agent.value();
        row["title"] = orNull(thread.title);
        row["organization_id"] = thread.org.value();
        if (isUser) {
            row["agent_title"] = orNull(thread.agentTitle);
        }
        if (thread.startedAt) {
            row["started_at"] = wire::formatTimestamp(*thread.startedAt);
        }
        if (thread.lastProgressAt) {
            row["last_progress_at"] = wire::formatTimestamp(*thread.lastProgressAt);
        }
        if (thread.steps) {
            row["steps"] = *thread.steps;
        }
        threads.push_back(std::move(row));
    }
    json::object data;
    data["summary"] = {{"totalRunning", event.summary.totalRunning}, {"agentCount", event.summary.agentCount}};
    data["threads"] = std::move(threads);
    const auto type = isUser ? wire::eventtype::kUserSummary : wire::eventtype::kOrgSummary;
    return framed(type, event.envelope, objectOf(type, event.envelope, nullptr, std::move(data)));
}

wire::ThreadStatusEvent statusEventOf(const Thread& thread, wire::Timestamp now)
{
    return {{newUuid(), "decopilot", now},
            thread.id,
            thread.status,
            thread.agent,
            thread.createdBy,
            thread.triggerId,
            thread.title,
            thread.branch,
            thread.createdAt,
            thread.updatedAt};
}

} // namespace tallylight::hub
