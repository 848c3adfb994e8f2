// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/thinscrollbar.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kWidth = 7;
constexpr int kThumb = 3;
constexpr int kLeastLength = 32;

} // namespace

ThinScrollBar::ThinScrollBar(QWidget* parent) : QScrollBar(Qt::Vertical, parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize ThinScrollBar::sizeHint() const
{
    return {kWidth, kLeastLength};
}

void ThinScrollBar::paintEvent(QPaintEvent*)
{
    if (maximum() <= minimum()) {
        return;
    }
    const int thickness = underMouse() ? kThumb + 2 : kThumb;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Theme theme = Theme::fromPalette(palette());
    painter.setBrush(underMouse() ? theme.secondaryText : theme.control);
    painter.drawRoundedRect(QRectF((width() - thickness) / 2.0, thumbTop() + 1, thickness, thumbLength() - 2), thickness / 2.0,
                            thickness / 2.0);
}

void ThinScrollBar::mousePressEvent(QMouseEvent* event)
{
    // By hand: the style's groove leaves room for buttons that are not painted.
    const int y = event->position().toPoint().y();
    const bool isOnThumb = y >= thumbTop() && y < thumbTop() + thumbLength();
    m_grip = isOnThumb ? y - thumbTop() : thumbLength() / 2;
    drag(y);
}

void ThinScrollBar::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        drag(event->position().toPoint().y());
    }
}

int ThinScrollBar::thumbLength() const
{
    return std::max(kLeastLength, height() * pageStep() / std::max(1, maximum() - minimum() + pageStep()));
}

int ThinScrollBar::thumbTop() const
{
    return (height() - thumbLength()) * (value() - minimum()) / std::max(1, maximum() - minimum());
}

void ThinScrollBar::drag(int y)
{
    const int way = std::max(1, height() - thumbLength());
    setValue(minimum() + (maximum() - minimum()) * std::clamp(y - m_grip, 0, way) / way);
}

} // namespace tallylight::ui
