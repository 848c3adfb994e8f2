// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/broadcast/changemessage.h"

#include "hub/core/eventencode.h"
#include "hub/core/fanout.h"
#include "hub/core/random.h"

#include <boost/json.hpp>

#include <exception>
#include <utility>

namespace tallylight::hub::broadcast {

namespace json = boost::json;

namespace {

using wire::ErrorCode;
using wire::Result;

json::value orNull(const std::optional<std::string>& text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

json::value orNull(const std::optional<wire::Timestamp>& time)
{
    return time ? json::value(time->time_since_epoch().count()) : json::value(nullptr);
}

// The readers throw what Boost.JSON throws for a value of another kind, or for none.

std::string textIn(const json::object& object, std::string_view name)
{
    return std::string(object.at(name).as_string());
}

std::optional<std::string> optionalTextIn(const json::object& object, std::string_view name)
{
    return object.at(name).is_null() ? std::nullopt : std::optional(textIn(object, name));
}

wire::Timestamp timeIn(const json::object& object, std::string_view name)
{
    return wire::Timestamp(std::chrono::milliseconds(object.at(name).as_int64()));
}

std::optional<wire::Timestamp> optionalTimeIn(const json::object& object, std::string_view name)
{
    return object.at(name).is_null() ? std::nullopt : std::optional(timeIn(object, name));
}

//! A status by its number would change its meaning with the order of the enumeration.
wire::ThreadStatus statusIn(const json::object& object, std::string_view name)
{
    return wire::parseThreadStatus(textIn(object, name)).value();
}

json::object encodeChange(const Change& change)
{
    const Thread& thread = change.thread;
    json::object object;
    object["revision"] = thread.revision;
    object["thread"] = thread.id.value();
    object["status"] = wire::toString(thread.status);
    object["title"] = thread.title;
    object["created_by"] = thread.createdBy.value();
    object["agent"] = thread.agent.value();
    object["agent_title"] = orNull(change.agentTitle);
    object["trigger_id"] = orNull(thread.triggerId);
    object["branch"] = orNull(thread.branch);
    object["created_at"] = thread.createdAt.time_since_epoch().count();
    object["updated_at"] = thread.updatedAt.time_since_epoch().count();
    object["run_started_at"] = orNull(thread.runStartedAt);
    object["last_progress_at"] = orNull(thread.lastProgressAt);
    object["hidden"] = thread.isHidden;
    object["has_status"] = change.hasStatus;
    if (change.finish) {
        object["finish"] = wire::toString(*change.finish);
    }
    if (change.stepCount) {
        object["steps"] = *change.stepCount;
    }
    if (!change.endedRuns.empty()) {
        object["ended_runs"] = json::value_from(change.endedRuns);
    }
    return object;
}

Change decodeChange(const json::object& object, wire::OrgId org)
{
    Change change;
    Thread& thread = change.thread;
    thread.org = std::move(org);
    thread.revision = object.at("revision").as_int64();
    thread.id = wire::ThreadId(textIn(object, "thread"));
    thread.status = statusIn(object, "status");
    thread.title = textIn(object, "title");
    thread.createdBy = wire::UserId(textIn(object, "created_by"));
    thread.agent = wire::AgentId(textIn(object, "agent"));
    change.agentTitle = optionalTextIn(object, "agent_title");
    thread.triggerId = optionalTextIn(object, "trigger_id");
    thread.branch = optionalTextIn(object, "branch");
    thread.createdAt = timeIn(object, "created_at");
    thread.updatedAt = timeIn(object, "updated_at");
    thread.runStartedAt = optionalTimeIn(object, "run_started_at");
    thread.lastProgressAt = optionalTimeIn(object, "last_progress_at");
    thread.isHidden = object.at("hidden").as_bool();
    change.hasStatus = object.at("has_status").as_bool();
    if (object.contains("finish")) {
        change.finish = statusIn(object, "finish");
    }
    if (object.contains("steps")) {
        change.stepCount = object.at("steps").as_int64();
    }
    if (const auto* runs = object.if_contains("ended_runs")) {
        change.endedRuns = json::value_to<std::vector<std::string>>(*runs);
    }
    return change;
}

} // namespace

std::string encodeMessage(std::string_view origin, const Change& change, wire::Timestamp now)
{
    json::object message;
    message["originId"] = origin;
    message["organizationId"] = Channel::of(change.thread.org).key();
    message["event"] = change.stepCount && !change.hasStatus
                           ? toJson(wire::StepEvent{{newUuid(), "decopilot", now}, change.thread.id, *change.stepCount})
                           : toJson(statusEventOf(change.thread, now));
    message["hub"] = encodeChange(change);
    return json::serialize(message);
}

std::string encodeLook(std::string_view origin)
{
    const json::object event{{"id", newUuid()}, {"type", "tallylight.look"}};
    return json::serialize(
        json::object{{"originId", origin}, {"organizationId", ""}, {"event", event}, {"hub", json::object{{"look", true}}}});
}

Result<Message> decodeMessage(std::string_view text)
{
    if (text.size() > kMaxMessage) {
        return wire::failure(ErrorCode::BadPayload, "a message of " + std::to_string(text.size()) + " bytes");
    }
    try {
        const json::value value = json::parse(text);
        const json::object& object = value.as_object();
        const json::object& event = object.at("event").as_object();
        (void)textIn(event, "id");
        (void)textIn(event, "type");
        Message message{textIn(object, "originId"), {}};
        const wire::OrgId org(textIn(object, "organizationId"));
        const json::object& ours = object.at("hub").as_object();
        if (!ours.contains("look")) {
            message.change = decodeChange(ours, org);
        }
        return message;
    } catch (const std::exception& error) {
        return wire::failure(ErrorCode::BadPayload, std::string("no message of a hub: ") + error.what());
    }
}

} // namespace tallylight::hub::broadcast
