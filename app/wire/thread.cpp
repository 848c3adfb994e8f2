// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/thread.h"

#include <array>
#include <utility>

namespace tallylight::wire {

namespace {

constexpr std::array<std::pair<ThreadStatus, std::string_view>, 5> kStatusWords{{
    {ThreadStatus::InProgress, "in_progress"},
    {ThreadStatus::RequiresAction, "requires_action"},
    {ThreadStatus::Failed, "failed"},
    {ThreadStatus::Completed, "completed"},
    {ThreadStatus::Expired, "expired"},
}};

} // namespace

std::string_view toString(ThreadStatus status)
{
    for (const auto& [value, word] : kStatusWords) {
        if (value == status) {
            return word;
        }
    }
    return {};
}

std::optional<ThreadStatus> parseThreadStatus(std::string_view text)
{
    for (const auto& [value, word] : kStatusWords) {
        if (word == text) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace tallylight::wire
