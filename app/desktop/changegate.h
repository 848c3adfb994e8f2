// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace tallylight::desktop {

//! \brief Lets "something changed" through at once, and then at most once an interval. The last change is never lost.
//!
//! For a host that fetches 35 KB of pixels at every announcement (desktops ask for two a second at most).
class ChangeGate : public QObject
{
    Q_OBJECT

public:
    //! \param interval least time between two announcements.
    explicit ChangeGate(std::chrono::milliseconds interval, QObject* parent = nullptr);

    //! \brief Something changed.
    void push();

Q_SIGNALS:
    //! \brief Time to announce; the receiver reads the value as it is now.
    void opened();

private:
    void open();

    std::chrono::milliseconds m_interval;
    QElapsedTimer m_sinceLast;
    QTimer m_timer;
};

} // namespace tallylight::desktop
