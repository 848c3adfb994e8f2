// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/badgepainter.h"

#include "ui/badgeshapes.h"

#include <QCoreApplication>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace tallylight::ui {

namespace {

constexpr int kTwoSignPixels = 22;

struct Badge {
    Q_DECLARE_TR_FUNCTIONS(Badge)
};

BadgeShape pictureOf(const store::BadgeState& badge)
{
    switch (badge.shape) {
    case store::BadgeShape::Idle:
        return badge.isStale ? BadgeShape::DimLamp : BadgeShape::UnlitLamp;
    case store::BadgeShape::Running:
        return badge.isStale ? BadgeShape::DimLamp : BadgeShape::LitLamp;
    case store::BadgeShape::NeedsYou:
        return badge.isStale ? BadgeShape::DimBubble : BadgeShape::SpeechBubble;
    case store::BadgeShape::Failed:
        return badge.isStale ? BadgeShape::DimDiamond : BadgeShape::Diamond;
    case store::BadgeShape::Finished:
        return badge.isStale ? BadgeShape::DimCheckMark : BadgeShape::CheckMark;
    case store::BadgeShape::Connecting:
        return BadgeShape::DottedRing;
    case store::BadgeShape::Offline:
        return BadgeShape::CrossedRing;
    case store::BadgeShape::SignedOut:
        return BadgeShape::Key;
    case store::BadgeShape::Error:
        return BadgeShape::WarningTriangle;
    }
    return BadgeShape::WarningTriangle;
}

QString shapeWords(const store::BadgeState& badge)
{
    switch (badge.shape) {
    case store::BadgeShape::Idle:
        return Badge::tr("Nothing running");
    case store::BadgeShape::Running:
        return badge.number == 1 ? Badge::tr("1 task running") : Badge::tr("%n tasks running", "", static_cast<int>(badge.number));
    case store::BadgeShape::NeedsYou:
        return badge.number == 1 ? Badge::tr("1 task needs you") : Badge::tr("%n tasks need you", "", static_cast<int>(badge.number));
    case store::BadgeShape::Failed:
        return badge.number == 1 ? Badge::tr("1 task failed") : Badge::tr("%n tasks failed", "", static_cast<int>(badge.number));
    case store::BadgeShape::Finished:
        return badge.number == 1 ? Badge::tr("1 task finished") : Badge::tr("%n tasks finished", "", static_cast<int>(badge.number));
    case store::BadgeShape::Connecting:
        return Badge::tr("Connecting");
    case store::BadgeShape::Offline:
        return Badge::tr("Offline");
    case store::BadgeShape::SignedOut:
        return Badge::tr("Signed out");
    case store::BadgeShape::Error:
        return Badge::tr("The server refuses the connection");
    }
    return {};
}

} // namespace

QString badgeText(const store::BadgeState& badge, int devicePixels)
{
    const bool hasNumber =
        badge.shape == store::BadgeShape::Running || badge.shape == store::BadgeShape::NeedsYou || badge.shape == store::BadgeShape::Failed;
    if (!hasNumber) {
        return {};
    }
    const std::int64_t most = devicePixels <= kTwoSignPixels ? 9 : 99;
    return badge.number > most ? QStringLiteral("%1+").arg(most) : QString::number(badge.number);
}

QImage badgeImage(const store::BadgeState& badge, int devicePixels, store::BadgeStyle style, BadgeTone tone)
{
    const store::BadgeState shown = store::styled(badge, style);
    QString text = badgeText(shown, devicePixels);
    if (style == store::BadgeStyle::Dot && !text.isEmpty()) {
        text = kDot;
    }
    QImage image(devicePixels, devicePixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintBadgeShape(painter, pictureOf(shown), text, devicePixels, tone);
    return image;
}

QIcon badgeIcon(const store::BadgeState& badge, store::BadgeStyle style)
{
    QIcon icon;
    for (const int size : kBadgeSizes) {
        icon.addPixmap(QPixmap::fromImage(badgeImage(badge, size, style)));
        QImage twice = badgeImage(badge, 2 * size, style);
        twice.setDevicePixelRatio(2);
        icon.addPixmap(QPixmap::fromImage(twice));
    }
    return icon;
}

QString badgeWords(const store::BadgeState& badge)
{
    return badge.isStale ? Badge::tr("%1 (not live)").arg(shapeWords(badge)) : shapeWords(badge);
}

} // namespace tallylight::ui
