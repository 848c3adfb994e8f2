// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/transitions.h"
#include "wire/result.h"

#include <optional>
#include <string>
#include <string_view>

//! What processes say to each other, in the shape of docs/protocol.md, "Between processes": an event for a channel, and beside it in
//! `hub` what a process of ours needs to carry the change out itself.
namespace tallylight::hub::broadcast {

//! A message that is longer is nobody's of ours: a title has 500 characters.
inline constexpr std::size_t kMaxMessage = std::size_t{64} * 1024;

struct Message {
    //! Which process sent it.
    std::string origin;
    //! Nothing: the others are asked to look into the database, since what was said before may be lost.
    std::optional<Change> change;
};

//! \brief \a change as \a origin tells it at \a now.
[[nodiscard]] std::string encodeMessage(std::string_view origin, const Change& change, wire::Timestamp now);

//! \brief The wish of \a origin that the others look into the database.
[[nodiscard]] std::string encodeLook(std::string_view origin);

//! \return ErrorCode::BadPayload for anything that these two did not write: also what other programs say on the same subject.
[[nodiscard]] wire::Result<Message> decodeMessage(std::string_view text);

} // namespace tallylight::hub::broadcast
