// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>

namespace tallylight::test {

//! \brief The StatusNotifierWatcher of a panel, to be made to come, go and lie. Has a bus connection of its own.
class StatusNotifierWatcher : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    explicit StatusNotifierWatcher(const QString& connectionName);
    ~StatusNotifierWatcher() override;

    //! \brief Takes the name on the bus. False where another has it.
    bool appear();
    void disappear();
    void setHasHost(bool hasHost);

    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    [[nodiscard]] QStringList items() const { return m_items; }
    [[nodiscard]] QDBusConnection& bus() { return m_bus; }

public Q_SLOTS:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString& item);

Q_SIGNALS:
    Q_SCRIPTABLE void StatusNotifierItemRegistered(const QString& item);
    Q_SCRIPTABLE void StatusNotifierHostRegistered();
    Q_SCRIPTABLE void StatusNotifierHostUnregistered();

private:
    QString m_name;
    QDBusConnection m_bus;
    QStringList m_items;
    bool m_hasHost = false;
};

} // namespace tallylight::test
