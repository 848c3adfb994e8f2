// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tallylight::hub::broadcast {
class NatsLink;
} // namespace tallylight::hub::broadcast

namespace tallylight::hub::kv {

//! \brief A value and the revision by which it is changed.
struct StoredValue {
    std::string text;
    std::uint64_t revision = 0;
};

//! \brief A bucket of JetStream's key-value store, in memory, made at its first use. Blocks: on an executor of its own.
//!
//! Errors: ErrorCode::Conflict where somebody else changed the key; ErrorCode::Server, retryable, for the rest.
class NatsBucket
{
public:
    //! \param link outlives it.
    NatsBucket(const broadcast::NatsLink& link, std::string name);
    ~NatsBucket();
    NatsBucket(const NatsBucket&) = delete;
    NatsBucket& operator=(const NatsBucket&) = delete;

    [[nodiscard]] wire::Result<std::optional<StoredValue>> get(const std::string& key);
    //! \param revision of the value that this one replaces; 0 where there must be none.
    [[nodiscard]] wire::Result<void> put(const std::string& key, const std::string& text, std::uint64_t revision);
    [[nodiscard]] wire::Result<void> remove(const std::string& key, std::uint64_t revision);
    [[nodiscard]] wire::Result<std::vector<std::string>> keys();

private:
    struct Private;
    [[nodiscard]] wire::Result<void> open();
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub::kv
