// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace tallylight::ui {

namespace {

constexpr QChar kIsolate(0x2068);
constexpr QChar kEndOfIsolate(0x2069);

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    }
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

//! The text's own direction. A line of isolated parts has none, and reads as the interface does.
Qt::LayoutDirection directionOf(const QString& text, Qt::LayoutDirection interfaceDirection)
{
    if (text.startsWith(kIsolate)) {
        return interfaceDirection;
    }
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace

Typography Typography::fromFont(const QFont& base)
{
    return {bold(scaled(base, 1.12)), bold(base), base, scaled(base, 0.92), bold(scaled(base, 0.85)), bold(scaled(base, 1.35))};
}

Qt::Alignment leadingEdge(Qt::LayoutDirection direction)
{
    return Qt::AlignAbsolute | Qt::AlignVCenter | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

void paintLine(QPainter& painter, const QRect& rect, const QString& text, Qt::LayoutDirection direction)
{
    if (rect.width() <= 0) {
        return;
    }
    painter.setLayoutDirection(directionOf(text, direction));
    const QString elided = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(leadingEdge(direction)) | Qt::TextSingleLine, elided);
}

void paintParagraph(QPainter& painter, const QRect& rect, const QString& text, int lines, int lastLineGap, Qt::LayoutDirection direction)
{
    QTextOption option(leadingEdge(direction) & ~Qt::AlignVCenter);
    option.setTextDirection(directionOf(text, direction));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, painter.font());
    layout.setTextOption(option);
    const int height = rect.height() / lines;

    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(rect.width());
        const QRect place(rect.left(), rect.top() + i * height, rect.width(), height);
        if (i == lines - 1) {
            const int gap = direction == Qt::RightToLeft ? lastLineGap : 0;
            paintLine(painter, place.adjusted(gap, 0, gap - lastLineGap, 0), text.mid(line.textStart()), direction);
            break;
        }
        line.draw(&painter, QPointF(place.left(), place.top() + (height - line.height()) / 2));
    }
    layout.endLayout();
}

QString isolated(const QString& text)
{
    return kIsolate + text + kEndOfIsolate;
}

} // namespace tallylight::ui
