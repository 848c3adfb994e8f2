// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reports.h"

#include "hub/core/secrets.h"
#include "wire/utf8.h"
#include "wire/weburl.h"

#include <boost/json.hpp>

#include <algorithm>
#include <initializer_list>

namespace tallylight::hub {

namespace json = boost::json;

namespace {

using wire::ErrorCode;
using wire::Result;

std::size_t countCodePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Result<void> bad(std::string_view field, std::string_view why)
{
    return wire::failure(ErrorCode::BadPayload, std::string(field) + " " + std::string(why));
}

Result<void> checkText(std::string_view field, std::string_view text, std::size_t maxCodePoints)
{
    if (!wire::isValidUtf8(text) || text.find('\0') != std::string_view::npos) {
        return bad(field, "must be UTF-8 text without NUL");
    }
    if (countCodePoints(text) > maxCodePoints) {
        return bad(field, "must not be longer than " + std::to_string(maxCodePoints) + " characters");
    }
    return {};
}

Result<void> checkOptional(std::string_view field, const std::optional<std::string>& text, std::size_t maxCodePoints)
{
    return text ? checkText(field, *text, maxCodePoints) : Result<void>();
}

Result<void> checkBytes(std::string_view field, std::string_view text)
{
    if (text.size() > kMaxTextBytes) {
        return bad(field, "must not be longer than 256 KiB");
    }
    return checkText(field, text, kMaxTextBytes);
}

Result<void> checkKey(std::string_view key)
{
    if (key.empty()) {
        return bad("key", "must not be empty");
    }
    return checkText("key", key, kMaxKeyCharacters);
}

// Ids that a client chooses become a segment of a path: only what needs no escaping anywhere.
Result<void> checkThreadId(std::string_view field, const wire::ThreadId& id)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    const std::string& text = id.value();
    if (text.empty() || text.size() > kMaxIdCharacters || !std::all_of(text.begin(), text.end(), isPlain)) {
        return bad(field, "must be 1 to 128 letters, digits, - or _");
    }
    return {};
}

Result<void> firstOf(std::initializer_list<Result<void>> checks)
{
    for (const auto& check : checks) {
        if (!check) {
            return check;
        }
    }
    return {};
}

// Each field with its length before it, so that no two reports run together to the same text.
class Digest
{
public:
    explicit Digest(std::string_view kind) { add(kind); }

    Digest& add(std::string_view text)
    {
        m_text += std::to_string(text.size());
        m_text += ':';
        m_text += text;
        return *this;
    }

    Digest& addOptional(const std::optional<std::string>& text) { return text ? add(*text) : addNothing(); }

    template <class Tag>
    Digest& addOptional(const std::optional<wire::Id<Tag>>& id)
    {
        return id ? add(id->value()) : addNothing();
    }

    Digest& addNothing()
    {
        m_text += '-';
        return *this;
    }

    [[nodiscard]] std::string result() const { return hashSecret(m_text); }

private:
    std::string m_text;
};

} // namespace

Result<void> check(const StartRun& report)
{
    if (report.thread) {
        if (auto id = checkThreadId("thread_id", *report.thread); !id) {
            return id;
        }
    }
    if (report.agent && (report.agent->isEmpty() || report.agent->value().size() > kMaxIdCharacters)) {
        return bad("agent.id", "must be 1 to 128 characters");
    }
    if (report.agent && report.agentName) {
        return bad("agent", "must have id or name, not both");
    }
    if (report.agentName && report.agentName->empty()) {
        return bad("agent.name", "must not be empty");
    }
    return firstOf({
        checkKey(report.key),
        checkOptional("title", report.title, kMaxTitleCodePoints),
        checkText("agent.id", report.agent.value_or(wire::AgentId()).value(), kMaxIdCharacters),
        checkOptional("agent.name", report.agentName, kMaxAgentNameCodePoints),
        // A picture may come as a data: URL.
        checkBytes("agent.icon", report.agentIcon.value_or(std::string())),
    });
}

Result<void> check(const StepRun& report)
{
    return checkKey(report.key);
}

Result<void> check(const AppendMessage& report)
{
    if (report.role != "assistant" && report.role != "user") {
        return bad("role", "must be assistant or user");
    }
    return firstOf({checkKey(report.key), checkBytes("text", report.text)});
}

Result<void> check(const FinishRun& report)
{
    if (!wire::isTerminal(report.status) || report.status == wire::ThreadStatus::Expired) {
        return bad("status", "must be completed, requires_action or failed");
    }
    return firstOf({checkKey(report.key), checkBytes("text", report.text.value_or(std::string()))});
}

Result<void> check(const NewThread& data)
{
    if (data.id) {
        if (auto id = checkThreadId("id", *data.id); !id) {
            return id;
        }
    }
    return firstOf({
        checkText("virtual_mcp_id", data.agent.value(), kMaxIdCharacters),
        checkOptional("title", data.title, kMaxTitleCodePoints),
        checkBytes("description", data.description.value_or(std::string())),
        checkOptional("branch", data.branch, kMaxTitleCodePoints),
    });
}

Result<void> check(const ThreadPatch& patch)
{
    if (patch.status == wire::ThreadStatus::Expired) {
        return bad("status", "must be in_progress, requires_action, failed or completed");
    }
    return firstOf({
        checkOptional("title", patch.title, kMaxTitleCodePoints),
        checkBytes("description", patch.description.value_or(std::string())),
    });
}

std::string fingerprintOf(const StartRun& report)
{
    return Digest("start")
        .addOptional(report.thread)
        .addOptional(report.title)
        .addOptional(report.agent)
        .addOptional(report.agentName)
        .addOptional(report.agentIcon)
        .add(report.mayCreate ? "1" : "0")
        .result();
}

std::string fingerprintOf(const StepRun& report)
{
    return Digest("step").add(report.runId).result();
}

std::string fingerprintOf(const AppendMessage& report)
{
    return Digest("message").add(report.runId).add(report.role).add(report.text).result();
}

std::string fingerprintOf(const FinishRun& report)
{
    return Digest("finish").add(report.runId).add(wire::toString(report.status)).addOptional(report.text).result();
}

std::string encodeRun(const Run& run, const std::string& orgSlug, const std::optional<std::string>& error)
{
    json::object body;
    body.reserve(8);
    if (error) {
        body["error"] = *error;
    }
    body["run_id"] = run.id;
    body["thread_id"] = run.thread.value();
    body["virtual_mcp_id"] = run.agent.value();
    body["status"] = wire::toString(run.status);
    body["step_count"] = run.stepCount;
    body["cancel_requested"] = run.isCancelRequested;
    body["path"] = wire::threadPageUrl({}, orgSlug, run.thread, run.agent);
    return json::serialize(body);
}

std::string textParts(const std::string& text)
{
    return json::serialize(json::array{json::object{{"type", "text"}, {"text", text}}});
}

} // namespace tallylight::hub
