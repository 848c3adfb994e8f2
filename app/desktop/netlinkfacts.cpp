// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/netlinkfacts.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <linux/fib_rules.h>
#include <linux/if_addr.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

namespace tallylight::desktop {

namespace {

// The kernel's macros are C.
#pragma GCC diagnostic ignored "-Wold-style-cast"

//! In bits. OpenVPN's "redirect-gateway" adds /1 in IPv4, and 2000::/4 and the like in IPv6.
constexpr unsigned int kLongestWidePrefix = 4;

//! Kind, family, and whichever of the attributes are there.
QByteArray nameOf(char kind, unsigned char family, const rtattr* attribute, unsigned int length, std::initializer_list<int> kinds)
{
    QByteArray name;
    name += kind;
    name += static_cast<char>(family);
    for (; RTA_OK(attribute, length); attribute = RTA_NEXT(attribute, length)) {
        if (std::ranges::find(kinds, static_cast<int>(attribute->rta_type)) != kinds.end()) {
            name += static_cast<char>(attribute->rta_type);
            name += QByteArray(static_cast<const char*>(RTA_DATA(attribute)), static_cast<qsizetype>(RTA_PAYLOAD(attribute)));
        }
    }
    return name;
}

int interfaceOf(const rtattr* attribute, unsigned int length)
{
    int interface = 0;
    for (; RTA_OK(attribute, length); attribute = RTA_NEXT(attribute, length)) {
        if (attribute->rta_type == RTA_OIF && RTA_PAYLOAD(attribute) == sizeof interface) {
            std::memcpy(&interface, RTA_DATA(attribute), sizeof interface);
        }
    }
    return interface;
}

} // namespace

NetlinkFact wideRouteOf(const nlmsghdr& message)
{
    const auto* route = static_cast<const rtmsg*>(NLMSG_DATA(&message));
    if (route->rtm_dst_len > kLongestWidePrefix || route->rtm_type != RTN_UNICAST || (route->rtm_flags & RTM_F_CLONED) != 0) {
        return {};
    }
    const auto length = static_cast<unsigned int>(RTM_PAYLOAD(&message));
    QByteArray name = nameOf('r', route->rtm_family, RTM_RTA(route), length, {RTA_DST, RTA_OIF, RTA_GATEWAY, RTA_MULTIPATH, RTA_TABLE});
    name += static_cast<char>(route->rtm_dst_len);
    return {name, interfaceOf(RTM_RTA(route), length)};
}

NetlinkFact ruleOf(const nlmsghdr& message)
{
    const auto* rule = static_cast<const fib_rule_hdr*>(NLMSG_DATA(&message));
    const auto* attributes = reinterpret_cast<const rtattr*>(reinterpret_cast<const char*>(rule) + NLMSG_ALIGN(sizeof *rule));
    const auto length = static_cast<unsigned int>(NLMSG_PAYLOAD(&message, sizeof *rule));
    QByteArray name = nameOf('p', rule->family, attributes, length, {FRA_PRIORITY, FRA_SRC, FRA_DST, FRA_FWMARK, FRA_FWMASK, FRA_TABLE});
    name += static_cast<char>(rule->action);
    name += static_cast<char>((rule->flags & FIB_RULE_INVERT) != 0 ? 1 : 0);
    return {name, 0};
}

NetlinkFact addressOf(const nlmsghdr& message)
{
    const auto* address = static_cast<const ifaddrmsg*>(NLMSG_DATA(&message));
    if (address->ifa_scope != RT_SCOPE_UNIVERSE || (address->ifa_family == AF_INET6 && (address->ifa_flags & IFA_F_TEMPORARY) != 0)) {
        return {};
    }
    const int interface = static_cast<int>(address->ifa_index);
    QByteArray name =
        nameOf('a', address->ifa_family, IFA_RTA(address), static_cast<unsigned int>(IFA_PAYLOAD(&message)), {IFA_ADDRESS, IFA_LOCAL});
    name += QByteArray::number(interface);
    return {name, interface};
}

} // namespace tallylight::desktop
