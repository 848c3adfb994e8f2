// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/badge.h"
#include "ui/words.h"
#include "wire/summary.h"

#include <QString>

#include <cstddef>

namespace tallylight::tray {

//! \brief All that decides what the tray icon shows.
struct TrayFacts {
    //! How far the numbers can be trusted.
    ui::ShownFeed feed;
    wire::Scope scope = wire::Scope::User;
    //! Of that scope.
    wire::RunningSummary summary;
    //! The summary was told, now or earlier.
    bool hasValue = false;
    //! Threads that wait for the user, without those of organizations whose notices are off.
    std::size_t attentionCount = 0;
    //! Ended and not looked at yet, by how they ended.
    std::size_t failedUnseen = 0;
    std::size_t finishedUnseen = 0;

    friend bool operator==(const TrayFacts&, const TrayFacts&) = default;
};

//! \brief The icon's words. Pure.
struct TrayWords {
    //! "2 agents working on 3 tasks", or what is the matter.
    QString title;
    //! What more there is to say; may be empty.
    QString detail;
    //! "2/3", agents and tasks; empty where nothing runs or nobody knows.
    QString label;

    friend bool operator==(const TrayWords&, const TrayWords&) = default;
};

[[nodiscard]] TrayWords trayWords(const TrayFacts& facts);

//! \brief The badge for these facts.
[[nodiscard]] store::BadgeState trayBadge(const TrayFacts& facts);

//! \brief One line for `--print`: the state, then the words.
[[nodiscard]] QString printedLine(const TrayFacts& facts);

} // namespace tallylight::tray
