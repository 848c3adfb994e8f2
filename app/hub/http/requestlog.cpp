// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/requestlog.h"

#include "hub/core/logscope.h"
#include "hub/core/random.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace tallylight::hub::http {

namespace {

constexpr std::size_t kMaxRequestId = 64;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

std::string_view routeOf(const Request& request)
{
    return request.route.empty() ? std::string_view("no route") : std::string_view(request.route);
}

//! One that Beast knows; another is a stranger's word.
std::string_view methodOf(const Request& request)
{
    for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        if (request.method == known) {
            return known;
        }
    }
    return "?";
}

} // namespace

std::string requestIdOf(std::string_view given)
{
    const bool isGood = !given.empty() && given.size() <= kMaxRequestId && std::ranges::all_of(given, isPlain);
    return isGood ? std::string(given) : newId();
}

void logFailure(const Request& request, std::string_view reason)
{
    const LogScope scope(request.id);
    spdlog::error("{} {} failed: {}", methodOf(request), routeOf(request), reason);
}

void logAnswer(const Request& request, const Response& response, std::chrono::steady_clock::duration took)
{
    const LogScope scope(request.id);
    if (!response.fault.empty()) {
        spdlog::error("{} {} failed with {}: {}", methodOf(request), routeOf(request), response.status, response.fault);
        return;
    }
    spdlog::debug("{} {} was answered with {} after {} ms", methodOf(request), routeOf(request), response.status,
                  std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}

} // namespace tallylight::hub::http
