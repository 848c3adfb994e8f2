// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/illustration.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tallylight::ui {

namespace {

//! Drawn on a sheet of 160 by 120.
constexpr QSizeF kSheet{160, 120};
constexpr int kSignalDots = 3;

//! The inks of a drawing.
struct Inks {
    QColor ground;
    QColor line;
    QColor fill;
    QColor accent;
    QColor warm;
};

QPen stroke(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintGround(QPainter& painter, const Inks& inks)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.ground);
    painter.drawEllipse(QPointF(80, 58), 54, 54);
    painter.drawEllipse(QPointF(142, 32), 5, 5);
    painter.drawEllipse(QPointF(18, 78), 4, 4);
    painter.drawEllipse(QPointF(27, 28), 2.5, 2.5);
    painter.setPen(stroke(inks.line, 2.5));
    painter.drawLine(QPointF(38, 112), QPointF(122, 112));
}

//! A tally lamp on its foot, as it stands on a camera. Its glass is 40 wide and stands on (x, 112).
void paintLamp(QPainter& painter, double x, double scale, const QColor& glass, const Inks& inks)
{
    painter.save();
    painter.translate(x, 112);
    painter.scale(scale, scale);
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(-24, -14, 48, 14), 4, 4);
    painter.drawRect(QRectF(-14, -20, 28, 6));
    QPainterPath dome;
    dome.moveTo(-20, -20);
    dome.lineTo(-20, -42);
    dome.arcTo(QRectF(-20, -64, 40, 44), 180, -180);
    dome.lineTo(20, -20);
    dome.closeSubpath();
    painter.setBrush(glass);
    painter.drawPath(dome);
    painter.setPen(stroke(inks.fill, 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-13, -57, 22, 26), 110 * 16, 55 * 16);
    painter.restore();
}

void paintRays(QPainter& painter, const QColor& color, bool isDotted)
{
    QPen pen = stroke(color, 3);
    if (isDotted) {
        pen.setDashPattern({0.1, 2.2});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const double radius : {36.0, 47.0}) {
        const QRectF circle(80 - radius, 68 - radius, 2 * radius, 2 * radius);
        painter.drawArc(circle, 25 * 16, 40 * 16);
        painter.drawArc(circle, 115 * 16, 40 * 16);
    }
}

void paintDarkLamp(QPainter& painter, const Inks& inks)
{
    paintLamp(painter, 80, 1, inks.ground, inks);
    // It sleeps.
    painter.setPen(stroke(inks.accent, 3));
    painter.setBrush(Qt::NoBrush);
    const auto zed = [&painter](double x, double y, double size) {
        painter.drawPolyline(QPolygonF{{x, y}, {x + size, y}, {x, y + size}, {x + size, y + size}});
    };
    zed(106, 34, 11);
    zed(122, 16, 8);
}

void paintSignal(QPainter& painter, const Inks& inks, int beat)
{
    paintLamp(painter, 80, 1, inks.ground, inks);
    paintRays(painter, inks.accent, true);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kSignalDots; ++i) {
        const bool isLit = beat < 0 || beat % kSignalDots == i;
        painter.setBrush(isLit ? inks.accent : inks.line);
        painter.drawEllipse(QPointF(70 + 10 * i, 72), isLit ? 2.8 : 2.0, isLit ? 2.8 : 2.0);
    }
}

void paintPlug(QPainter& painter, const Inks& inks)
{
    painter.setPen(stroke(inks.line, 3));
    painter.setBrush(Qt::NoBrush);
    QPainterPath cord;
    cord.moveTo(16, 92);
    cord.cubicTo(34, 92, 22, 62, 42, 62);
    cord.moveTo(144, 40);
    cord.cubicTo(130, 40, 138, 62, 120, 62);
    painter.drawPath(cord);
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(42, 46, 24, 32), 8, 8);
    painter.drawRoundedRect(QRectF(96, 44, 24, 36), 8, 8);
    painter.setBrush(inks.accent);
    painter.drawRoundedRect(QRectF(66, 51, 13, 6), 2, 2);
    painter.drawRoundedRect(QRectF(66, 67, 13, 6), 2, 2);
    painter.setPen(stroke(inks.warm, 3));
    painter.drawLine(QPointF(87, 34), QPointF(87, 26));
    painter.drawLine(QPointF(80, 37), QPointF(75, 30));
    painter.drawLine(QPointF(94, 37), QPointF(99, 30));
}

