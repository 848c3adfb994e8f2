// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/noticetally.h"
#include "tray/notice.h"

#include <QString>

#include <span>

namespace tallylight::tray {

//! \brief The text of a popup. Plain: markup is for whoever sends it to escape.
struct NoticeWords {
    //! One line of at most kSummaryLength characters.
    QString summary;
    //! Lines; may be empty.
    QString body;

    static constexpr qsizetype kSummaryLength = 60;

    friend bool operator==(const NoticeWords&, const NoticeWords&) = default;
};

//! \brief "Needs input: Fix the build", and below it the agent, the organization and how long it took. Pure.
[[nodiscard]] NoticeWords noticeWords(const Notice& notice);

//! \brief Several in one: "4 tasks finished, 1 needs you", and the titles below. Pure.
[[nodiscard]] NoticeWords groupWords(std::span<const Notice> notices);

//! \brief The same of what happened while nobody listened: "While you were away: 2 finished, 1 needs you". Pure.
[[nodiscard]] NoticeWords digestWords(std::span<const Notice> notices);

} // namespace tallylight::tray
