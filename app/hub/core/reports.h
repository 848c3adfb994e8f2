// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/reactor.h"
#include "wire/result.h"

#include <optional>
#include <string>

//! What a report must look like, how it is told from another one, and how it is answered. Pure.
namespace tallylight::hub {

//! Bounds of docs/report-api.md.
inline constexpr std::size_t kMaxKeyCharacters = 128;
inline constexpr std::size_t kMaxTitleCodePoints = 500;
inline constexpr std::size_t kMaxAgentNameCodePoints = 200;
inline constexpr std::size_t kMaxTextBytes = std::size_t{256} * 1024;
inline constexpr std::size_t kMaxIdCharacters = 128;

//! \brief ErrorCode::BadPayload naming the first field that is not as documented.
[[nodiscard]] wire::Result<void> check(const StartRun& report);
[[nodiscard]] wire::Result<void> check(const StepRun& report);
[[nodiscard]] wire::Result<void> check(const AppendMessage& report);
[[nodiscard]] wire::Result<void> check(const FinishRun& report);
[[nodiscard]] wire::Result<void> check(const NewThread& data);
[[nodiscard]] wire::Result<void> check(const ThreadPatch& patch);

//! \brief A digest of all that a report says but its key.
[[nodiscard]] std::string fingerprintOf(const StartRun& report);
[[nodiscard]] std::string fingerprintOf(const StepRun& report);
[[nodiscard]] std::string fingerprintOf(const AppendMessage& report);
[[nodiscard]] std::string fingerprintOf(const FinishRun& report);

//! \brief The Run of docs/report-api.md, with \a error first where there is one.
[[nodiscard]] std::string encodeRun(const Run& run, const std::string& orgSlug, const std::optional<std::string>& error = {});

//! \brief The parts of a message that is nothing but text.
[[nodiscard]] std::string textParts(const std::string& text);

} // namespace tallylight::hub
