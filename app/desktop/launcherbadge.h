// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/changegate.h"

#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <QVariantMap>

namespace tallylight::desktop {

//! \brief A number on the program's icon in launchers and task bars (com.canonical.Unity.LauncherEntry): Plasma, Ubuntu's dock, Plank.
//!
//! They show it for a launcher that is pinned or has a window. Best effort: nobody says whether it was seen.
class LauncherBadge : public QObject
{
    Q_OBJECT

public:
    //! \param id name of the desktop file without its ending.
    LauncherBadge(const QString& id, const QDBusConnection& bus, QObject* parent = nullptr);
    ~LauncherBadge() override;

    [[nodiscard]] static QString objectPath();
    //! \brief The launcher that is meant, as the bus names it.
    [[nodiscard]] const QString& address() const { return m_address; }
    //! \brief What is shown, in the words of the bus.
    [[nodiscard]] QVariantMap properties() const;

    //! \param count shown where it is positive. \param isUrgent somebody waits for the person: the icon asks for attention.
    void set(int count, bool isUrgent);

private:
    void announce();

    QString m_address;
    QDBusConnection m_bus;
    ChangeGate m_gate;
    int m_count = 0;
    bool m_isUrgent = false;
};

} // namespace tallylight::desktop
