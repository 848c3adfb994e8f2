// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/timestamp.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

namespace tallylight::store {

//! \brief How much an organization may ask of its human.
enum class NoticeLevel : std::uint8_t {
    //! Not even the badge counts what waits there.
    Off,
    //! The badge and the list, and nothing that comes by itself.
    Badge,
    //! And a popup.
    Popup,
    //! And a popup that stays until it is answered, for who needs an answer.
    Insistent,
};

//! \brief Hours in which nothing pops up. In the machine's local time; from 22:00 to 07:00 spans midnight; an equal start and end is never.
struct QuietHours {
    bool isOn = false;
    std::chrono::minutes from{22 * 60};
    std::chrono::minutes to{7 * 60};

    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

//! \brief What a person wants to be told, and how.
struct NoticePreferences {
    //! For organizations without a level of their own.
    NoticeLevel standardLevel = NoticeLevel::Popup;
    std::map<OrgKey, NoticeLevel> levels;
    //! Also threads that somebody else started.
    bool includesOthers = false;
    bool tellsFinished = true;
    bool tellsFailed = true;
    bool tellsNeedsYou = true;
    bool hasSound = false;
    //! Say how many, never which: no title and no name leaves the program.
    bool isCountOnly = false;
    //! Count-only while the session is locked.
    bool hidesTextWhenLocked = true;
    QuietHours quietHours;
    //! Nothing pops up until then; absent or past: no snooze.
    std::optional<wire::Timestamp> snoozedUntil;

    friend bool operator==(const NoticePreferences&, const NoticePreferences&) = default;
};

} // namespace tallylight::store
