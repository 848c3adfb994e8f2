// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace tallylight::desktop {

//! \brief One line of the tray's native menu. The menu is set as a whole; what changed is found by comparing.
//!
//! A menu with the same ids, kinds and children in the same order is changed in place, also while it is open: what comes and goes is better
//! kept as an invisible line. A heading is an Action that is not enabled.
struct MenuItem {
    enum class Kind {
        Action,    //!< a line that can be chosen
        Separator, //!< a rule between groups; only the id counts
        Check,     //!< on or off by itself
        Radio,     //!< one of a group: radio lines that follow each other belong together
        Submenu,   //!< opens its children
    };

    //! Positive, unique in the menu and the same for the same thing as long as it is listed: a host keeps its rows by it.
    int id = 0;
    //! Plain text as a person reads it; mnemonics are escaped on the way out.
    QString label;
    bool isEnabled = true;
    Kind kind = Kind::Action;
    //! Only for Check and Radio.
    bool isChecked = false;
    bool isVisible = true;
    //! Only for Submenu.
    QList<MenuItem> children = {};

    [[nodiscard]] bool canBeChosen() const { return isEnabled && isVisible && kind != Kind::Separator && kind != Kind::Submenu; }

    friend bool operator==(const MenuItem& a, const MenuItem& b);
};

//! \brief The same lines in the same order, whatever they say: the one can become the other in place.
[[nodiscard]] bool haveSameLines(const QList<MenuItem>& a, const QList<MenuItem>& b);

} // namespace tallylight::desktop
