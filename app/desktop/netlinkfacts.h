// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

struct nlmsghdr;

//! What the kernel's messages (rtnetlink) say of the way to the internet. A fact names its subject: two are equal where nothing has changed
//! for connections. Pure; the messages are complete, and from the kernel.
namespace tallylight::desktop {

//! \brief A fact, and the interface that it is about.
struct NetlinkFact {
    //! Empty: the message is of no account.
    QByteArray name;
    //! 0: of none.
    int interface = 0;
};

//! \brief RTM_NEWROUTE, RTM_DELROUTE: a route of whichever table that leads to a good part of the internet: the default, or the halves and
//! eighths with which VPNs cover it.
[[nodiscard]] NetlinkFact wideRouteOf(const nlmsghdr& message);
//! \brief RTM_NEWRULE, RTM_DELRULE: which routes count for whom, as WireGuard changes it.
[[nodiscard]] NetlinkFact ruleOf(const nlmsghdr& message);
//! \brief RTM_NEWADDR, RTM_DELADDR: an address that connections are made from. Not the short-lived ones of IPv6, which come and go beside
//! it.
[[nodiscard]] NetlinkFact addressOf(const nlmsghdr& message);

} // namespace tallylight::desktop
