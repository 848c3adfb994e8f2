// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/noticepreferences.h"
#include "store/threadnews.h"
#include "wire/timestamp.h"

#include <QTimeZone>

#include <cstdint>
#include <optional>
#include <string_view>

namespace tallylight::store {

//! \brief What a transition means to a person; what is more urgent stands later.
enum class NoticeKind : std::uint8_t {
    //! A run ended well.
    Finished,
    //! A run ended by an error, a cancel, or the server's reaper.
    Failed,
    //! A run ended with a question, or waits for an approval.
    NeedsYou,
};

//! \brief What else decides how a person is told.
struct NoticeCircumstances {
    wire::Timestamp now;
    //! In which quiet hours are meant.
    QTimeZone zone;
    //! The desktop's own "do not disturb": popups are sent, for the desktop holds them back; sounds are not.
    bool isInhibited = false;
    //! The person wants to hear nothing of this thread for a while.
    bool isMuted = false;
};

//! \brief How a person is told.
struct NoticeVerdict {
    //! Absent: the transition means nothing to this person, and leaves no trace.
    std::optional<NoticeKind> kind;
    //! Marked as unseen in the history, which the badge counts; of a thread that needs somebody: counted by the badge.
    bool counts = false;
    bool popsUp = false;
    //! Stays until it is answered, and breaks through.
    bool isInsistent = false;
    bool hasSound = false;

    friend bool operator==(const NoticeVerdict&, const NoticeVerdict&) = default;
};

//! \brief What it means that a thread went from \a before to \a after. Pure.
//!
//! Only what was seen running can end: servers repeat the status of a thread when its title changes. \a isCatchUp: both are what a
//! lookup found after a gap, where also a thread that nobody saw running can have come to wait.
[[nodiscard]] std::optional<NoticeKind> meaningOf(std::optional<wire::ThreadStatus> before, wire::ThreadStatus after, bool isCatchUp);

//! \brief The level of an organization: its own, else the standard one.
[[nodiscard]] NoticeLevel levelOf(const NoticePreferences& preferences, const OrgKey& org);

//! \brief Decides what becomes of \a news of a thread in \a org. Pure.
[[nodiscard]] NoticeVerdict judge(const ThreadNews& news, const OrgKey& org, const NoticePreferences& preferences,
                                  const NoticeCircumstances& circumstances);

//! \brief Popups say that something happened, and not to what. Holds for what is on the screen as well as for what comes. Pure.
[[nodiscard]] bool hidesText(const NoticePreferences& preferences, bool isSessionLocked);

//! \brief The category by the Desktop Notifications Specification.
[[nodiscard]] std::string_view categoryOf(NoticeKind kind);
//! \brief The sound by the Sound Naming Specification.
[[nodiscard]] std::string_view soundOf(NoticeKind kind);

} // namespace tallylight::store
