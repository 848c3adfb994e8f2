// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/segmentbutton.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastHeight = 32;
constexpr int kRoom = 12;
constexpr int kRadius = 8;
constexpr int kPadding = 12;

} // namespace

SegmentButton::SegmentButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(m_look.fonts.title);
    return {metrics.horizontalAdvance(text()) + 2 * kPadding, std::max(kLeastHeight, metrics.height() + kRoom)};
}

void SegmentButton::setLook(const Look& look)
{
    m_look = look;
    updateGeometry();
    update();
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked()) {
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.isDark ? mixed(theme.surface, theme.text, 0.18) : theme.surface);
        painter.drawRoundedRect(shape, kRadius, kRadius);
    } else if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.track, theme.text, 0.05));
        painter.drawRoundedRect(shape, kRadius, kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    painter.setFont(isChecked() ? m_look.fonts.title : m_look.fonts.body);
    painter.setPen(isChecked() ? theme.text : theme.noticeInk);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - kPadding);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, shown);
}

} // namespace tallylight::ui
