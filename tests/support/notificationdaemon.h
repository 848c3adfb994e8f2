// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/xsession.h"

#include <QPoint>

namespace tallylight::test {

//! \brief A desktop's own notification daemon, on the session of XSession.
class NotificationDaemon
{
public:
    enum class Kind {
        Dunst,              //!< middle click invokes the default action
        Xfce,               //!< xfce4-notifyd with xfconfd; left click on a button
        NotificationDaemon, //!< GNOME's old one; left click
    };

    explicit NotificationDaemon(Kind kind) : m_kind(kind) {}

    //! \brief Its program is on this machine.
    [[nodiscard]] bool isInstalled() const;
    void start();
    void stop();
    //! \brief Where the default action is invoked, from the middle of a popup's picture of 48 px. xfce4-notifyd has a button for it; a
    //! click beside that dismisses.
    [[nodiscard]] QPoint defaultOffset() const { return m_kind == Kind::Xfce ? QPoint(146, 48) : QPoint(0, 0); }
    //! \brief The button of the mouse that does it.
    [[nodiscard]] int defaultButton() const { return m_kind == Kind::Dunst ? 2 : 1; }

private:
    Kind m_kind;
    Child m_configuration;
    Child m_daemon;
};

} // namespace tallylight::test
