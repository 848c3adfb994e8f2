// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/iconpainter.h"

#include "ui/glyphs.h"
#include "ui/theme.h"
#include "wire/namehash.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace tallylight::ui {

namespace {

struct NamedColor {
    const char16_t* name;
    QRgb light;
    QRgb ink;
    QRgb bright;
};

//! Tailwind's 100, 600 and 400.
constexpr std::array kColors{
    NamedColor{u"red", 0xfee2e2, 0xdc2626, 0xf87171},     NamedColor{u"orange", 0xffedd5, 0xea580c, 0xfb923c},
    NamedColor{u"amber", 0xfef3c7, 0xd97706, 0xfbbf24},   NamedColor{u"yellow", 0xfef9c3, 0xca8a04, 0xfacc15},
    NamedColor{u"lime", 0xecfccb, 0x65a30d, 0xa3e635},    NamedColor{u"green", 0xdcfce7, 0x16a34a, 0x4ade80},
    NamedColor{u"emerald", 0xd1fae5, 0x059669, 0x34d399}, NamedColor{u"cyan", 0xcffafe, 0x0891b2, 0x22d3ee},
    NamedColor{u"sky", 0xe0f2fe, 0x0284c7, 0x38bdf8},     NamedColor{u"blue", 0xdbeafe, 0x2563eb, 0x60a5fa},
    NamedColor{u"indigo", 0xe0e7ff, 0x4f46e5, 0x818cf8},  NamedColor{u"violet", 0xede9fe, 0x7c3aed, 0xa78bfa},
    NamedColor{u"purple", 0xf3e8ff, 0x9333ea, 0xc084fc},  NamedColor{u"fuchsia", 0xfae8ff, 0xc026d3, 0xe879f9},
    NamedColor{u"pink", 0xfce7f3, 0xdb2777, 0xf472b6},    NamedColor{u"rose", 0xffe4e6, 0xe11d48, 0xfb7185},
};

constexpr int kRed = 0;
constexpr QStringView kDefaultColor = u"blue";
constexpr QStringView kIconScheme = u"icon://";
constexpr QRgb kDarkGround = 0x1b1b1f;

int colorIndex(QStringView name)
{
    const auto found = std::find_if(kColors.begin(), kColors.end(), [name](const NamedColor& color) { return name == color.name; });
    return found == kColors.end() ? kRed : static_cast<int>(std::distance(kColors.begin(), found));
}

QString glyphByHash(std::uint64_t hash)
{
    const QStringList& names = agentGlyphNames();
    return names.at(static_cast<qsizetype>(hash % static_cast<std::uint64_t>(names.size())));
}

double cornerRadius(int pixels)
{
    return std::max(3.0, pixels * 0.24);
}

QPixmap blank(const IconSize& size)
{
    const int devicePixels = static_cast<int>(std::lround(size.pixels * size.devicePixelRatio));
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.setDevicePixelRatio(size.devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPainterPath roundedSquare(int pixels)
{
    QPainterPath path;
    path.addRoundedRect(0, 0, pixels, pixels, cornerRadius(pixels), cornerRadius(pixels));
    return path;
}

void paintPicture(QPainter& painter, const QImage& picture, const IconSize& size)
{
    // Scaled in device pixels and by area: painting a large logo small without that gives ragged edges.
    const int devicePixels = static_cast<int>(std::lround(size.pixels * size.devicePixelRatio));
    QImage scaled = picture.scaled(devicePixels, devicePixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(size.devicePixelRatio);
    const QSizeF extent = scaled.deviceIndependentSize();
    painter.setClipPath(roundedSquare(size.pixels));
    painter.drawImage(QPointF((size.pixels - extent.width()) / 2, (size.pixels - extent.height()) / 2), scaled);
}

void paintInitials(QPainter& painter, const QString& initials, int hue, const IconSize& size)
{
    const AgentColors colors = orgColors(hue);
    painter.fillPath(roundedSquare(size.pixels), colors.background);
    QFont font = painter.font();
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(size.pixels * 0.46))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colors.foreground);
    painter.drawText(QRectF(0, 0, size.pixels, size.pixels), Qt::AlignCenter, initials);
}

void paintAgentGlyph(QPainter& painter, const AgentGlyph& glyph, const IconSize& size)
{
    const AgentColors colors = agentColors(glyph.color, size.isDark);
    painter.fillPath(roundedSquare(size.pixels), colors.background);
    const int inset = static_cast<int>(std::lround(size.pixels * 0.22));
    paintGlyph(painter, glyph.name, QRectF(inset, inset, size.pixels - 2 * inset, size.pixels - 2 * inset), colors.foreground);
}

} // namespace

AgentColors agentColors(int index, bool isDark)
{
    const NamedColor& color = kColors.at(static_cast<std::size_t>(index));
    if (isDark) {
        return {mixed(QColor(kDarkGround), QColor(color.bright), 0.24), QColor(color.bright)};
    }
    return {QColor(color.light), QColor(color.ink)};
}

AgentGlyph agentGlyph(const QString& icon, std::uint64_t nameHash)
{
    if (!icon.startsWith(kIconScheme)) {
        return {glyphByHash(nameHash), static_cast<int>(nameHash % kColors.size())};
    }
    // Not by QUrl: it would read the name as a host, and make it lower case.
    const QString rest = icon.mid(kIconScheme.size());
    const qsizetype mark = rest.indexOf(u'?');
    const QString name = mark < 0 ? rest : rest.left(mark);
    const QString color = mark < 0 ? QString() : QUrlQuery(rest.mid(mark + 1)).queryItemValue(QStringLiteral("color"));
    const bool isOurs = agentGlyphNames().contains(name);
    return {isOurs ? name : glyphByHash(wire::nameHash(name.toStdString())),
            color.isEmpty() ? colorIndex(kDefaultColor) : colorIndex(color)};
}

AgentColors orgColors(int hue)
{
    const float turn = static_cast<float>(hue) / 360.0F;
    return {QColor::fromHslF(turn, 0.55F, 0.70F), QColor::fromHslF(turn, 0.55F, 0.20F)};
}

IconPainter::IconPainter(int maxPictures) : m_pictures(maxPictures) {}

template <class Paint>
QPixmap IconPainter::cached(const QString& what, const IconSize& size, Paint paint)
{
    const QString key = QStringLiteral("%1\n%2@%3%4").arg(what).arg(size.pixels).arg(size.devicePixelRatio).arg(size.isDark ? u'd' : u'l');
    if (const QPixmap* known = m_pictures.object(key)) {
        return *known;
    }
    auto* pixmap = new QPixmap(blank(size));
    {
        QPainter painter(pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        paint(painter);
    }
    const QPixmap result = *pixmap;
    m_pictures.insert(key, pixmap);
    return result;
}

QPixmap IconPainter::orgIcon(const QString& initials, int hue, const QImage& logo, const IconSize& size)
{
    if (logo.isNull()) {
        return cached(QStringLiteral("org %1 %2").arg(hue).arg(initials), size,
                      [&](QPainter& painter) { paintInitials(painter, initials, hue, size); });
    }
    return cached(QStringLiteral("image %1").arg(logo.cacheKey()), size, [&](QPainter& painter) { paintPicture(painter, logo, size); });
}

QPixmap IconPainter::agentAvatar(const QString& icon, std::uint64_t nameHash, const QImage& picture, const IconSize& size)
{
    if (!picture.isNull()) {
        return cached(QStringLiteral("image %1").arg(picture.cacheKey()), size,
                      [&](QPainter& painter) { paintPicture(painter, picture, size); });
    }
    const AgentGlyph glyph = agentGlyph(icon, nameHash);
    return cached(QStringLiteral("glyph %1 %2").arg(glyph.name).arg(glyph.color), size,
                  [&](QPainter& painter) { paintAgentGlyph(painter, glyph, size); });
}

} // namespace tallylight::ui
