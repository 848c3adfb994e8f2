// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDBusVariant>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

class QDBusArgument;

namespace tallylight::desktop {

//! \brief (iiay): one size of a picture, ARGB32 in network byte order, premultiplied by nothing.
struct IconPixmap {
    int width = 0;
    int height = 0;
    QByteArray argb;

    friend bool operator==(const IconPixmap&, const IconPixmap&) = default;
};

//! \brief (sa(iiay)ss) of StatusNotifierItem's ToolTip.
struct ToolTipValue {
    QString iconName;
    QList<IconPixmap> icon;
    QString title;
    //! Rich text.
    QString text;
};

//! \brief (ia{sv}av) of com.canonical.dbusmenu's GetLayout.
struct MenuLayoutNode {
    int id = 0;
    QVariantMap properties;
    QList<MenuLayoutNode> children;
};

//! \brief (ia{sv}): properties of one item.
struct MenuItemProperties {
    int id = 0;
    QVariantMap properties;
};

//! \brief (ias): names of properties of one item.
struct MenuItemPropertyNames {
    int id = 0;
    QStringList names;
};

//! \brief (isvu): what happened to an item.
struct MenuEvent {
    int id = 0;
    QString name;
    QDBusVariant data;
    //! Of the input event, in X server time (ms).
    uint timestamp = 0;
};

//! \brief (iiibiiay) of a notification's image-data: rows of red, green, blue, alpha from the top left.
struct NotificationImage {
    int width = 0;
    int height = 0;
    //! Bytes from one row to the next.
    int rowStride = 0;
    bool hasAlpha = true;
    int bitsPerSample = 8;
    int channels = 4;
    QByteArray pixels;
};

//! \brief The picture as a notification carries it, scaled down to fit into a square of \a maxSize pixels.
[[nodiscard]] NotificationImage notificationImage(const QImage& image, int maxSize);

//! \brief The pictures as the bus carries them.
[[nodiscard]] QList<IconPixmap> iconPixmaps(const QList<QImage>& images);

//! \brief Tells Qt DBus how the above are written. Any number of calls, from the thread of the interface.
void registerDBusTypes();

QDBusArgument& operator<<(QDBusArgument& out, const IconPixmap& value);
const QDBusArgument& operator>>(const QDBusArgument& in, IconPixmap& value);
QDBusArgument& operator<<(QDBusArgument& out, const ToolTipValue& value);
const QDBusArgument& operator>>(const QDBusArgument& in, ToolTipValue& value);
QDBusArgument& operator<<(QDBusArgument& out, const MenuLayoutNode& value);
const QDBusArgument& operator>>(const QDBusArgument& in, MenuLayoutNode& value);
QDBusArgument& operator<<(QDBusArgument& out, const MenuItemProperties& value);
const QDBusArgument& operator>>(const QDBusArgument& in, MenuItemProperties& value);
QDBusArgument& operator<<(QDBusArgument& out, const MenuItemPropertyNames& value);
const QDBusArgument& operator>>(const QDBusArgument& in, MenuItemPropertyNames& value);
QDBusArgument& operator<<(QDBusArgument& out, const MenuEvent& value);
const QDBusArgument& operator>>(const QDBusArgument& in, MenuEvent& value);
QDBusArgument& operator<<(QDBusArgument& out, const NotificationImage& value);
const QDBusArgument& operator>>(const QDBusArgument& in, NotificationImage& value);

} // namespace tallylight::desktop
