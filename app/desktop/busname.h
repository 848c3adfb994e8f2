// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace tallylight::desktop {

//! \brief Follows who owns a name on the bus. Never waits for the bus, and never starts an activatable service.
//!
//! For checking who sent a signal: naming a sender to Qt makes it ask the bus for the owner and wait.
class BusName : public QObject
{
    Q_OBJECT

public:
    BusName(const QDBusConnection& bus, const QString& name, QObject* parent = nullptr);

    //! \brief The first answer of the bus is in.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    //! \brief The unique name of the owner; empty where there is none.
    [[nodiscard]] const QString& owner() const { return m_owner; }

Q_SIGNALS:
    //! \brief Also once for the first answer. \c before and \c after are unique names; empty for nobody.
    void ownerChanged(const QString& before, const QString& after);

private:
    void setOwner(const QString& owner);

    QString m_owner;
    bool m_isKnown = false;
};

} // namespace tallylight::desktop
