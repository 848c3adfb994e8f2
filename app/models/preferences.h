// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "store/badge.h"
#include "store/noticepreferences.h"
#include "wire/ids.h"
#include "wire/summary.h"

#include <QSize>
#include <QString>

#include <chrono>
#include <cstdint>
#include <map>

namespace tallylight::models {

//! \brief The colours of the tray icon. A panel's own colour cannot be known, and an icon of pixels is never recoloured by it.
enum class IconColor : std::uint8_t {
    //! Red and amber where something is to be seen, with a dark rim that stands on any panel.
    Color,
    //! One tone, light on a dark desktop and dark on a light one.
    Automatic,
    //! One light tone, for a dark panel.
    Light,
    //! One dark tone, for a light panel.
    Dark,
};

//! \brief Whether anything moves by itself.
enum class Motion : std::uint8_t {
    //! As the desktop says.
    AsDesktop,
    //! Nothing moves, whatever the desktop says.
    Reduced,
};

//! \brief All that a person can choose, as one value: made from the settings file, shown and changed by the settings dialog.
//!
//! Whether the program starts at login is not here: the desktop's autostart folder alone says that.
struct Preferences {
    wire::Scope scope = wire::Scope::User;
    //! The account looked at last; empty where none was.
    store::AccountId account;
    //! The organization looked at last, by the server's origin.
    std::map<QString, wire::OrgId> orgs;

    store::BadgeStyle badgeStyle = store::BadgeStyle::Number;
    IconColor iconColor = IconColor::Color;
    //! No icon in the tray while nothing runs and nobody waits.
    bool hidesWhenIdle = false;

    store::NoticePreferences notices;

    //! For how long a finished thread stays in the history; zero keeps none.
    std::chrono::days historyKept{30};

    //! The popover goes when another window is used.
    bool closesOnFocusLoss = true;
    //! It was explained once that the program goes on when its window is closed.
    bool knowsCloseKeepsRunning = false;
    Motion motion = Motion::AsDesktop;
    //! A BCP 47 tag; empty: the desktop's language. Counts from the next start on.
    QString language;
    //! In logical pixels, by the window's name.
    std::map<QString, QSize> windowSizes;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace tallylight::models
