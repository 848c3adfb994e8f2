// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/badgeshapes.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tallylight::ui {

namespace {

//! Below this a gradient is only noise.
constexpr int kDetailPixels = 32;

//! Lengths of the drawing in a square of so many device pixels. Strokes are whole pixels, so that edges stay crisp.
struct Pen {
    int pixels;
    BadgeInks inks;
    int rim = std::max(1, static_cast<int>(std::lround(pixels / 18.0)));
    int line = std::max(2, static_cast<int>(std::lround(pixels / 8.0)));

    [[nodiscard]] double at(double part) const { return std::round(pixels * part); }
    [[nodiscard]] QRectF body() const { return QRectF(0, 0, pixels, pixels).adjusted(rim, rim, -rim, -rim); }
    [[nodiscard]] bool hasDetail() const { return pixels >= kDetailPixels; }
};

QPainterPath lampPath(const QRectF& rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, rect.width() * 0.32, rect.height() * 0.32);
    return path;
}

QPainterPath stroked(const QPainterPath& path, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path);
}

void fillWithRim(QPainter& painter, const QPainterPath& path, const QBrush& brush, const Pen& pen)
{
    painter.fillPath(stroked(path, 2.0 * pen.rim).united(path), pen.inks.rim);
    painter.fillPath(path, brush);
}

QBrush lit(const Pen& pen, const QColor& top, const QColor& bottom)
{
    if (!pen.hasDetail()) {
        return bottom;
    }
    QLinearGradient gradient(0, 0, 0, pen.pixels);
    gradient.setColorAt(0, top);
    gradient.setColorAt(0.75, bottom);
    return gradient;
}

//! The largest font whose text fits \a rect, and the text on whole pixels in its middle.
void paintText(QPainter& painter, const QString& text, const QRectF& rect, const QColor& ink)
{
    if (text == kDot) {
        const double radius = std::max(2.0, rect.height() * 0.2);
        QPainterPath dot;
        dot.addEllipse(rect.center(), radius, radius);
        painter.fillPath(dot, ink);
        return;
    }
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setHintingPreference(QFont::PreferFullHinting);
    for (int size = static_cast<int>(rect.height()); size > 5; --size) {
        font.setPixelSize(size);
        const QRectF extent = QFontMetricsF(font).tightBoundingRect(text);
        if (extent.width() <= rect.width() && extent.height() <= rect.height() * 0.72) {
            break;
        }
    }
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF extent = QFontMetricsF(font).tightBoundingRect(text);
    const double x = rect.center().x() - extent.width() / 2 - extent.left();
    const double y = rect.center().y() - extent.height() / 2 - extent.top();
    painter.drawText(QPointF(std::round(x), std::round(y)), text);
}

void paintLitLamp(QPainter& painter, const QString& text, const Pen& pen)
{
    const QRectF body = pen.body();
    fillWithRim(painter, lampPath(body), lit(pen, pen.inks.litTop, pen.inks.lit), pen);
    if (pen.hasDetail()) {
        // A highlight along the upper edge makes it glass.
        const QRectF glass = body.adjusted(pen.line, pen.rim * 2, -pen.line, 0);
        QPainterPath gleam;
        gleam.addRoundedRect(QRectF(glass.left(), glass.top(), glass.width(), pen.rim * 2.0), pen.rim, pen.rim);
        painter.fillPath(gleam, pen.inks.gleam);
    }
    const double side = pen.at(0.08);
    paintText(painter, text, body.adjusted(side, 0, -side, 0), pen.inks.litInk);
}

void paintDimLamp(QPainter& painter, const QString& text, const Pen& pen)
{
    // The rim is broken in four places: at 16 pixels that is what sets it apart from a lit lamp, whatever the colours.
    const QRectF body = pen.body();
    fillWithRim(painter, lampPath(body), pen.inks.dim, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 12.0));
    const QRectF edge = body.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    QPainterPath gaps;
    const double gap = pen.at(0.32);
    gaps.addRect(QRectF(body.center().x() - gap / 2, 0, gap, pen.pixels));
    gaps.addRect(QRectF(0, body.center().y() - gap / 2, pen.pixels, gap));
    painter.fillPath(stroked(lampPath(edge), line).subtracted(gaps), pen.inks.line);
    const double side = pen.at(0.1);
    paintText(painter, text, body.adjusted(side, side / 2, -side, -side / 2), pen.inks.line);
}

void paintUnlitLamp(QPainter& painter, const Pen& pen)
{
    // The lamp is there and its glass is dark: calm next to the other icons of a panel.
    const double inset = pen.at(0.06);
    const QRectF body = pen.body().adjusted(inset, inset, -inset, -inset);
    fillWithRim(painter, lampPath(body), pen.inks.dim, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 14.0));
    painter.fillPath(stroked(lampPath(body.adjusted(line / 2, line / 2, -line / 2, -line / 2)), line), pen.inks.line);
    QPainterPath bulb;
    const double radius = std::max(2.0, pen.pixels * 0.13);
    bulb.addEllipse(body.center(), radius, radius);
    painter.fillPath(bulb, pen.inks.line);
}

