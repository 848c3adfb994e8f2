// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/panelmenu.h"

#include "ui/theme.h"

namespace tallylight::ui {

PanelMenu::PanelMenu(History history, const Theme& theme, QWidget* parent) : QMenu(parent)
{
    setPalette(popupPalette(theme));
    setAttribute(Qt::WA_DeleteOnClose);
    if (history != History::Absent) {
        QAction* page = addAction(tr("History"));
        page->setCheckable(true);
        page->setChecked(history == History::Shown);
        connect(page, &QAction::triggered, this, &PanelMenu::historyToggled);
        connect(addAction(tr("Dismiss all that is over")), &QAction::triggered, this, &PanelMenu::allSeenRequested);
        addSeparator();
    }
    connect(addAction(tr("Open in a window")), &QAction::triggered, this, &PanelMenu::windowRequested);
}

void PanelMenu::hangAt(const QPoint& corner)
{
    popup(layoutDirection() == Qt::RightToLeft ? corner : corner - QPoint(sizeHint().width(), 0));
}

} // namespace tallylight::ui
