// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>

namespace tallylight::desktop {

//! \brief Says when this machine goes to sleep, when it is back, and when it is shut down (org.freedesktop.login1). Silent where there is
//! no login manager.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    //! \param bus the system bus.
    explicit SleepWatch(const QDBusConnection& bus, QObject* parent = nullptr);

Q_SIGNALS:
    //! \brief A moment is left; nothing is held up for us.
    void sleepStarted();
    //! \brief Back. The network usually takes some seconds more.
    void sleepEnded();
    //! \brief The machine is shut down or started anew, as a rule: it can still be called off.
    void shutdownStarted();

private Q_SLOTS:
    void takePrepareForSleep(bool isStarting);
    void takePrepareForShutdown(bool isStarting);
};

} // namespace tallylight::desktop
