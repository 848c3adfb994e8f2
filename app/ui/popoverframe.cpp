// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popoverframe.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegion>

namespace tallylight::ui {

namespace {

constexpr int kShadow = 20;
//! How far the light comes from above.
constexpr int kShadowDrop = 4;

} // namespace

PopoverFrame::PopoverFrame(bool isComposited, Qt::WindowFlags flags) : QWidget(nullptr, flags), m_isComposited(isComposited)
{
    setAttribute(Qt::WA_TranslucentBackground, isComposited);
    setAutoFillBackground(false);
}

QMargins PopoverFrame::shadowMargins() const
{
    return m_isComposited ? QMargins(kShadow, kShadow - kShadowDrop, kShadow, kShadow + kShadowDrop) : QMargins();
}

void PopoverFrame::paintEvent(QPaintEvent* event)
{
    if (m_frame.size() != size() * devicePixelRatioF() || m_frame.devicePixelRatio() != devicePixelRatioF()) {
        m_frame = paintedFrame();
    }
    QPainter painter(this);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const QRectF source(QPointF(event->rect().topLeft()) * devicePixelRatioF(), QSizeF(event->rect().size()) * devicePixelRatioF());
    painter.drawPixmap(QRectF(event->rect()), m_frame, source);
}

void PopoverFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isComposited) {
        return;
    }
    QPainterPath path;
    path.addRoundedRect(rect(), kRadius, kRadius);
    setMask(QRegion(path.toFillPolygon().toPolygon()));
}

void PopoverFrame::setFrameTheme(const Theme& theme)
{
    m_theme = theme;
    m_frame = {};
    update();
}

QPixmap PopoverFrame::paintedFrame() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF frame = QRectF(rect()).marginsRemoved(shadowMargins());
    // Rings that add up: the sum falls off like a blur, and costs no blur.
    for (int ring = kShadow; m_isComposited && ring > 0; --ring) {
        const double fade = 1.0 - static_cast<double>(ring) / kShadow;
        painter.setBrush(QColor(0, 0, 0, static_cast<int>((m_theme.isDark ? 14 : 8) * fade * fade + 0.5)));
        const double grow = ring - 1;
        painter.drawRoundedRect(frame.adjusted(-grow, -grow + kShadowDrop, grow, grow + kShadowDrop), kRadius + grow, kRadius + grow);
    }
    painter.setPen(QPen(m_theme.border, 1));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    return pixmap;
}

} // namespace tallylight::ui
