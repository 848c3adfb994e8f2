// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/timestamp.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace tallylight::wire {

namespace {

//! Takes exactly \a count digits from the front of \a text.
std::optional<int> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    const char* end = text.data() + count;
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || text.front() == '-') {
        return std::nullopt;
    }
    text.remove_prefix(count);
    return value;
}

bool takeChar(std::string_view& text, char expected)
{
    if (text.empty() || text.front() != expected) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::milliseconds> takeFraction(std::string_view& text)
{
    if (!takeChar(text, '.')) {
        return std::chrono::milliseconds{0};
    }
    int milliseconds = 0;
    int weight = 100;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        milliseconds += (text.front() - '0') * weight;
        weight /= 10;
        text.remove_prefix(1);
        ++digits;
    }
    if (digits == 0) {
        return std::nullopt;
    }
    return std::chrono::milliseconds{milliseconds};
}

//! What has to be subtracted from the local time to come to UTC.
std::optional<std::chrono::minutes> takeOffset(std::string_view& text)
{
    if (takeChar(text, 'Z')) {
        return std::chrono::minutes{0};
    }
    const bool isEast = takeChar(text, '+');
    if (!isEast && !takeChar(text, '-')) {
        return std::nullopt;
    }
    const auto hours = takeDigits(text, 2);
    const bool hasColon = takeChar(text, ':');
    const auto minutes = takeDigits(text, 2);
    if (!hasColon || !hours || !minutes || *hours > 23 || *minutes > 59) {
        return std::nullopt;
    }
    const std::chrono::minutes offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
    return isEast ? offset : -offset;
}

} // namespace

std::optional<Timestamp> parseTimestamp(std::string_view text)
{
    using namespace std::chrono;

    const auto y = takeDigits(text, 4);
    const bool dash1 = takeChar(text, '-');
    const auto mo = takeDigits(text, 2);
    const bool dash2 = takeChar(text, '-');
    const auto d = takeDigits(text, 2);
    const bool separator = takeChar(text, 'T') || takeChar(text, ' ');
    const auto h = takeDigits(text, 2);
    const bool colon1 = takeChar(text, ':');
    const auto mi = takeDigits(text, 2);
    const bool colon2 = takeChar(text, ':');
    const auto s = takeDigits(text, 2);
    if (!y || !mo || !d || !h || !mi || !s || !dash1 || !dash2 || !separator || !colon1 || !colon2) {
        return std::nullopt;
    }
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok() || *h > 23 || *mi > 59 || *s > 60) {
        return std::nullopt;
    }
    const auto fraction = takeFraction(text);
    if (!fraction) {
        return std::nullopt;
    }
    const auto offset = takeOffset(text);
    if (!offset || !text.empty()) {
        return std::nullopt;
    }
    return Timestamp{sys_days{date}} + hours{*h} + minutes{*mi} + seconds{*s} + *fraction - *offset;
}

std::string formatTimestamp(Timestamp time)
{
    using namespace std::chrono;

    const auto days = floor<std::chrono::days>(time);
    const year_month_day date{days};
    const hh_mm_ss clock{time - days};
    std::array<char, 40> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                     static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                     static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

} // namespace tallylight::wire
