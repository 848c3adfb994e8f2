// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace tallylight::desktop {

//! \brief All that a tray icon shows, as one value; the menu apart.
struct TrayState {
    enum class Status {
        Passive,        //!< may be hidden by the host
        Active,         //!< shown
        NeedsAttention, //!< shown with the attention icon
    };

    //! The same picture at 16, 22, 24, 32, 48 and 64 px: the host picks, and never scales up.
    QList<QImage> icon;
    //! Shown while the status is NeedsAttention; empty means the icon above.
    QList<QImage> attentionIcon;
    Status status = Status::Active;
    //! One line that also serves screen readers, for example "2 agents working on 3 tasks".
    QString title;
    //! Further lines of the tooltip, plain text. GNOME shows no tooltip at all.
    QString toolTip;
    //! Text beside the icon on Ayatana hosts, for example "3/7".
    QString label;

    friend bool operator==(const TrayState&, const TrayState&) = default;
};

} // namespace tallylight::desktop
