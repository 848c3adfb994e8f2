// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/notificationdaemon.h"

#include <QString>
#include <QStringList>

namespace tallylight::test {

//! \brief What dunst shows on the session of an XSession, and what a person does to it.
class DunstScreen
{
public:
    //! \param home of the XSession.
    explicit DunstScreen(const QString& home);

    [[nodiscard]] bool isInstalled() const { return m_daemon.isInstalled(); }
    //! \brief With nothing on the screen, and nothing in shown().
    void start();
    void stop() { m_daemon.stop(); }

    //! \brief The summaries of all popups so far, each time that one was shown or replaced.
    [[nodiscard]] QStringList shown() const;
    //! \brief Popups on the screen now; -1 where dunst does not answer.
    [[nodiscard]] int count() const;
    //! \brief A click on the newest popup.
    void click() const;
    //! \brief The newest popup put away.
    void dismiss() const;
    void setPaused(bool isPaused) const;

private:
    QString m_log;
    NotificationDaemon m_daemon;
};

} // namespace tallylight::test
