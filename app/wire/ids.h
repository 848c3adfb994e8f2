// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>

namespace tallylight::wire {

//! \brief An identifier that cannot be mistaken for one of another kind. UTF-8, opaque, chosen by the server.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) {}

    [[nodiscard]] const std::string& value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id&, const Id&) = default;

private:
    std::string m_value;
};

using OrgId = Id<struct OrgTag>;
using UserId = Id<struct UserTag>;
using ThreadId = Id<struct ThreadTag>;
//! \brief An agent, called `virtual_mcp_id` on the wire. Empty means a thread without an agent.
using AgentId = Id<struct AgentTag>;
using MessageId = Id<struct MessageTag>;

//! \brief Names a thread among all organizations of one account (row key of docs/protocol.md, "Rows").
struct ThreadKey {
    OrgId org;
    ThreadId thread;

    friend bool operator==(const ThreadKey&, const ThreadKey&) = default;
    friend std::strong_ordering operator<=>(const ThreadKey&, const ThreadKey&) = default;
};

//! \brief Names an agent: ids of agents are only looked up within their organization.
struct AgentKey {
    OrgId org;
    AgentId agent;

    friend bool operator==(const AgentKey&, const AgentKey&) = default;
    friend std::strong_ordering operator<=>(const AgentKey&, const AgentKey&) = default;
};

} // namespace tallylight::wire

template <class Tag>
struct std::hash<tallylight::wire::Id<Tag>> {
    std::size_t operator()(const tallylight::wire::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value()); }
};

template <>
struct std::hash<tallylight::wire::ThreadKey> {
    std::size_t operator()(const tallylight::wire::ThreadKey& key) const noexcept
    {
        const std::size_t org = std::hash<tallylight::wire::OrgId>{}(key.org);
        return std::hash<tallylight::wire::ThreadId>{}(key.thread) ^ (org * 0x9e3779b97f4a7c15ULL);
    }
};

template <>
struct std::hash<tallylight::wire::AgentKey> {
    std::size_t operator()(const tallylight::wire::AgentKey& key) const noexcept
    {
        const std::size_t org = std::hash<tallylight::wire::OrgId>{}(key.org);
        return std::hash<tallylight::wire::AgentId>{}(key.agent) ^ (org * 0x9e3779b97f4a7c15ULL);
    }
};
