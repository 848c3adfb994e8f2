// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/runningsets.h"
#include "wire/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

//! The running set of an organization as it stands in the key-value store (docs/protocol.md, "Between processes"). Pure.
namespace tallylight::hub::kv {

//! \brief One running thread.
struct Item {
    std::string agent;
    std::optional<std::string> title;
    std::string org;
    wire::Timestamp progressAt;
    //! As in Thread::revision; absent for what another program wrote, which is none of ours to judge.
    std::optional<std::int64_t> revision;

    friend bool operator==(const Item&, const Item&) = default;
};

//! By the id of the thread.
using Items = std::map<std::string, Item>;

//! A value that is longer is split: NATS refuses messages above 1 MiB unless it is told otherwise.
inline constexpr std::size_t kMaxValueBytes = std::size_t{512} * 1024;

//! \return ErrorCode::BadPayload for anything but an object of items. Members that are not known are dropped.
[[nodiscard]] wire::Result<Items> decodeItems(std::string_view text);

//! \brief The values of the key and of its continuations, each below \a maxBytes unless one item alone is above it; none for no items. An
//! item stays where it is as long as the number of values does.
[[nodiscard]] std::vector<std::string> encodeItems(const Items& items, std::size_t maxBytes = kMaxValueBytes);

//! \brief How old a sign of life may be.
struct Ages {
    //! An item without one for longer is over.
    std::chrono::milliseconds idle;
    //! One of ours that this process has not heard of is given so long to be told.
    std::chrono::milliseconds unheard;
};

//! \brief What the store should hold, when it holds \a stored and this process knows of \a running.
//! \param latest the latest revision that this process knows of a thread, running or not.
[[nodiscard]] Items merge(const Items& stored, const std::vector<RunningEntry>& running,
                          const std::function<std::optional<std::int64_t>(const std::string&)>& latest, wire::Timestamp now,
                          const Ages& ages);

} // namespace tallylight::hub::kv
