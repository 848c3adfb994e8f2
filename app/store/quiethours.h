// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/noticepreferences.h"
#include "wire/timestamp.h"

class QTimeZone;

namespace tallylight::store {

//! \brief Whether \a now is within the hours, by the clock on the wall in \a zone: its start belongs to them, its end does not. Pure.
//!
//! Nothing is counted in elapsed time, so that the hours keep their place on days on which the clock is put forward or back.
[[nodiscard]] bool isQuiet(const QuietHours& hours, wire::Timestamp now, const QTimeZone& zone);

} // namespace tallylight::store
