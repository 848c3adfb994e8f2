// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/clockwatch.h"
#include "desktop/networkwatch.h"
#include "desktop/sleepwatch.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace tallylight::tray {

//! \brief Says when the streams are to be closed and opened again for the machine's sake: sleep, another network, a clock that was set.
//!
//! Between the word that the machine goes to sleep and its sleep, networks go and clocks are set: that wakes nothing.
//!
//! After each the person's programs connect anew and are told a snapshot, so that nothing that was expected becomes a notice.
class WakeKeeper : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! Where the login manager is.
        QDBusConnection systemBus = QDBusConnection::systemBus();
        //! After sleep the network takes a moment, and all machines of an office wake at nine: a pause between the two.
        std::chrono::milliseconds leastPause{1'000};
        std::chrono::milliseconds mostPause{5'000};
        //! Between 0 and 1.
        std::function<double()> random;
    };

    explicit WakeKeeper(Options options, QObject* parent = nullptr);

Q_SIGNALS:
    //! \brief Close the streams now: a moment is left.
    void restNeeded();
    //! \brief Open what was closed.
    void wakeNeeded();
    //! \brief Whatever stands may be dead without knowing it: connect anew.
    void reconnectNeeded();
    //! \brief The machine goes to sleep or is shut down: write what is to outlast it.
    void saveNeeded();

private:
    void rest();
    void wake();
    void connectSoon();

    Options m_options;
    desktop::SleepWatch m_sleep;
    desktop::ClockWatch m_clock;
    desktop::NetworkWatch m_network;
    QTimer m_pause;
    bool m_isResting = false;
    //! The sleep that was announced is not over, as far as is known.
    bool m_isAsleep = false;
};

} // namespace tallylight::tray
