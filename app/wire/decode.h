// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/event.h"
#include "wire/result.h"

#include <memory>
#include <string_view>

namespace tallylight::wire {

//! \brief Turns the frames of a watch stream into events.
//!
//! Keeps its buffers between calls; one per stream or thread. Never throws and never asserts on input: a type that we do not know
//! is an IgnoredEvent, text that is no JSON ErrorCode::BadJson, JSON of another shape than documented ErrorCode::BadPayload.
class Decoder
{
public:
    Decoder();
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    [[nodiscard]] Result<Event> decode(std::string_view type, std::string_view data);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tallylight::wire
