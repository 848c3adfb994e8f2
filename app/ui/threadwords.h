// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"
#include "wire/timestamp.h"

#include <QString>

#include <chrono>

namespace tallylight::ui {

//! What a row says of its state at a moment. Pure.
//! \{

//! \brief "Needs you", "Failed after 12 min", "Finished in 12 min", "No progress for 12 min"; empty for a run that goes on.
[[nodiscard]] QString stateText(const models::ThreadRow& row, wire::Timestamp now);

//! \brief The same to be spoken; never empty.
[[nodiscard]] QString stateSpoken(const models::ThreadRow& row, wire::Timestamp now);

//! \brief How long a run goes on, or how long ago it ended: "12 min", "12 min ago"; empty where nobody knows.
[[nodiscard]] QString timeText(const models::ThreadRow& row, wire::Timestamp now);

//! \brief The same to be spoken.
[[nodiscard]] QString timeSpoken(const models::ThreadRow& row, wire::Timestamp now);

//! \brief What stands in the place of the last words while there are none.
[[nodiscard]] QString idleText(const models::ThreadRow& row);

//! \brief How long until one of these texts is another one; max() for never.
[[nodiscard]] std::chrono::milliseconds untilNextWords(const models::ThreadRow& row, wire::Timestamp now);

//! \}

} // namespace tallylight::ui
