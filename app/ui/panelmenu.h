// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMenu>

namespace tallylight::ui {

struct Theme;

//! \brief What else a ThreadPanel can do, behind the three dots. Deletes itself when it closes.
class PanelMenu : public QMenu
{
    Q_OBJECT

public:
    enum class History {
        //! There is none to be shown.
        Absent,
        Hidden,
        Shown,
    };

    PanelMenu(History history, const Theme& theme, QWidget* parent);

    //! \brief Hangs the menu at \a corner, in coordinates of the screen: the trailing end of what was clicked.
    void hangAt(const QPoint& corner);

Q_SIGNALS:
    void historyToggled(bool isShown);
    void allSeenRequested();
    void windowRequested();
};

} // namespace tallylight::ui
