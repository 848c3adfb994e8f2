// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::desktop {

//! \brief One line of the tray's native menu. The menu is set as a whole; what changed is found by comparing.
struct MenuItem {
    enum class Kind {
        Action,    //!< a line that can be chosen
        Separator, //!< a rule between groups; only the id counts
        Check,     //!< on or off by itself
        Radio,     //!< one of a group
    };

    //! Positive, unique in the menu and the same for the same thing as long as it is listed: a host keeps its rows by it.
    int id = 0;
    //! Plain text as a person reads it; mnemonics are escaped on the way out.
    QString label;
    bool isEnabled = true;
    Kind kind = Kind::Action;
    //! Only for Check and Radio.
    bool isChecked = false;

    friend bool operator==(const MenuItem&, const MenuItem&) = default;
};

} // namespace tallylight::desktop