void paintCrossedRing(QPainter& painter, const Pen& pen)
{
    const QRectF body = pen.body();
    const double half = pen.line / 2.0;
    const double inset = pen.at(0.1);
    QPainterPath ring;
    ring.addEllipse(body.adjusted(half + inset, half + inset, -half - inset, -half - inset));
    QPainterPath slash;
    slash.moveTo(body.bottomLeft() + QPointF(half, -half));
    slash.lineTo(body.topRight() + QPointF(-half, half));
    // Cut free of the ring on both sides, or it clots at 16 pixels.
    const QPainterPath gap = stroked(slash, pen.line + 2.0 * pen.rim + 1);
    const QPainterPath whole = stroked(ring, pen.line).subtracted(gap).united(stroked(slash, pen.line));
    fillWithRim(painter, whole, pen.inks.line, pen);
}

struct Bubble {
    QRectF body;
    QPainterPath path;
};

Bubble bubbleOf(const Pen& pen)
{
    QRectF body = pen.body();
    const double tail = std::max(3.0, pen.at(0.2));
    body.setBottom(body.bottom() - tail + 1);
    QPainterPath bubble;
    const double radius = pen.at(0.2);
    bubble.addRoundedRect(body, radius, radius);
    QPainterPath tip;
    tip.moveTo(body.left() + pen.at(0.16), body.bottom() - 1);
    tip.lineTo(body.left() + pen.at(0.16), body.bottom() + tail - 1);
    tip.lineTo(body.left() + pen.at(0.16) + tail + 1, body.bottom() - 1);
    tip.closeSubpath();
    return {body, bubble.united(tip)};
}

void paintSpeechBubble(QPainter& painter, const QString& text, const Pen& pen)
{
    const auto [body, path] = bubbleOf(pen);
    fillWithRim(painter, path, lit(pen, pen.inks.amberTop, pen.inks.amber), pen);
    const double side = pen.at(0.06);
    paintText(painter, text, body.adjusted(side, 0, -side, 0), pen.inks.amberInk);
}

void paintDimBubble(QPainter& painter, const QString& text, const Pen& pen)
{
    const auto [body, path] = bubbleOf(pen);
    fillWithRim(painter, path, pen.inks.dim, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 12.0));
    QPainterPath gaps;
    const double gap = pen.at(0.3);
    gaps.addRect(QRectF(body.center().x() - gap / 2, 0, gap, pen.pixels));
    gaps.addRect(QRectF(0, body.center().y() - gap / 2, pen.pixels, gap));
    painter.fillPath(stroked(path, 2 * line).intersected(path).subtracted(gaps), pen.inks.line);
    const double side = pen.at(0.1);
    paintText(painter, text, body.adjusted(side, side / 2, -side, -side / 2), pen.inks.line);
}

//! A square on its corner: of all shapes that hold a number the one that is least like a lamp.
QPainterPath diamondPath(const QRectF& rect)
{
    const double cut = rect.width() * 0.07;
    const QPointF center = rect.center();
    QPainterPath path;
    path.moveTo(center.x() - cut, rect.top() + cut);
    path.quadTo(QPointF(center.x(), rect.top()), QPointF(center.x() + cut, rect.top() + cut));
    path.lineTo(rect.right() - cut, center.y() - cut);
    path.quadTo(QPointF(rect.right(), center.y()), QPointF(rect.right() - cut, center.y() + cut));
    path.lineTo(center.x() + cut, rect.bottom() - cut);
    path.quadTo(QPointF(center.x(), rect.bottom()), QPointF(center.x() - cut, rect.bottom() - cut));
    path.lineTo(rect.left() + cut, center.y() + cut);
    path.quadTo(QPointF(rect.left(), center.y()), QPointF(rect.left() + cut, center.y() - cut));
    path.closeSubpath();
    return path;
}

//! Where text stands in a diamond: its corners take the rest.
QRectF diamondText(const QRectF& body, const QString& text)
{
    const double width = body.width() * (text.size() > 1 ? 0.56 : 0.44);
    const double height = body.height() * (text.size() > 1 ? 0.6 : 0.74);
    return QRectF(body.center().x() - width / 2, body.center().y() - height / 2, width, height);
}

void paintDiamond(QPainter& painter, const QString& text, const Pen& pen)
{
    const QRectF body = pen.body();
    fillWithRim(painter, diamondPath(body), pen.inks.paper, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 20.0));
    painter.fillPath(stroked(diamondPath(body), 2 * line).intersected(diamondPath(body)), pen.inks.blood);
    paintText(painter, text, diamondText(body, text), pen.inks.blood);
}

void paintDimDiamond(QPainter& painter, const QString& text, const Pen& pen)
{
    const QRectF body = pen.body();
    fillWithRim(painter, diamondPath(body), pen.inks.dim, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 12.0));
    QPainterPath gaps;
    const double gap = pen.at(0.3);
    gaps.addRect(QRectF(body.center().x() - gap / 2, 0, gap, pen.pixels));
    gaps.addRect(QRectF(0, body.center().y() - gap / 2, pen.pixels, gap));
    painter.fillPath(stroked(diamondPath(body), 2 * line).intersected(diamondPath(body)).subtracted(gaps), pen.inks.line);
    paintText(painter, text, diamondText(body, text), pen.inks.line);
}

