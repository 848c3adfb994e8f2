// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/workreport.h"

#include "ctl/jsonline.h"
#include "ctl/unattended.h"
#include "wire/plaintext.h"
#include "wire/weburl.h"

#include <map>
#include <optional>
#include <unordered_set>

namespace tallylight::ctl {

namespace {

constexpr std::size_t kNameCodePoints = 60;
constexpr std::size_t kTitleCodePoints = 120;
constexpr std::size_t kReasonCodePoints = 300;
//! Lines of text for those that failed, and for those that finished.
constexpr std::size_t kEndedLines = 10;

std::optional<std::string> agentTitle(const WorkSources& sources, const wire::RunningThread& thread)
{
    const auto agent = sources.agents.find({thread.org, thread.agent});
    return agent ? agent->title : thread.agentTitle;
}

void appendThread(JsonLine& line, const WorkSources& sources, const wire::RunningThread& thread, wire::ThreadStatus status,
                  const std::optional<wire::Timestamp>& ended)
{
    const wire::Organization* org = sources.orgs.find(thread.org);
    line.beginObject();
    line.key("id").value(thread.id.value());
    line.key("title").valueOrNull(thread.title);
    line.key("organization_id").value(thread.org.value());
    line.key("org_slug").valueOrNull(org ? std::optional(org->slug) : std::nullopt);
    line.key("org_name").valueOrNull(org ? std::optional(org->name) : std::nullopt);
    line.key("virtual_mcp_id").value(thread.agent.value());
    line.key("agent_title").valueOrNull(agentTitle(sources, thread));
    line.key("url").valueOrNull(org ? std::optional(wire::threadPageUrl(sources.origin, org->slug, thread.id, thread.agent))
                                    : std::nullopt);
    line.key("status").value(toString(status));
    line.key("ended_at").valueOrNull(ended ? std::optional(wire::formatTimestamp(*ended)) : std::nullopt);
    line.endObject();
}

void appendCount(JsonLine& line, std::string_view name, const std::optional<std::size_t>& count)
{
    line.key(name);
    if (count) {
        line.value(static_cast<std::int64_t>(*count));
    } else {
        line.null();
    }
}

//! What runs and is not named before. A thread that waits may stand in its set for another moment.
template <class What>
void forEachRunning(const WorkSources& sources, const WorkView& view, const Unattended& before, const What& what)
{
    std::unordered_set<wire::ThreadKey> named;
    for (const UnattendedThread& unattended : before.threads) {
        named.insert(unattended.thread.key());
    }
    for (const wire::RunningThread& thread : sources.threads.running(view.scope, view.org)) {
        if (!named.contains(thread.key())) {
            what(thread);
        }
    }
}

std::string countWords(const Unattended& list)
{
    std::string words;
    const auto add = [&words](std::size_t count, wire::ThreadStatus status) {
        if (count > 0) {
            words += " · " + std::to_string(count) + ' ' + std::string(statusWords(status));
        }
    };
    add(list.needsInput, wire::ThreadStatus::RequiresAction);
    add(list.failed.value_or(0), wire::ThreadStatus::Failed);
    add(list.finished.value_or(0), wire::ThreadStatus::Completed);
    return words;
}

//! The first of the two that shows something.
std::string shown(const std::string& text, const std::string& fallback, std::size_t maxCodePoints)
{
    std::string line = wire::plainLine(text, maxCodePoints);
    return line.empty() ? fallback : line;
}

} // namespace

std::string workJson(const WorkSources& sources, const WorkView& view)
{
    const wire::RunningSummary summary = sources.threads.summary(view.scope, view.org);
    const Unattended list = unattended(sources, view);
    JsonLine line;
    line.beginObject();
    line.key("state").value(toString(view.feed.state));
    line.key("since").value(wire::formatTimestamp(view.feed.since));
    line.key("scope").value(toString(view.scope));
    line.key("summary").beginObject();
    line.key("totalRunning").value(summary.totalRunning);
    line.key("agentCount").value(summary.agentCount);
    appendCount(line, "needsInput", list.needsInput);
    appendCount(line, "failed", list.failed);
    appendCount(line, "finishedUnseen", list.finished);
    line.endObject();
    line.key("label").value(wire::summaryLabel(summary, view.scope));
    line.key("threads").beginArray();
    for (const UnattendedThread& unattended : list.threads) {
        appendThread(line, sources, unattended.thread, unattended.status, unattended.ended);
    }
    forEachRunning(sources, view, list, [&](const wire::RunningThread& thread) {
        appendThread(line, sources, thread, wire::ThreadStatus::InProgress, std::nullopt);
    });
    line.endArray();
    line.endObject();
    return line.text();
}

std::string workText(const WorkSources& sources, const WorkView& view)
{
    std::string text;
    const bool isKnown = sources.threads.isKnown(view.scope, view.org);
    if (isKnown) {
        text = wire::summaryLabel(sources.threads.summary(view.scope, view.org), view.scope);
    }
    if (!isKnown || view.feed.state != store::FeedState::Live) {
        text += (isKnown ? " · " : "") + stateWords(view.feed);
    }
    const Unattended list = unattended(sources, view);
    text += countWords(list);
    const auto addLine = [&](std::string_view status, const wire::RunningThread& thread) {
        text += "\n  ";
        if (!status.empty()) {
            text += std::string(status) + ": ";
        }
        text += threadWords(sources, thread) + " · " + shown(thread.id.value(), "?", kNameCodePoints);
    };
    std::map<wire::ThreadStatus, std::size_t> counts;
    for (const UnattendedThread& unattended : list.threads) {
        const std::size_t count = ++counts[unattended.status];
        if (unattended.status == wire::ThreadStatus::RequiresAction || count <= kEndedLines) {
            addLine(statusWords(unattended.status), unattended.thread);
        }
    }
    forEachRunning(sources, view, list, [&](const wire::RunningThread& thread) { addLine({}, thread); });
    return text;
}

std::string threadWords(const WorkSources& sources, const wire::RunningThread& thread)
{
    const wire::Organization* org = sources.orgs.find(thread.org);
    std::string text = shown(thread.title.value_or(std::string()), "Untitled task", kTitleCodePoints);
    text += " · " + shown(agentTitle(sources, thread).value_or(std::string()), "Agent", kNameCodePoints);
    text += " · " + shown(org ? org->name : thread.org.value(), "?", kNameCodePoints);
    return text;
}

std::string_view statusWords(wire::ThreadStatus status)
{
    switch (status) {
    case wire::ThreadStatus::RequiresAction:
        return "waiting for you";
    case wire::ThreadStatus::Failed:
        return "failed";
    case wire::ThreadStatus::Completed:
        return "finished";
    case wire::ThreadStatus::InProgress:
    case wire::ThreadStatus::Expired:
        return {};
    }
    return {};
}

std::string stateWords(const store::FeedStatus& feed)
{
    std::string words(toString(feed.state));
    if (feed.state == store::FeedState::Live) {
        return words;
    }
    words += " since " + wire::formatTimestamp(feed.since);
    const std::string reason = wire::plainLine(feed.reason, kReasonCodePoints);
    return reason.empty() ? words : words + " (" + reason + ")";
}

} // namespace tallylight::ctl
