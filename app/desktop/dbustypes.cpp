// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbustypes.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QtEndian>

namespace tallylight::desktop {

QList<IconPixmap> iconPixmaps(const QList<QImage>& images)
{
    QList<IconPixmap> pixmaps;
    pixmaps.reserve(images.size());
    for (const QImage& image : images) {
        const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
        IconPixmap pixmap{argb.width(), argb.height(), QByteArray(argb.width() * argb.height() * 4, Qt::Uninitialized)};
        for (int y = 0; y < argb.height(); ++y) {
            qToBigEndian<quint32>(argb.constScanLine(y), argb.width(), pixmap.argb.data() + qsizetype{y} * argb.width() * 4);
        }
        pixmaps.append(pixmap);
    }
    return pixmaps;
}

NotificationImage notificationImage(const QImage& image, int maxSize)
{
    QImage fitting = image;
    if (image.width() > maxSize || image.height() > maxSize) {
        fitting = image.scaled(maxSize, maxSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    const QImage rgba = fitting.convertToFormat(QImage::Format_RGBA8888);
    const int stride = static_cast<int>(rgba.bytesPerLine());
    return {
        rgba.width(), rgba.height(), stride, true, 8, 4, QByteArray(reinterpret_cast<const char*>(rgba.constBits()), rgba.sizeInBytes())};
}

void registerDBusTypes()
{
    qDBusRegisterMetaType<NotificationImage>();
    qDBusRegisterMetaType<IconPixmap>();
    qDBusRegisterMetaType<QList<IconPixmap>>();
    qDBusRegisterMetaType<ToolTipValue>();
    qDBusRegisterMetaType<MenuLayoutNode>();
    qDBusRegisterMetaType<MenuItemProperties>();
    qDBusRegisterMetaType<QList<MenuItemProperties>>();
    qDBusRegisterMetaType<MenuItemPropertyNames>();
    qDBusRegisterMetaType<QList<MenuItemPropertyNames>>();
    qDBusRegisterMetaType<MenuEvent>();
    qDBusRegisterMetaType<QList<MenuEvent>>();
}

QDBusArgument& operator<<(QDBusArgument& out, const IconPixmap& value)
{
    out.beginStructure();
    out << value.width << value.height << value.argb;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, IconPixmap& value)
{
    in.beginStructure();
    in >> value.width >> value.height >> value.argb;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const ToolTipValue& value)
{
    out.beginStructure();
    out << value.iconName << value.icon << value.title << value.text;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, ToolTipValue& value)
{
    in.beginStructure();
    in >> value.iconName >> value.icon >> value.title >> value.text;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const MenuLayoutNode& value)
{
    out.beginStructure();
    out << value.id << value.properties;
    // A node holds nodes, which a signature cannot say: each child travels as a variant.
    out.beginArray(QMetaType::fromType<QDBusVariant>());
    for (const MenuLayoutNode& child : value.children) {
        out << QDBusVariant(QVariant::fromValue(child));
    }
    out.endArray();
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, MenuLayoutNode& value)
{
    in.beginStructure();
    in >> value.id >> value.properties;
    in.beginArray();
    value.children.clear();
    while (!in.atEnd()) {
        QDBusVariant child;
        in >> child;
        value.children.append(qdbus_cast<MenuLayoutNode>(child.variant()));
    }
    in.endArray();
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const MenuItemProperties& value)
{
    out.beginStructure();
    out << value.id << value.properties;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, MenuItemProperties& value)
{
    in.beginStructure();
    in >> value.id >> value.properties;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const MenuItemPropertyNames& value)
{
    out.beginStructure();
    out << value.id << value.names;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, MenuItemPropertyNames& value)
{
    in.beginStructure();
    in >> value.id >> value.names;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const MenuEvent& value)
{
    out.beginStructure();
    out << value.id << value.name << value.data << value.timestamp;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, MenuEvent& value)
{
    in.beginStructure();
    in >> value.id >> value.name >> value.data >> value.timestamp;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const NotificationImage& value)
{
    out.beginStructure();
    out << value.width << value.height << value.rowStride << value.hasAlpha << value.bitsPerSample << value.channels << value.pixels;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, NotificationImage& value)
{
    in.beginStructure();
    in >> value.width >> value.height >> value.rowStride >> value.hasAlpha >> value.bitsPerSample >> value.channels >> value.pixels;
    in.endStructure();
    return in;
}

} // namespace tallylight::desktop