void paintShield(QPainter& painter, const Inks& inks)
{
    QPainterPath shield;
    shield.moveTo(80, 16);
    shield.cubicTo(92, 26, 106, 28, 116, 28);
    shield.cubicTo(116, 70, 106, 92, 80, 106);
    shield.cubicTo(54, 92, 44, 70, 44, 28);
    shield.cubicTo(54, 28, 68, 26, 80, 16);
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.fill);
    painter.drawPath(shield);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.accent);
    painter.drawEllipse(QPointF(80, 60), 22, 22);
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(67, 56, 26, 8), 3, 3);
}

void paintKey(QPainter& painter, const Inks& inks)
{
    painter.save();
    painter.translate(80, 58);
    painter.rotate(-35);
    QPainterPath key;
    key.addEllipse(QPointF(-26, 0), 22, 22);
    QPainterPath shaft;
    shaft.addRoundedRect(QRectF(-8, -6, 60, 12), 4, 4);
    shaft.addRoundedRect(QRectF(26, 0, 9, 18), 3, 3);
    shaft.addRoundedRect(QRectF(41, 0, 9, 14), 3, 3);
    QPainterPath hole;
    hole.addEllipse(QPointF(-31, 0), 8, 8);
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.warm);
    painter.drawPath(key.united(shaft).subtracted(hole));
    painter.restore();
}

void paintCrowd(QPainter& painter, const Inks& inks)
{
    paintLamp(painter, 46, 0.62, inks.accent, inks);
    paintLamp(painter, 114, 0.62, inks.accent, inks);
    paintLamp(painter, 80, 0.86, inks.accent, inks);
    paintLamp(painter, 146, 0.4, inks.ground, inks);
}

void paintLens(QPainter& painter, const Inks& inks)
{
    painter.setPen(stroke(inks.line, 9));
    painter.drawLine(QPointF(96, 76), QPointF(116, 98));
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.fill);
    painter.drawEllipse(QPointF(74, 52), 32, 32);
    painter.setPen(stroke(inks.accent, 3));
    painter.drawArc(QRectF(52, 30, 44, 44), 100 * 16, 70 * 16);
    painter.setPen(stroke(inks.line, 3));
    painter.drawLine(QPointF(66, 58), QPointF(82, 58));
}

void paintBrowser(QPainter& painter, const Inks& inks)
{
    painter.setPen(stroke(inks.line, 2.5));
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(36, 18, 88, 76), 8, 8);
    painter.drawLine(QPointF(36, 36), QPointF(124, 36));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.line);
    for (const double x : {46.0, 55.0, 64.0}) {
        painter.drawEllipse(QPointF(x, 27), 2.4, 2.4);
    }
    // The page asks who is there.
    painter.setBrush(inks.warm);
    painter.drawEllipse(QPointF(80, 52), 7, 7);
    painter.drawRoundedRect(QRectF(66, 63, 28, 7), 3.5, 3.5);
    painter.setBrush(inks.accent);
    painter.drawRoundedRect(QRectF(58, 77, 44, 9), 4.5, 4.5);
}

void paintLitLamp(QPainter& painter, const Inks& inks)
{
    paintLamp(painter, 80, 1, inks.accent, inks);
    paintRays(painter, inks.accent, false);
}

} // namespace

void paintIllustration(QPainter& painter, PagePicture picture, const QRectF& rect, const Theme& theme, int beat)
{
    const Inks inks{mixed(theme.surface, theme.text, theme.isDark ? 0.08 : 0.06),
                    mixed(theme.surface, theme.text, theme.isDark ? 0.72 : 0.68), mixed(theme.surface, theme.text, theme.isDark ? 0.16 : 0),
                    theme.onAir, theme.needsYou};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(rect.width() / kSheet.width(), rect.height() / kSheet.height());
    painter.translate(rect.center() - QPointF(kSheet.width(), kSheet.height()) * scale / 2);
    painter.scale(scale, scale);
    paintGround(painter, inks);
    switch (picture) {
    case PagePicture::DarkLamp:
        paintDarkLamp(painter, inks);
        break;
    case PagePicture::Signal:
        paintSignal(painter, inks, beat);
        break;
    case PagePicture::Plug:
        paintPlug(painter, inks);
        break;
    case PagePicture::Shield:
        paintShield(painter, inks);
        break;
    case PagePicture::Key:
        paintKey(painter, inks);
        break;
    case PagePicture::Crowd:
        paintCrowd(painter, inks);
        break;
    case PagePicture::Lens:
        paintLens(painter, inks);
        break;
    case PagePicture::Browser:
        paintBrowser(painter, inks);
        break;
    case PagePicture::LitLamp:
        paintLitLamp(painter, inks);
        break;
    }
    painter.restore();
}

} // namespace tallylight::ui
