// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/buscall.h"

#include <QDBusError>
#include <QDBusVariant>
#include <QObject>
#include <QTimer>

#include <utility>

namespace tallylight::desktop {

namespace {

//! Waits for one answer. By slots and not by QDBusPendingCallWatcher, whose answers come later than signals that were sent after them.
class AnswerTaker : public QObject
{
    Q_OBJECT

public:
    AnswerTaker(std::function<void(const QDBusMessage&)> done, QObject* parent) : QObject(parent), m_done(std::move(done)) {}

public Q_SLOTS:
    void take(const QDBusMessage& answer)
    {
        deleteLater();
        const auto done = std::exchange(m_done, nullptr); // it may end our parent, and with that us
        done(answer);
    }

    void fail(const QDBusError& error) { take(QDBusMessage::createError(error)); }

private:
    std::function<void(const QDBusMessage&)> m_done;
};

} // namespace

void askBus(const QDBusConnection& bus, const QDBusMessage& call, std::chrono::milliseconds patience, QObject* context,
            std::function<void(const QDBusMessage& answer)> done)
{
    auto* taker = new AnswerTaker(std::move(done), context);
    if (!bus.isConnected()
        || !bus.callWithCallback(call, taker, SLOT(take(QDBusMessage)), SLOT(fail(QDBusError)), static_cast<int>(patience.count()))) {
        const QDBusError error(QDBusError::Disconnected, QStringLiteral("not connected to the bus"));
        QTimer::singleShot(0, taker, [taker, error] { taker->fail(error); });
    }
}

QDBusMessage propertyCall(const QString& service, const QString& path, const QString& interface, const QString& name)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << interface << name;
    return call;
}

QVariant propertyValue(const QDBusMessage& answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return {};
    }
    QVariant value = answer.arguments().constFirst();
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace tallylight::desktop

#include "buscall.moc"
