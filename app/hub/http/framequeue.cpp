// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/framequeue.h"

#include <algorithm>

namespace tallylight::hub::http {

bool FrameQueue::push(const FramePtr& frame, std::size_t written)
{
    const std::optional<EventKind> replaceable = frame->supersedes() ? std::optional(frame->kind()) : std::nullopt;
    return push(Piece{frame, frame->chunk().substr(written), replaceable});
}

bool FrameQueue::push(std::string bytes)
{
    auto owner = std::make_shared<const std::string>(std::move(bytes));
    const std::string_view rest = *owner;
    return push(Piece{std::move(owner), rest, std::nullopt});
}

bool FrameQueue::push(Piece piece)
{
    if (m_pieces.empty()) {
        // Whatever its size: it is what the reader takes now.
        m_bytes = piece.rest.size();
        m_pieces.push_back(std::move(piece));
        return true;
    }
    std::size_t bytes = m_bytes + piece.rest.size();
    std::size_t frames = m_pieces.size() + 1;
    auto older = m_pieces.end();
    if (piece.replaceable) {
        older = std::find_if(m_pieces.begin() + 1, m_pieces.end(),
                             [&piece](const Piece& waiting) { return waiting.replaceable == piece.replaceable; });
        if (older != m_pieces.end()) {
            bytes -= older->rest.size();
            frames -= 1;
        }
    }
    if (frames > m_limits.frames || bytes - m_pieces.front().rest.size() > m_limits.bytes) {
        return false;
    }
    if (older != m_pieces.end()) {
        m_pieces.erase(older);
    }
    m_bytes = bytes;
    m_pieces.push_back(std::move(piece));
    return true;
}

void FrameQueue::advance(std::size_t count)
{
    Piece& front = m_pieces.front();
    front.rest.remove_prefix(count);
    m_bytes -= count;
    if (!front.rest.empty()) {
        return;
    }
    m_pieces.erase(m_pieces.begin());
    if (m_pieces.empty()) {
        clear();
    }
}

void FrameQueue::clear()
{
    m_pieces = {};
    m_bytes = 0;
}

} // namespace tallylight::hub::http
