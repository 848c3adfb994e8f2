// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/networkwatch.h"

#include "desktop/netlinkfacts.h"

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

//! The first of a group has bit 0.
constexpr unsigned int bitOf(rtnetlink_groups group)
{
    return 1U << (static_cast<unsigned int>(group) - 1U);
}

constexpr unsigned int kGroups = bitOf(RTNLGRP_LINK) | bitOf(RTNLGRP_IPV4_ROUTE) | bitOf(RTNLGRP_IPV6_ROUTE) | bitOf(RTNLGRP_IPV4_RULE)
                                 | bitOf(RTNLGRP_IPV6_RULE) | bitOf(RTNLGRP_IPV4_IFADDR) | bitOf(RTNLGRP_IPV6_IFADDR);

} // namespace

NetworkWatch::NetworkWatch(std::chrono::milliseconds settling, QObject* parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settling);
    connect(&m_settling, &QTimer::timeout, this, &NetworkWatch::look);
    m_socket = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (m_socket < 0) {
        return;
    }
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = kGroups;
    if (bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(std::exchange(m_socket, -1));
        return;
    }
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &NetworkWatch::take);
    look();
}

NetworkWatch::~NetworkWatch()
{
    if (m_socket >= 0) {
        delete std::exchange(m_notifier, nullptr);
        close(m_socket);
    }
}

void NetworkWatch::look()
{
    if (m_question != Question::None) {
        m_settling.start(); // the kernel answers one question at a time, and the answers to these may be old
        return;
    }
    m_facts.clear();
    m_ways.clear();
    ask(Question::Routes);
}

void NetworkWatch::ask(Question question)
{
    m_question = question;
    struct {
        nlmsghdr header;
        rtmsg body; // the longest of the three, which all begin with the family: any
    } request{};
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof(rtmsg));
    request.header.nlmsg_type = question == Question::Routes ? RTM_GETROUTE : question == Question::Rules ? RTM_GETRULE : RTM_GETADDR;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.body.rtm_family = AF_UNSPEC;
    (void)send(m_socket, &request, request.header.nlmsg_len, 0);
}

void NetworkWatch::askNext()
{
    switch (m_question) {
    case Question::None:
        break;
    case Question::Routes:
        ask(Question::Rules);
        break;
    case Question::Rules:
        ask(Question::Addresses);
        break;
    case Question::Addresses:
        m_question = Question::None;
        takeAnswers();
        break;
    }
}

void NetworkWatch::take()
{
    std::array<char, kBuffer> buffer{};
    for (;;) {
        sockaddr_nl sender{};
        socklen_t senderSize = sizeof sender;
        const ssize_t size = recvfrom(m_socket, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&sender), &senderSize);
        if (size < 0 && errno == ENOBUFS) {
            // More happened than the kernel kept for us, and the end of an answer may be among it.
            m_question = Question::None;
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
        takeMessage(*header);
    }
}

void NetworkWatch::takeMessage(const nlmsghdr& message)
{
    const bool isAnswer = (message.nlmsg_flags & NLM_F_MULTI) != 0;
    NetlinkFact fact;
    switch (message.nlmsg_type) {
    case NLMSG_DONE:
        askNext();
        return;
    case NLMSG_ERROR:
        takeError(message);
        return;
    case RTM_NEWLINK:
    case RTM_DELLINK: {
        const auto* link = static_cast<const ifinfomsg*>(NLMSG_DATA(&message));
        if (takeLink(link->ifi_index, message.nlmsg_type == RTM_DELLINK ? 0 : link->ifi_flags)) {
            m_settling.start();
        }
        return;
    }
    case RTM_NEWROUTE:
    case RTM_DELROUTE:
        fact = wideRouteOf(message);
        if (isAnswer && !fact.name.isEmpty()) {
            m_ways.insert(fact.interface);
        }
        break;
    case RTM_NEWRULE:
    case RTM_DELRULE:
        fact = ruleOf(message);
        break;
    case RTM_NEWADDR:
    case RTM_DELADDR:
        fact = addressOf(message);
        if (isAnswer && !m_ways.contains(fact.interface)) {
            return; // a container's
        }
        break;
    default:
        break;
    }
    if (fact.name.isEmpty()) {
        return;
    }
    if (isAnswer) {
        m_facts.insert(fact.name);
    } else {
        m_settling.start();
    }
}

void NetworkWatch::takeError(const nlmsghdr& message)
{
    const auto* error = static_cast<const nlmsgerr*>(NLMSG_DATA(&message));
    if (error->error == -EBUSY) { // with the answer to an earlier question, whose end was lost
        m_question = Question::None;
        m_settling.start();
    } else {
        askNext(); // kernels can be built without rules
    }
}

void NetworkWatch::takeAnswers()
{
    const bool isNews = m_facts != m_told;
    m_told = m_facts;
    m_hasRoute = !m_ways.isEmpty();
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
