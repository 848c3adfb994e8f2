// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/frame.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub::http {

//! \brief What one reader has not taken yet. Bounded; takes no memory while it is empty.
//!
//! A summary replaces the waiting one of its kind, because each is a full replacement: a stalled reader costs one of each kind and not
//! a history. The front is being written and is never replaced.
class FrameQueue
{
public:
    struct Limits {
        std::size_t frames = 512;
        //! Of all that waits behind the front.
        std::size_t bytes = 4 * 1024 * 1024;
    };

    explicit FrameQueue(Limits limits) : m_limits(limits) {}

    [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
    [[nodiscard]] std::size_t frameCount() const { return m_pieces.size(); }
    //! \brief Number of bytes that are still to be written.
    [[nodiscard]] std::size_t byteCount() const { return m_bytes; }
    //! \brief The bytes to write next; valid until advance().
    [[nodiscard]] std::string_view front() const { return m_pieces.front().rest; }

    //! \brief Appends the rest of \a frame behind its first \a written bytes.
    //! \return false, and nothing changed, where it would be over a limit.
    [[nodiscard]] bool push(const FramePtr& frame, std::size_t written);
    //! \brief The same for bytes that are this stream's own.
    [[nodiscard]] bool push(std::string bytes);

    //! \brief \a count bytes of the front were written.
    void advance(std::size_t count);
    void clear();

private:
    struct Piece {
        //! Keeps the bytes alive: a frame of all, or a text of this stream.
        std::shared_ptr<const void> owner;
        std::string_view rest;
        //! Set for what a newer one of its kind replaces.
        std::optional<EventKind> replaceable;
    };

    [[nodiscard]] bool push(Piece piece);

    Limits m_limits;
    std::size_t m_bytes = 0;
    std::vector<Piece> m_pieces;
};

} // namespace tallylight::hub::http
