// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/fanout.h"

#include <algorithm>
#include <utility>

namespace tallylight::hub {

namespace {

std::uint8_t bitOf(EventKind kind)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

std::uint8_t kindsOf(const wire::TypeFilter& filter)
{
    std::uint8_t kinds = 0;
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        const auto kind = static_cast<EventKind>(i);
        if (filter.matches(typeOf(kind))) {
            kinds = static_cast<std::uint8_t>(kinds | bitOf(kind));
        }
    }
    return kinds;
}

} // namespace

Subscription::Subscription(Subscription&& other) noexcept : m_fanout(std::exchange(other.m_fanout, nullptr)), m_id(other.m_id) {}

Subscription& Subscription::operator=(Subscription&& other) noexcept
{
    if (this != &other) {
        end();
        m_fanout = std::exchange(other.m_fanout, nullptr);
        m_id = other.m_id;
    }
    return *this;
}

void Subscription::end()
{
    if (auto* fanout = std::exchange(m_fanout, nullptr)) {
        fanout->end(m_id);
    }
}

Fanout::Fanout(Limits limits) : m_limits(limits) {}

Fanout::~Fanout() = default;

wire::Result<Subscription> Fanout::subscribe(const wire::OrgId& org, const wire::UserId& user, const wire::TypeFilter& filter,
                                             Subscriber& subscriber)
{
    const std::string orgKey = Channel::of(org).key();
    const auto known = m_channels.find(orgKey);
    const auto isLive = [](const Member& member) { return member.subscriber != nullptr; };
    const auto ofOrg = known == m_channels.end() ? 0 : std::count_if(known->second.list.begin(), known->second.list.end(), isLive);
    if (m_streams.size() >= m_limits.streams || static_cast<std::size_t>(ofOrg) >= m_limits.streamsPerOrg) {
        return wire::failure(wire::ErrorCode::TooManyRequests, "SSE connection limit reached", true);
    }

    const std::uint64_t id = ++m_lastId;
    const std::uint8_t kinds = kindsOf(filter);
    Stream stream{orgKey, {}};
    m_channels[orgKey].list.push_back({id, &subscriber, kinds});
    if ((kinds & bitOf(EventKind::UserSummary)) != 0) {
        stream.userChannel = Channel::of(user).key();
        m_channels[stream.userChannel].list.push_back({id, &subscriber, kinds});
    }
    m_streams.emplace(id, std::move(stream));
    return Subscription(*this, id);
}

void Fanout::publish(const Channel& channel, const FramePtr& frame)
{
    const auto found = m_channels.find(channel.key());
    if (found == m_channels.end()) {
        return;
    }
    // A subscriber may end itself or open another stream while it is handed the frame: members are only marked meanwhile, indices
    // stay valid, and who joins now gets the next frame. The node of an unordered_map stays where it is.
    Members& members = found->second;
    const std::uint8_t bit = bitOf(frame->kind());
    ++members.publishing;
    const std::size_t count = members.list.size();
    std::uint64_t deliveries = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Member member = members.list[i];
        if (member.subscriber != nullptr && (member.kinds & bit) != 0) {
            member.subscriber->deliver(frame);
            ++deliveries;
        }
    }
    m_totals.deliveries[static_cast<std::size_t>(frame->kind())] += deliveries;
    m_totals.bytes += deliveries * frame->sse().size();
    if (--members.publishing == 0 && members.hasEnded) {
        members.hasEnded = false;
        std::erase_if(members.list, [](const Member& member) { return member.subscriber == nullptr; });
        if (members.list.empty()) {
            m_channels.erase(channel.key());
        }
    }
}

bool Fanout::hasSubscribers(const Channel& channel) const
{
    return m_channels.contains(channel.key());
}

void Fanout::end(std::uint64_t id)
{
    const auto node = m_streams.extract(id);
    if (!node.empty()) {
        leave(node.mapped().orgChannel, id);
        leave(node.mapped().userChannel, id);
    }
}

void Fanout::leave(const std::string& channel, std::uint64_t id)
{
    const auto found = m_channels.find(channel);
    if (found == m_channels.end()) {
        return;
    }
    auto& list = found->second.list;
    const auto member = std::find_if(list.begin(), list.end(), [id](const Member& candidate) { return candidate.id == id; });
    if (member == list.end()) {
        return;
    }
    if (found->second.publishing > 0) {
        member->subscriber = nullptr;
        found->second.hasEnded = true;
        return;
    }
    list.erase(member);
    if (list.empty()) {
        m_channels.erase(found);
    }
}

} // namespace tallylight::hub
