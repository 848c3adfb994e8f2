// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSocketNotifier;

namespace tallylight::tray {

//! \brief Makes SIGINT, SIGTERM and SIGHUP a signal of the event loop, so that the program ends in order. One per process.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested();

private:
    int m_readEnd = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace tallylight::tray