QPainterPath checkPath(const Pen& pen)
{
    const QRectF body = pen.body();
    const double half = std::max(2.0, pen.pixels * 0.11);
    QPainterPath path;
    path.moveTo(body.left() + half, body.top() + body.height() * 0.55);
    path.lineTo(body.left() + body.width() * 0.38, body.bottom() - half - body.height() * 0.06);
    path.lineTo(body.right() - half, body.top() + half + body.height() * 0.1);
    return stroked(path, 2 * half);
}

void paintCheckMark(QPainter& painter, const Pen& pen)
{
    fillWithRim(painter, checkPath(pen), lit(pen, pen.inks.leafTop, pen.inks.leaf), pen);
}

void paintDimCheckMark(QPainter& painter, const Pen& pen)
{
    const QPainterPath path = checkPath(pen);
    fillWithRim(painter, path, pen.inks.dim, pen);
    const double line = std::max(1.0, std::round(pen.pixels / 16.0));
    painter.fillPath(stroked(path, 2 * line).intersected(path), pen.inks.line);
}

void paintKey(QPainter& painter, const Pen& pen)
{
    const double p = pen.pixels;
    const double line = std::max(2.0, std::round(p / 7.0));
    QPainterPath bow;
    bow.addEllipse(QPointF(p * 0.3, p * 0.46), p * 0.19, p * 0.19);
    QPainterPath shaft;
    shaft.moveTo(p * 0.5, p * 0.46);
    shaft.lineTo(p * 0.85, p * 0.46);
    shaft.lineTo(p * 0.85, p * 0.7);
    shaft.moveTo(p * 0.68, p * 0.46);
    shaft.lineTo(p * 0.68, p * 0.64);
    fillWithRim(painter, stroked(bow, line).united(stroked(shaft, line)), pen.inks.line, pen);
}

void paintWarningTriangle(QPainter& painter, const Pen& pen)
{
    const QRectF body = pen.body().adjusted(pen.rim, pen.rim, -pen.rim, -pen.rim);
    QPainterPath triangle;
    triangle.moveTo(body.center().x(), body.top());
    triangle.lineTo(body.right(), body.bottom() - pen.at(0.04));
    triangle.lineTo(body.left(), body.bottom() - pen.at(0.04));
    triangle.closeSubpath();
    fillWithRim(painter, triangle.united(stroked(triangle, 2.0 * pen.rim)), lit(pen, pen.inks.amberTop, pen.inks.amber), pen);
    const double width = std::max(2.0, pen.at(0.11));
    const double x = std::round(body.center().x() - width / 2);
    const double top = pen.at(0.36);
    painter.fillRect(QRectF(x, top, width, pen.at(0.28)), pen.inks.amberInk);
    painter.fillRect(QRectF(x, top + pen.at(0.28) + std::max(1.0, pen.at(0.06)), width, width), pen.inks.amberInk);
}

void paintDottedRing(QPainter& painter, const Pen& pen)
{
    constexpr int kDots = 8;
    const double center = pen.pixels / 2.0;
    const double radius = pen.pixels * 0.36;
    const double dot = pen.pixels * 0.085;
    QPainterPath dots;
    for (int i = 0; i < kDots; ++i) {
        const double angle = 2 * std::numbers::pi * i / kDots;
        dots.addEllipse(QPointF(center + radius * std::cos(angle), center + radius * std::sin(angle)), dot, dot);
    }
    fillWithRim(painter, dots, pen.inks.line, pen);
}

} // namespace

void paintBadgeShape(QPainter& painter, BadgeShape shape, const QString& text, int devicePixels, BadgeTone tone)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Pen pen{devicePixels, badgeInks(tone)};
    switch (shape) {
    case BadgeShape::UnlitLamp:
        return paintUnlitLamp(painter, pen);
    case BadgeShape::LitLamp:
        return paintLitLamp(painter, text, pen);
    case BadgeShape::DimLamp:
        return paintDimLamp(painter, text, pen);
    case BadgeShape::SpeechBubble:
        return paintSpeechBubble(painter, text, pen);
    case BadgeShape::DimBubble:
        return paintDimBubble(painter, text, pen);
    case BadgeShape::Diamond:
        return paintDiamond(painter, text, pen);
    case BadgeShape::DimDiamond:
        return paintDimDiamond(painter, text, pen);
    case BadgeShape::CheckMark:
        return paintCheckMark(painter, pen);
    case BadgeShape::DimCheckMark:
        return paintDimCheckMark(painter, pen);
    case BadgeShape::CrossedRing:
        return paintCrossedRing(painter, pen);
    case BadgeShape::Key:
        return paintKey(painter, pen);
    case BadgeShape::WarningTriangle:
        return paintWarningTriangle(painter, pen);
    case BadgeShape::DottedRing:
        return paintDottedRing(painter, pen);
    }
}

} // namespace tallylight::ui
