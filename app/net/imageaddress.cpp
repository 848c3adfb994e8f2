// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imageaddress.h"

#include "net/origin.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

namespace tallylight::net {

namespace {

//! A data URL is the picture itself, a third longer; anything of that length that is no data URL is no address.
constexpr qsizetype kMaxAddress = 4 * 1024;

//! RFC 1918, and what providers share among their customers (RFC 6598).
bool isPrivate(quint32 address)
{
    static constexpr std::array<std::pair<quint32, int>, 4> kNetworks{
        {{0x0a000000, 8}, {0xac100000, 12}, {0xc0a80000, 16}, {0x64400000, 10}}};
    return std::ranges::any_of(kNetworks,
                               [address](const auto& network) { return (address ^ network.first) >> (32 - network.second) == 0; });
}

//! True for an address that means the same to everybody.
bool isPublic(const QHostAddress& address)
{
    bool isIPv4 = false;
    const quint32 number = address.toIPv4Address(&isIPv4); // also of one that is mapped into IPv6
    if (isIPv4) {
        return QHostAddress(number).isGlobal() && !isPrivate(number);
    }
    return address.isGlobal() && !address.isUniqueLocalUnicast() && !address.isSiteLocal();
}

bool isPublic(const QString& host)
{
    const QHostAddress address(host);
    if (!address.isNull()) {
        return isPublic(address);
    }
    static const std::array<QString, 4> kLocal{QStringLiteral(".localhost"), QStringLiteral(".local"), QStringLiteral(".internal"),
                                               QStringLiteral(".home.arpa")};
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    return name.contains(u'.') && std::ranges::none_of(kLocal, [&name](const QString& end) { return name.endsWith(end); });
}

bool mayBeAsked(const QUrl& url, const QUrl& origin)
{
    if (isSameOrigin(url, origin) || (isLoopback(origin) && isLoopback(url))) {
        return true;
    }
    return (url.scheme() == u"https" || isLoopback(origin)) && isPublic(url.host());
}

} // namespace

QUrl imageUrl(const QString& address, const QUrl& origin)
{
    if (address.size() > kMaxAddress) {
        return {};
    }
    QUrl url(address, QUrl::StrictMode);
    if (address.startsWith(u'/') && !address.startsWith(QStringLiteral("//"))) {
        url = origin.resolved(url);
    }
    url.setFragment({}); // `#agentcolor=…` is a hint for the background
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    return isHttp && !url.host().isEmpty() && url.userInfo().isEmpty() && mayBeAsked(url, origin) ? url : QUrl();
}

} // namespace tallylight::net
