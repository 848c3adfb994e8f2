// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/appearance.h"

#include "desktop/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace tallylight::desktop {

namespace {

QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}

QString space()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString key()
{
    return QStringLiteral("color-scheme");
}

QString contrastKey()
{
    return QStringLiteral("contrast");
}

QString motionSpace()
{
    return QStringLiteral("org.gnome.desktop.interface");
}

QString motionKey()
{
    return QStringLiteral("enable-animations");
}

ColorScheme schemeOfPalette()
{
    const QPalette palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return isDark ? ColorScheme::Dark : ColorScheme::Light;
}

//! Read wraps its answer in one variant more than it should, the signal does not.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

Appearance::Appearance(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus), m_scheme(schemeOfPalette())
{
    // Qt DBus finds the slot below by the names of its types, and has not named this one before its first message.
    qRegisterMetaType<QDBusVariant>();
    qGuiApp->installEventFilter(this);
}

void Appearance::start()
{
    // Without the sender's name: naming it would make Qt ask the bus for its owner and wait.
    m_bus.connect(QString(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                  SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(space(), key());
    ask(space(), contrastKey());
    ask(motionSpace(), motionKey());
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qGuiApp) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::takeSetting(const QString& changedSpace, const QString& changedKey, const QDBusVariant& value)
{
    const QVariant inner = unwrapped(value.variant());
    if (changedSpace == space() && changedKey == key()) {
        takeScheme(inner);
    } else if (changedSpace == space() && changedKey == contrastKey()) {
        takeContrast(inner);
    } else if (changedSpace == motionSpace() && changedKey == motionKey()) {
        takeMotion(inner);
    }
}

void Appearance::ask(const QString& askedSpace, const QString& askedKey)
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), portalPath(), settingsInterface(),
                                                       QStringLiteral("Read"));
    call << askedSpace << askedKey;
    auto* pending = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this, pending, askedSpace, askedKey] {
        pending->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *pending;
        if (reply.isError()) {
            qCDebug(lcSession) << "no" << askedKey << "from the portal:" << reply.error().message();
            return;
        }
        takeSetting(askedSpace, askedKey, reply.value());
    });
}

void Appearance::takeScheme(const QVariant& value)
{
    bool isNumber = false;
    const uint preference = value.toUInt(&isNumber);
    m_preference = isNumber && preference <= 2 ? preference : 0; // the specification: take an unknown value for "no preference"
    update();
}

void Appearance::takeContrast(const QVariant& value)
{
    bool isNumber = false;
    const Contrast contrast = value.toUInt(&isNumber) == 1 && isNumber ? Contrast::Strong : Contrast::Usual;
    if (std::exchange(m_contrast, contrast) != contrast) {
        Q_EMIT contrastChanged(contrast);
    }
}

void Appearance::takeMotion(const QVariant& value)
{
    const bool hasMotion = value.metaType() != QMetaType::fromType<bool>() || value.toBool();
    if (std::exchange(m_hasMotion, hasMotion) != hasMotion) {
        Q_EMIT motionChanged(hasMotion);
    }
}

void Appearance::update()
{
    const ColorScheme scheme = m_preference == 1 ? ColorScheme::Dark : (m_preference == 2 ? ColorScheme::Light : schemeOfPalette());
    if (std::exchange(m_scheme, scheme) != scheme) {
        Q_EMIT colorSchemeChanged(scheme);
    }
}

} // namespace tallylight::desktop
