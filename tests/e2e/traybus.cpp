// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/traybus.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tallylight::test {

namespace {

QString busName()
{
    return QStringLiteral("io.github.tallylight");
}

QString objectPath()
{
    return QStringLiteral("/io/github/tallylight");
}

QString agents()
{
    return QStringLiteral("io.github.tallylight.Agents1");
}

} // namespace

TrayBus::TrayBus() : m_bus(QDBusConnection::sessionBus())
{
    // Of whoever has the name when it is told.
    m_bus.connect(QString(), objectPath(), agents(), QStringLiteral("ThreadChanged"), this, SLOT(takeChange(QString, QString)));
}

TrayBus::~TrayBus() = default;

bool TrayBus::isThere() const
{
    return m_bus.interface()->isServiceRegistered(busName());
}

QVariant TrayBus::property(const QString& name) const
{
    if (!isThere()) {
        return {}; // to ask for it would start one
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(busName(), objectPath(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments({agents(), name});
    const QDBusMessage answer = m_bus.call(call);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().constFirst().value<QDBusVariant>().variant() : QVariant();
}

int TrayBus::number(const QString& name) const
{
    bool isNumber = false;
    const int number = property(name).toInt(&isNumber);
    return isNumber ? number : -1;
}

QByteArray TrayBus::list() const
{
    const QDBusMessage answer = m_bus.call(QDBusMessage::createMethodCall(busName(), objectPath(), agents(), QStringLiteral("List")));
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().constFirst().toString().toUtf8() : QByteArray();
}

QStringList TrayBus::titles() const
{
    QStringList titles;
    for (const QJsonValue& thread : QJsonDocument::fromJson(list()).array()) {
        titles.append(thread.toObject().value(QLatin1StringView("title")).toString());
    }
    return titles;
}

bool TrayBus::activate() const
{
    return callApplication(QStringLiteral("Activate"), {QVariantMap()});
}

bool TrayBus::open(const QStringList& addresses) const
{
    return callApplication(QStringLiteral("Open"), {addresses, QVariantMap()});
}

bool TrayBus::activateAction(const QString& action) const
{
    return callApplication(QStringLiteral("ActivateAction"), {action, QVariantList(), QVariantMap()});
}

void TrayBus::takeChange(const QString& id, const QString& status)
{
    m_changes.append(id + u' ' + status);
}

bool TrayBus::callApplication(const QString& method, const QVariantList& arguments) const
{
    QDBusMessage call = QDBusMessage::createMethodCall(busName(), objectPath(), QStringLiteral("org.freedesktop.Application"), method);
    call.setArguments(arguments);
    return m_bus.call(call).type() == QDBusMessage::ReplyMessage;
}

} // namespace tallylight::test
