// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/weburl.h"

namespace tallylight::wire {

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const bool isUnreserved =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (isUnreserved) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += kHex[byte >> 4U];
            encoded += kHex[byte & 0x0FU];
        }
    }
    // A segment of dots alone would climb the path.
    if (encoded == ".") {
        return "%2E";
    }
    if (encoded == "..") {
        return "%2E%2E";
    }
    return encoded;
}

std::string threadPageUrl(std::string_view origin, std::string_view orgSlug, const ThreadId& thread, const AgentId& agent)
{
    while (origin.ends_with('/')) {
        origin.remove_suffix(1);
    }
    std::string url(origin);
    url += '/';
    url += percentEncoded(orgSlug);
    url += '/';
    url += percentEncoded(thread.value());
    url += '?';
    if (!agent.isEmpty()) {
        url += "virtualmcpid=";
        url += percentEncoded(agent.value());
        url += '&';
    }
    url += "chat=1";
    return url;
}

} // namespace tallylight::wire
