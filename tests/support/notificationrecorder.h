// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace tallylight::test {

//! \brief A notification daemon that writes down what it is asked for, and can be slow, poor or silent. Has a bus connection of its own.
//!
//! For what cannot be seen on a screen; what can is tested with real daemons (NotificationDaemon).
class NotificationRecorder : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_PROPERTY(bool Inhibited READ isInhibited)

public:
    struct Call {
        QString appName;
        uint replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expires = 0;
        //! The popup's id in the answer.
        uint id = 0;
    };

    explicit NotificationRecorder(const QString& connectionName);
    ~NotificationRecorder() override;

    //! \brief Takes the name on the bus. False where another has it.
    bool appear();
    void disappear();

    //! \brief As it calls itself.
    void setServerName(const QString& name) { m_serverName = name; }
    void setCapabilities(const QStringList& capabilities) { m_capabilities = capabilities; }
    //! \brief While slow, Notify is not answered before answerAll().
    void setSlow(bool isSlow) { m_isSlow = isSlow; }
    void answerAll();
    //! \brief Tells it as Plasma does.
    void setInhibited(bool isInhibited);

    [[nodiscard]] bool isInhibited() const { return m_isInhibited; }
    [[nodiscard]] const QList<Call>& calls() const { return m_calls; }
    [[nodiscard]] const QList<uint>& closedByCall() const { return m_closed; }
    [[nodiscard]] QDBusConnection& bus() { return m_bus; }

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString& appName, uint replaces, const QString& icon, const QString& summary, const QString& body,
                             const QStringList& actions, const QVariantMap& hints, int expires);
    Q_SCRIPTABLE void CloseNotification(uint id);
    Q_SCRIPTABLE QStringList GetCapabilities() { return m_capabilities; }
    Q_SCRIPTABLE QString GetServerInformation(QString& vendor, QString& version, QString& specification);

Q_SIGNALS:
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString& action);
    Q_SCRIPTABLE void ActivationToken(uint id, const QString& token);

private:
    QString m_name;
    QString m_serverName = QStringLiteral("recorder");
    QDBusConnection m_bus;
    QStringList m_capabilities;
    QList<Call> m_calls;
    QList<uint> m_closed;
    QList<QDBusMessage> m_unanswered;
    uint m_lastId = 100;
    bool m_isSlow = false;
    bool m_isInhibited = false;
};

} // namespace tallylight::test
