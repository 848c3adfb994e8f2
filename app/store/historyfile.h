// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/history.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace tallylight::store {

//! \brief What was read from a history's text.
struct HistoryText {
    //! The entries that could be read.
    std::vector<HistoryEntry> entries;
    //! Some of the text could not be.
    bool isDamaged = false;
};

//! \brief One JSON object per line: the format's number first, then an entry each. Names, times and outcomes; never what was said.
[[nodiscard]] QByteArray historyText(std::span<const HistoryEntry> entries);

//! \brief Reads it back, as far as it goes. Of a later format nothing is read.
[[nodiscard]] HistoryText readHistory(QByteArrayView text);

} // namespace tallylight::store
