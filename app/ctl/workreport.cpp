// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/workreport.h"

#include "ctl/jsonline.h"
#include "wire/plaintext.h"
#include "wire/weburl.h"

#include <optional>

namespace tallylight::ctl {

namespace {

constexpr std::size_t kNameCodePoints = 60;
constexpr std::size_t kTitleCodePoints = 120;
constexpr std::size_t kReasonCodePoints = 300;

std::optional<std::string> agentTitle(const WorkSources& sources, const wire::RunningThread& thread)
{
    const auto agent = sources.agents.find({thread.org, thread.agent});
    return agent ? agent->title : thread.agentTitle;
}

void appendThread(JsonLine& line, const WorkSources& sources, const wire::RunningThread& thread)
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
    line.endObject();
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
    JsonLine line;
    line.beginObject();
    line.key("state").value(toString(view.feed.state));
    line.key("since").value(wire::formatTimestamp(view.feed.since));
    line.key("scope").value(toString(view.scope));
    line.key("summary").beginObject();
    line.key("totalRunning").value(summary.totalRunning);
    line.key("agentCount").value(summary.agentCount);
    line.endObject();
    line.key("label").value(wire::summaryLabel(summary, view.scope));
    line.key("threads").beginArray();
    for (const wire::RunningThread& thread : sources.threads.running(view.scope, view.org)) {
        appendThread(line, sources, thread);
    }
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
    for (const wire::RunningThread& thread : sources.threads.running(view.scope, view.org)) {
        text += "\n  " + threadWords(sources, thread);
        text += " · " + shown(thread.id.value(), "?", kNameCodePoints);
    }
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
