// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "store/noticerules.h"

#include <QString>

#include <chrono>
#include <optional>

namespace tallylight::tray {

//! \brief One thing that a person is to be told, with words that are fit to be shown.
struct Notice {
    store::RowKey key;
    //! For the page of the thread; empty for a thread without an agent.
    wire::AgentId agent;
    store::NoticeKind kind = store::NoticeKind::Finished;
    //! Cleaned; never empty.
    QString title;
    QString agentTitle;
    //! Address of the agent's picture; empty where it has none.
    QString avatar;
    QString orgName;
    //! Of the run; absent where nobody knows.
    std::optional<std::chrono::milliseconds> duration;
    bool isInsistent = false;
    //! Nobody but its person may read what it is about.
    bool hidesText = false;
    bool hasSound = false;
    //! It happened while nobody listened.
    bool isCatchUp = false;

    friend bool operator==(const Notice&, const Notice&) = default;
};

} // namespace tallylight::tray
