// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/frame.h"

#include "wire/event.h"

#include <array>
#include <charconv>

namespace tallylight::hub {

std::string_view typeOf(EventKind kind)
{
    switch (kind) {
    case EventKind::ThreadStatus:
        return wire::eventtype::kThreadStatus;
    case EventKind::Step:
        return wire::eventtype::kStep;
    case EventKind::Finish:
        return wire::eventtype::kFinish;
    case EventKind::OrgSummary:
        return wire::eventtype::kOrgSummary;
    case EventKind::UserSummary:
        return wire::eventtype::kUserSummary;
    }
    return {};
}

Frame::Frame(EventKind kind, std::string_view sse) : m_kind(kind), m_chunk(chunkOf(sse))
{
    m_sseOffset = m_chunk.size() - sse.size() - 2;
}

std::string chunkOf(std::string_view sse)
{
    std::array<char, 16> size{};
    const auto end = std::to_chars(size.data(), size.data() + size.size(), sse.size(), 16).ptr;
    std::string chunk;
    chunk.reserve(sse.size() + 20);
    chunk.append(size.data(), end);
    chunk += "\r\n";
    chunk += sse;
    chunk += "\r\n";
    return chunk;
}

} // namespace tallylight::hub
