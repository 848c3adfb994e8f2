// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/bars.h"

#include "ctl/jsonline.h"
#include "ctl/unattended.h"
#include "wire/plaintext.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tallylight::ctl {

namespace {

using store::BadgeShape;

constexpr std::size_t kTooltipThreads = 10;
constexpr std::int64_t kFull = 100;

store::BadgeState badgeOf(const WorkSources& sources, const WorkView& view, const Unattended& list)
{
    return store::badgeOf(
        {sources.threads.summary(view.scope, view.org), list.needsInput, list.failed.value_or(0), list.finished.value_or(0)},
        view.feed.state, sources.threads.isKnown(view.scope, view.org));
}

//! Pango reads a tooltip as markup.
std::string escaped(std::string_view text)
{
    std::string markup;
    for (const char character : text) {
        switch (character) {
        case '&':
            markup += "&amp;";
            break;
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\'':
            markup += "&apos;";
            break;
        default:
            markup += character;
        }
    }
    return markup;
}

//! The number, with a question mark where it may be old; nothing where there is none.
std::string numberOf(const store::BadgeState& badge)
{
    switch (badge.shape) {
    case BadgeShape::Connecting:
    case BadgeShape::Offline:
    case BadgeShape::SignedOut:
    case BadgeShape::Error:
        return {};
    default:
        return std::to_string(badge.number) + (badge.isStale ? "?" : "");
    }
}

bool hasNumbers(const WorkSources& sources, const WorkView& view)
{
    const store::FeedState state = view.feed.state;
    return sources.threads.isKnown(view.scope, view.org) && (state == store::FeedState::Live || state == store::FeedState::Stale);
}

std::string tooltip(const WorkSources& sources, const WorkView& view, const Unattended& list)
{
    std::string text;
    const auto addLine = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + escaped(line); };
    if (hasNumbers(sources, view)) {
        addLine(wire::summaryLabel(sources.threads.summary(view.scope, view.org), view.scope));
    }
    if (view.feed.state != store::FeedState::Live || !hasNumbers(sources, view)) {
        addLine(stateWords(view.feed));
    }
    for (const auto& [count, status] :
         {std::pair(list.needsInput, wire::ThreadStatus::RequiresAction), std::pair(list.failed.value_or(0), wire::ThreadStatus::Failed),
          std::pair(list.finished.value_or(0), wire::ThreadStatus::Completed)}) {
        if (count > 0) {
            addLine(std::to_string(count) + ' ' + std::string(statusWords(status)));
        }
    }
    std::size_t all = 0;
    const auto addThread = [&](std::string_view status, const wire::RunningThread& thread) {
        if (++all <= kTooltipThreads) {
            addLine((status.empty() ? std::string() : std::string(status) + ": ") + threadWords(sources, thread));
        }
    };
    for (const UnattendedThread& unattended : list.threads) {
        if (unattended.status != wire::ThreadStatus::Completed) { // those can wait, and may be many
            addThread(statusWords(unattended.status), unattended.thread);
        }
    }
    if (hasNumbers(sources, view)) {
        for (const wire::RunningThread& thread : sources.threads.running(view.scope, view.org)) {
            addThread({}, thread);
        }
    }
    if (all > kTooltipThreads) {
        addLine("and " + std::to_string(all - kTooltipThreads) + " more");
    }
    return text;
}

} // namespace

std::string_view barClass(const store::BadgeState& badge)
{
    if (badge.isStale) {
        return "offline";
    }
    switch (badge.shape) {
    case BadgeShape::Idle:
        return "idle";
    case BadgeShape::Finished:
        return "finished";
    case BadgeShape::Running:
        return "running";
    case BadgeShape::NeedsYou:
        return "attention";
    case BadgeShape::Failed:
        return "failed";
    case BadgeShape::Connecting:
    case BadgeShape::Offline:
        return "offline";
    case BadgeShape::SignedOut:
        return "auth";
    case BadgeShape::Error:
        return "error";
    }
    return "error";
}

std::string waybarLine(const WorkSources& sources, const WorkView& view)
{
    const Unattended list = unattended(sources, view);
    const store::BadgeState badge = badgeOf(sources, view, list);
    const std::string number = numberOf(badge);
    JsonLine line;
    line.beginObject();
    // An empty text would hide the module, and with it that something is the matter.
    line.key("text").value(number.empty() ? std::string_view("–") : std::string_view(number));
    line.key("alt").value(barClass(badge));
    line.key("tooltip").value(tooltip(sources, view, list));
    line.key("class").value(barClass(badge));
    line.key("percentage").value(std::min(sources.threads.summary(view.scope, view.org).totalRunning, kFull));
    line.endObject();
    return line.text();
}

std::string polybarLine(const WorkSources& sources, const WorkView& view)
{
    const Unattended list = unattended(sources, view);
    const store::BadgeState badge = badgeOf(sources, view, list);
    if (numberOf(badge).empty()) {
        switch (badge.shape) {
        case BadgeShape::SignedOut:
            return "! signed out";
        case BadgeShape::Error:
            return "! refused";
        default:
            return "◌";
        }
    }
    const std::int64_t running = sources.threads.summary(view.scope, view.org).totalRunning;
    const std::string old = badge.isStale ? "?" : "";
    std::string text = (badge.isStale ? "◌ " : running > 0 ? "● " : "○ ") + std::to_string(running) + old;
    for (const auto& [count, sign] :
         {std::pair(list.finished.value_or(0), "✓ "), std::pair(list.failed.value_or(0), "✗ "), std::pair(list.needsInput, "! ")}) {
        if (count > 0) {
            text = sign + std::to_string(count) + old + "  " + text;
        }
    }
    return text;
}

} // namespace tallylight::ctl
