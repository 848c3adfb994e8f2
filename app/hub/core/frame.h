// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tallylight::hub {

//! \brief The events that the hub sends to channels.
enum class EventKind : std::uint8_t {
    ThreadStatus,
    Step,
    Finish,
    //! Replaces every earlier one that still waits in a subscriber's queue.
    OrgSummary,
    //! The same, for the user's set.
    UserSummary,
};

inline constexpr std::size_t kEventKinds = 5;

//! \brief The name on the wire.
[[nodiscard]] std::string_view typeOf(EventKind kind);

//! \brief An event in the bytes that every subscriber gets: encoded once, shared, never changed.
class Frame
{
public:
    //! \param sse the framed event (wire::writeSseEvent).
    Frame(EventKind kind, std::string_view sse);

    [[nodiscard]] EventKind kind() const { return m_kind; }
    //! \brief True for an event that replaces the waiting ones of its kind.
    [[nodiscard]] bool supersedes() const { return m_kind == EventKind::OrgSummary || m_kind == EventKind::UserSummary; }
    //! \brief The event as one chunk of HTTP/1.1's chunked coding.
    [[nodiscard]] std::string_view chunk() const { return m_chunk; }
    //! \brief The event alone, within chunk().
    [[nodiscard]] std::string_view sse() const { return std::string_view(m_chunk).substr(m_sseOffset, m_chunk.size() - m_sseOffset - 2); }

private:
    EventKind m_kind;
    std::size_t m_sseOffset = 0;
    std::string m_chunk;
};

//! \brief Shared, because each subscriber's queue holds the same bytes until its own socket has taken them.
using FramePtr = std::shared_ptr<const Frame>;

//! \brief \a sse as one chunk of HTTP/1.1's chunked coding, for the frames that are a stream's own (`connected`, `keepalive`, `error`).
[[nodiscard]] std::string chunkOf(std::string_view sse);

} // namespace tallylight::hub
