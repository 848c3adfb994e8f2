// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/oauthrules.h"

#include "hub/core/secrets.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>

namespace tallylight::hub {

namespace urls = boost::urls;

namespace {

constexpr std::size_t kMaxUri = 512;
constexpr std::array<std::string_view, 4> kScopes = {"openid", "profile", "email", "offline_access"};

constexpr bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isBase64Url(char c)
{
    return isAlphanumeric(c) || c == '-' || c == '_';
}

//! Letters, digits, hyphens and dots: what can stand in a header and on a page as it is.
bool isPlainHost(std::string_view host)
{
    return !host.empty() && std::ranges::all_of(host, [](char c) { return isAlphanumeric(c) || c == '-' || c == '.'; });
}

} // namespace

std::optional<RedirectTarget> parseRedirectUri(std::string_view uri)
{
    if (uri.size() > kMaxUri) {
        return std::nullopt;
    }
    const auto parsed = urls::parse_uri(urls::string_view(uri.data(), uri.size()));
    if (!parsed) {
        return std::nullopt;
    }
    const urls::url_view url = *parsed;
    if (!url.has_authority() || url.has_userinfo() || url.has_fragment() || (url.has_port() && url.port_number() == 0)) {
        return std::nullopt;
    }
    const urls::string_view encoded = url.encoded_host();
    const std::string host(encoded.data(), encoded.size());
    RedirectTarget target;
    target.isV6 = url.host_type() == urls::host_type::ipv6;
    target.isLoopback = host == "127.0.0.1" || host == "[::1]" || host == "localhost";
    const bool isAllowed =
        url.scheme_id() == urls::scheme::http ? target.isLoopback : url.scheme_id() == urls::scheme::https && isPlainHost(host);
    if (!isAllowed) {
        return std::nullopt;
    }
    target.authority = host;
    if (url.has_port()) {
        target.authority += ":" + std::to_string(url.port_number());
    }
    // What a browser takes for the host. Boost.URL 1.81 reads "127.0.0.1.evil.example" as 127.0.0.1 and a path.
    const std::size_t begin = uri.find("://") + 3;
    if (uri.substr(begin, std::min(uri.find_first_of("/?", begin), uri.size()) - begin) != target.authority) {
        return std::nullopt;
    }
    target.origin = (url.scheme_id() == urls::scheme::http ? "http://" : "https://") + target.authority;
    return target;
}

bool isChallenge(std::string_view text)
{
    constexpr std::size_t kLength = 43;
    return text.size() == kLength && std::ranges::all_of(text, isBase64Url);
}

bool matchesChallenge(std::string_view verifier, std::string_view challenge)
{
    const bool isVerifier = verifier.size() >= 43 && verifier.size() <= 128
                            && std::ranges::all_of(verifier, [](char c) { return isBase64Url(c) || c == '.' || c == '~'; });
    return isVerifier && hashSecret(verifier) == challenge;
}

std::optional<std::string> normalizedScope(std::string_view scope)
{
    std::array<bool, kScopes.size()> isAsked{};
    bool isAny = false;
    while (!scope.empty()) {
        const std::size_t end = scope.find(' ');
        const std::string_view word = scope.substr(0, end);
        scope.remove_prefix(end == std::string_view::npos ? scope.size() : end + 1);
        if (word.empty()) {
            continue;
        }
        const auto found = std::ranges::find(kScopes, word);
        if (found == kScopes.end()) {
            return std::nullopt;
        }
        isAsked[static_cast<std::size_t>(found - kScopes.begin())] = true;
        isAny = true;
    }
    isAsked[0] = isAsked[0] || !isAny;
    std::string normalized;
    for (std::size_t i = 0; i < kScopes.size(); ++i) {
        if (isAsked[i]) {
            normalized += (normalized.empty() ? "" : " ") + std::string(kScopes[i]);
        }
    }
    return normalized;
}

bool hasScope(std::string_view scope, std::string_view word)
{
    while (!scope.empty()) {
        const std::size_t end = scope.find(' ');
        if (scope.substr(0, end) == word) {
            return true;
        }
        scope.remove_prefix(end == std::string_view::npos ? scope.size() : end + 1);
    }
    return false;
}

} // namespace tallylight::hub
