// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QKeySequence>
#include <QString>

#include <cstdint>
#include <vector>

namespace tallylight::ui {

//! \brief What a person can do with a row.
enum class RowAction : std::uint8_t {
    //! Its page, in the browser.
    Open,
    CopyLink,
    //! After a question.
    Stop,
    //! It needs nobody any more, or its end was taken note of.
    MarkSeen,
};

//! \brief What can be done with \a row, in the order of a menu. Pure.
[[nodiscard]] std::vector<RowAction> actionsOf(const models::ThreadRow& row);

[[nodiscard]] QString actionText(RowAction action, const models::ThreadRow& row);

//! \brief The key that does it to the selected row; none of them is text that somebody would type to filter.
[[nodiscard]] QKeySequence actionKey(RowAction action);

} // namespace tallylight::ui
