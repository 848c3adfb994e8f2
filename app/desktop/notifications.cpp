// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notifications.h"

#include "desktop/buscall.h"
#include "desktop/dbustypes.h"
#include "desktop/logging.h"
#include "desktop/notificationtext.h"

#include <algorithm>
#include <utility>

namespace tallylight::desktop {

namespace {

constexpr qsizetype kMaxSummary = 120;
constexpr qsizetype kMaxBody = 600;
constexpr qsizetype kMaxBodyLines = 10;
constexpr qsizetype kMaxLabel = 40;
constexpr qsizetype kMaxToken = 1'024;
constexpr int kImageSize = 96;
constexpr int kServerDecides = -1;
constexpr int kNever = 0;

Notifications::CloseReason reasonOf(uint number)
{
    switch (number) {
    case 1:
        return Notifications::CloseReason::Expired;
    case 2:
        return Notifications::CloseReason::Dismissed;
    case 3:
        return Notifications::CloseReason::Closed;
    default:
        return Notifications::CloseReason::Undefined;
    }
}

QDBusMessage serverCall(const QString& method)
{
    return QDBusMessage::createMethodCall(NotificationServer::serviceName(), NotificationServer::objectPath(),
                                          NotificationServer::serviceName(), method);
}

} // namespace

Notifications::Notifications(Options options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_server(m_options.bus, m_options.patience)
{
    registerDBusTypes();
    connect(&m_server, &NotificationServer::stateChanged, this, &Notifications::takeState);
    connect(&m_server, &NotificationServer::lost, this, &Notifications::takeLost);
    connect(&m_server, &NotificationServer::inhibitedChanged, this, &Notifications::inhibitedChanged);
    // Without the sender's name: naming it would make Qt ask the bus for its owner and wait. The slots check it.
    const auto follow = [this](const QString& signal, const char* slot) {
        m_options.bus.connect(QString(), NotificationServer::objectPath(), NotificationServer::serviceName(), signal, this, slot);
    };
    follow(QStringLiteral("ActivationToken"), SLOT(takeActivationToken(uint, QString, QDBusMessage)));
    follow(QStringLiteral("ActionInvoked"), SLOT(takeActionInvoked(uint, QString, QDBusMessage)));
    follow(QStringLiteral("NotificationClosed"), SLOT(takeNotificationClosed(uint, uint, QDBusMessage)));
}

bool Notifications::isShown(const QString& key) const
{
    return std::any_of(m_popups.begin(), m_popups.end(), [&key](const Popup& popup) { return popup.key == key && !popup.isUnwanted; });
}

void Notifications::show(const Notification& notification)
{
    Popup* popup = find(notification.key);
    if (!popup) {
        if (m_popups.size() == kMaxPopups) {
            close(QString(m_popups.constFirst().key));
        }
        Popup added;
        added.key = notification.key;
        added.serial = ++m_lastSerial;
        m_popups.append(added);
        popup = &m_popups.last();
    }
    popup->next = notification;
    popup->isNextUpdate = false;
    popup->isUnwanted = false;
    advance();
}

void Notifications::update(const Notification& notification)
{
    Popup* popup = find(notification.key);
    if (!popup || popup->isUnwanted) {
        return;
    }
    // What was not sent yet is to be heard all the same.
    const bool isNews = popup->next && !popup->isNextUpdate;
    const QString soundName = isNews ? popup->next->soundName : QString();
    popup->next = notification;
    popup->next->soundName = soundName;
    popup->isNextUpdate = !isNews;
    advance();
}

void Notifications::close(const QString& key)
{
    Popup* popup = find(key);
    if (!popup) {
        return;
    }
    popup->next.reset();
    if (popup->isUnderWay) {
        popup->isUnwanted = true;
        return;
    }
    if (popup->id != 0) {
        closeOnServer(popup->id);
    }
    erase(popup->serial);
}

void Notifications::closeAll()
{
    for (const Popup& popup : QList(m_popups)) {
        close(popup.key);
    }
}

void Notifications::advance()
{
    if (m_server.state() != NotificationServer::State::Ready) {
        m_server.request();
        return;
    }
    for (Popup& popup : m_popups) {
        if (popup.next && !popup.isUnderWay) {
            send(popup);
        }
    }
}

void Notifications::send(Popup& popup)
{
    const Notification notification = *std::exchange(popup.next, std::nullopt);
    QString body;
    if (m_server.has(QStringLiteral("body"))) {
        body = notificationBody(notification.body, kMaxBody, kMaxBodyLines);
        if (m_server.has(QStringLiteral("body-markup"))) {
            body = body.toHtmlEscaped();
        }
    }
    const QStringList actions = sentActions(popup, notification.actions);
    QDBusMessage call = serverCall(QStringLiteral("Notify"));
    call << m_options.appName << popup.id << m_options.desktopEntry << notificationLine(notification.summary, kMaxSummary) << body
         << actions << hints(notification) << (notification.doesStay ? kNever : kServerDecides);
    call.setAutoStartService(false); // it was there a moment ago, and request() starts it where it can be
    popup.isUnderWay = true;
    popup.isUpdateUnderWay = popup.isNextUpdate;
    askBus(m_options.bus, call, m_options.patience, this,
           [this, serial = popup.serial](const QDBusMessage& answer) { takeAnswer(serial, answer); });
}

QStringList Notifications::sentActions(Popup& popup, const QList<NotificationAction>& actions) const
{
    QStringList sent;
    popup.actions.clear();
    if (!m_server.has(QStringLiteral("actions"))) {
        return sent;
    }
    const auto byDefault = std::find_if(actions.begin(), actions.end(), [](const auto& action) { return action.isDefault(); });
    for (const NotificationAction& action : actions.first(std::min(actions.size(), Notification::kMaxActions))) {
        const bool isSecond = byDefault != actions.end() && !action.isDefault() && action.label == byDefault->label;
        if (!isSecond || !m_server.showsDefaultAsButton()) {
            popup.actions.append(action.key);
            sent << action.key << notificationLine(action.label, kMaxLabel);
        }
    }
    return sent;
}

QVariantMap Notifications::hints(const Notification& notification) const
{
    QVariantMap map{
        {QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(notification.urgency))}, // a byte: others are ignored
        {QStringLiteral("desktop-entry"), m_options.desktopEntry},
    };
    if (!notification.category.isEmpty()) {
        map.insert(QStringLiteral("category"), notification.category);
    }
    if (notification.isTransient) {
        map.insert(QStringLiteral("transient"), true);
    }
    if (notification.soundName.isEmpty()) {
        map.insert(QStringLiteral("suppress-sound"), true);
    } else {
        map.insert(QStringLiteral("sound-name"), notification.soundName);
    }
    if (!notification.image.isNull()) {
        map.insert(QStringLiteral("image-data"), QVariant::fromValue(notificationImage(notification.image, kImageSize)));
    }
    return map;
}

void Notifications::takeAnswer(quint64 serial, const QDBusMessage& answer)
{
    Popup* popup = findSerial(serial);
    if (!popup) {
        return;
    }
    popup->isUnderWay = false;
    if (answer.type() != QDBusMessage::ReplyMessage) {
        qCWarning(lcNotify) << "a notification was refused:" << answer.errorMessage();
        if (popup->next) {
            advance(); // perhaps by another server
        } else {
            if (popup->id != 0) {
                closeOnServer(popup->id); // what it says is old
            }
            const Popup gone = *popup;
            erase(serial);
            drop(gone, CloseReason::NotShown);
        }
        return;
    }
    popup->id = answer.arguments().value(0).toUInt();
    popup->owner = answer.service();
    if (popup->isUnwanted) {
        closeOnServer(popup->id);
        erase(serial);
    } else {
        advance();
    }
}

void Notifications::takeState(NotificationServer::State state)
{
    if (state == NotificationServer::State::Ready) {
        advance();
    } else if (state == NotificationServer::State::Absent) {
        const QList<Popup> all = m_popups;
        for (const Popup& popup : all) {
            if (popup.next && !popup.isUnderWay) {
                erase(popup.serial);
                drop(popup, CloseReason::NotShown);
            }
        }
    } else if (state == NotificationServer::State::Unknown
               && std::any_of(m_popups.begin(), m_popups.end(), [](const Popup& popup) { return popup.next && !popup.isUnderWay; })) {
        m_server.request();
    }
}

void Notifications::takeLost(const QString& owner)
{
    const QList<Popup> all = m_popups;
    for (const Popup& popup : all) {
        if (popup.id == 0 || popup.owner != owner) {
            continue;
        }
        takeGone(popup.serial, CloseReason::ServerGone);
    }
}

void Notifications::takeActivationToken(uint id, const QString& token, const QDBusMessage& signal)
{
    Popup* popup = find(id, signal);
    if (popup && token.size() <= kMaxToken) {
        popup->activationToken = token.toUtf8();
    }
}

void Notifications::takeActionInvoked(uint id, const QString& action, const QDBusMessage& signal)
{
    Popup* popup = find(id, signal);
    if (popup && popup->actions.contains(action)) {
        const QString key = popup->key;
        const QByteArray token = std::exchange(popup->activationToken, {});
        Q_EMIT actionInvoked(key, action, token);
    }
}

void Notifications::takeNotificationClosed(uint id, uint reason, const QDBusMessage& signal)
{
    Popup* popup = find(id, signal);
    if (popup) {
        takeGone(popup->serial, reasonOf(reason));
    }
}

void Notifications::closeOnServer(uint id)
{
    QDBusMessage call = serverCall(QStringLiteral("CloseNotification"));
    call.setAutoStartService(false);
    call << id;
    m_options.bus.send(call); // an error only says that it was gone already
}

//! The server shows it no more.
void Notifications::takeGone(quint64 serial, CloseReason reason)
{
    Popup* popup = findSerial(serial);
    popup->id = 0;
    if (popup->willOpen()) {
        return; // a newer text is on its way and opens it again, with whoever comes
    }
    popup->next.reset();
    const Popup gone = *popup;
    if (popup->isUnderWay && reason != CloseReason::ServerGone) {
        popup->isUnwanted = true; // other words are on their way and would open it again
    } else {
        erase(serial);
    }
    drop(gone, reason);
}

void Notifications::drop(const Popup& popup, CloseReason reason)
{
    if (!popup.isUnwanted) {
        Q_EMIT closed(popup.key, reason);
    }
}

Notifications::Popup* Notifications::find(const QString& key)
{
    const auto found = std::find_if(m_popups.begin(), m_popups.end(), [&key](const Popup& popup) { return popup.key == key; });
    return found == m_popups.end() ? nullptr : &*found;
}

Notifications::Popup* Notifications::find(uint id, const QDBusMessage& signal)
{
    // Signals of this interface go to everybody, about everybody's popups.
    const auto found = std::find_if(m_popups.begin(), m_popups.end(), [id, &signal](const Popup& popup) {
        return id != 0 && popup.id == id && popup.owner == signal.service();
    });
    return found == m_popups.end() ? nullptr : &*found;
}

Notifications::Popup* Notifications::findSerial(quint64 serial)
{
    const auto found = std::find_if(m_popups.begin(), m_popups.end(), [serial](const Popup& popup) { return popup.serial == serial; });
    return found == m_popups.end() ? nullptr : &*found;
}

void Notifications::erase(quint64 serial)
{
    m_popups.removeIf([serial](const Popup& popup) { return popup.serial == serial; });
}

} // namespace tallylight::desktop
