// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/changegate.h"

#include <QDBusConnection>
#include <QObject>
#include <QString>

#include <functional>

namespace tallylight::desktop {

//! \brief The numbers that other programs may read, as one value.
struct StatusNumbers {
    int running = 0;
    int agents = 0;
    int needsInput = 0;
    //! Runs that are over and that nobody has looked at, by how they ended.
    int failed = 0;
    int finished = 0;
    //! The numbers are live; otherwise they are what was known last.
    bool isConnected = false;
    //! One word: "live", "connecting", "offline", "refused", "signed-out" …
    QString state;

    friend bool operator==(const StatusNumbers&, const StatusNumbers&) = default;
};

//! \brief Our numbers on the bus, for bars and scripts: the interface io.github.tallylight.Agents1, to be read only. The properties tell
//! their changes, at most twice a second.
class StatusService : public QObject
{
    Q_OBJECT

public:
    //! \param object what is on the bus at \a path; the interface goes below it. Must outlive this.
    //! \param list gives what List() answers: JSON, one array. Asked at each call.
    StatusService(QObject& object, const QString& path, const QDBusConnection& bus, std::function<QString()> list,
                  QObject* parent = nullptr);

    [[nodiscard]] const StatusNumbers& numbers() const { return m_numbers; }
    void setNumbers(const StatusNumbers& numbers);
    //! \brief A thread began, ended, or waits. \a status as the wire names it.
    void announceThread(const QString& id, const QString& status);

    //! \brief For the bus.
    [[nodiscard]] QString list() const { return m_list(); }

private:
    void announce();

    QString m_path;
    QDBusConnection m_bus;
    std::function<QString()> m_list;
    StatusNumbers m_numbers;
    StatusNumbers m_told;
    ChangeGate m_gate;
};

} // namespace tallylight::desktop
