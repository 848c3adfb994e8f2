// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/networkwatch.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <linux/if.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace tallylight::desktop {

namespace {

// The kernel's macros are C.
#pragma GCC diagnostic ignored "-Wold-style-cast"

constexpr std::size_t kBuffer = 32'768;

//! Family, interface and gateway of a default route of the main table; empty for any other route.
QByteArray defaultRoute(const nlmsghdr& header)
{
    const auto* route = static_cast<const rtmsg*>(NLMSG_DATA(&header));
    if (route->rtm_dst_len != 0 || route->rtm_table != RT_TABLE_MAIN || route->rtm_type != RTN_UNICAST) {
        return {};
    }
    QByteArray name(1, static_cast<char>(route->rtm_family));
    auto length = static_cast<unsigned int>(RTM_PAYLOAD(&header));
    for (const rtattr* attribute = RTM_RTA(route); RTA_OK(attribute, length); attribute = RTA_NEXT(attribute, length)) {
        if (attribute->rta_type == RTA_OIF || attribute->rta_type == RTA_GATEWAY) {
            name += static_cast<char>(attribute->rta_type);
            name += QByteArray(static_cast<const char*>(RTA_DATA(attribute)), static_cast<qsizetype>(RTA_PAYLOAD(attribute)));
        }
    }
    return name;
}

} // namespace

NetworkWatch::NetworkWatch(std::chrono::milliseconds settling, QObject* parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settling);
    connect(&m_settling, &QTimer::timeout, this, &NetworkWatch::askForRoutes);
    m_socket = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (m_socket < 0) {
        return;
    }
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(std::exchange(m_socket, -1));
        return;
    }
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &NetworkWatch::take);
    askForRoutes();
}

NetworkWatch::~NetworkWatch()
{
    if (m_socket >= 0) {
        delete std::exchange(m_notifier, nullptr);
        close(m_socket);
    }
}

void NetworkWatch::askForRoutes()
{
    m_routes.clear();
    struct {
        nlmsghdr header;
        rtmsg route;
    } request{};
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof(rtmsg));
    request.header.nlmsg_type = RTM_GETROUTE;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.route.rtm_family = AF_UNSPEC; // both families
    (void)send(m_socket, &request, request.header.nlmsg_len, 0);
}

void NetworkWatch::take()
{
    std::array<char, kBuffer> buffer{};
    for (;;) {
        sockaddr_nl sender{};
        socklen_t senderSize = sizeof sender;
        const ssize_t size = recvfrom(m_socket, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&sender), &senderSize);
        if (size < 0 && errno == ENOBUFS) {
            // More happened than the kernel kept for us.
            m_settling.start();
            continue;
        }
        if (size <= 0) {
            return;
        }
        if (sender.nl_pid == 0) { // the kernel; other processes can send here as well
            takeMessages(QByteArray::fromRawData(buffer.data(), size));
        }
    }
}

void NetworkWatch::takeMessages(const QByteArray& bytes)
{
    auto length = static_cast<unsigned int>(bytes.size());
    for (const auto* header = reinterpret_cast<const nlmsghdr*>(bytes.constData()); NLMSG_OK(header, length);
         header = NLMSG_NEXT(header, length)) {
        const bool isAnswer = (header->nlmsg_flags & NLM_F_MULTI) != 0;
        switch (header->nlmsg_type) {
        case NLMSG_DONE:
            takeRoutes();
            break;
        case RTM_NEWROUTE:
        case RTM_DELROUTE:
            if (const QByteArray route = defaultRoute(*header); !route.isEmpty()) {
                if (isAnswer) {
                    m_routes.insert(route);
                } else {
                    m_settling.start();
                }
            }
            break;
        case RTM_NEWLINK:
        case RTM_DELLINK: {
            const auto* link = static_cast<const ifinfomsg*>(NLMSG_DATA(header));
            if (takeLink(link->ifi_index, header->nlmsg_type == RTM_DELLINK ? 0 : link->ifi_flags)) {
                m_settling.start();
            }
            break;
        }
        default:
            break;
        }
    }
}

void NetworkWatch::takeRoutes()
{
    const bool isNews = m_routes != m_told;
    m_told = m_routes;
    if (std::exchange(m_isKnown, true) && isNews) {
        Q_EMIT changed(isOnline());
    }
}

bool NetworkWatch::takeLink(int index, unsigned int flags)
{
    // Drivers of wireless links tell much else.
    const unsigned int state = flags & (IFF_UP | IFF_RUNNING);
    const bool isNews = m_links.value(index) != state;
    if (state == 0) {
        m_links.remove(index);
    } else {
        m_links.insert(index, state);
    }
    return isNews || !m_links.contains(index);
}

} // namespace tallylight::desktop
