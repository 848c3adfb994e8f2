// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/snippet.h"

#include <algorithm>
#include <string_view>

namespace tallylight::wire {

namespace {

constexpr std::string_view kToolPrefix = "tool-";

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string toolOf(const MessagePart& part)
{
    if (part.type == "dynamic-tool") {
        return part.toolName;
    }
    if (part.type.starts_with(kToolPrefix)) {
        return part.type.substr(kToolPrefix.size());
    }
    return {};
}

std::optional<Snippet> snippetOf(const Message& message)
{
    const auto spoken = std::find_if(message.parts.rbegin(), message.parts.rend(),
                                     [](const MessagePart& part) { return part.type == "text" && !isBlank(part.text); });
    if (spoken != message.parts.rend()) {
        return Snippet{spoken->text, {}};
    }
    const auto tool =
        std::find_if(message.parts.rbegin(), message.parts.rend(), [](const MessagePart& part) { return !toolOf(part).empty(); });
    if (tool != message.parts.rend()) {
        return Snippet{{}, toolOf(*tool)};
    }
    return std::nullopt;
}

} // namespace

std::optional<Snippet> latestSnippet(std::span<const Message> messages)
{
    std::optional<Snippet> latest;
    std::optional<Timestamp> latestTime;
    for (const Message& message : messages) {
        if (message.role != "assistant" || (latest && message.createdAt < latestTime)) {
            continue;
        }
        if (auto snippet = snippetOf(message)) {
            latest = std::move(snippet);
            latestTime = message.createdAt;
        }
    }
    return latest;
}

} // namespace tallylight::wire
