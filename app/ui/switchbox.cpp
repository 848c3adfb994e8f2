// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/switchbox.h"

#include <QPainter>

namespace tallylight::ui {

namespace {

constexpr QSize kTrack{38, 22};
//! Room for the ring of the focus.
constexpr int kRing = 3;
constexpr int kKnobInset = 3;
constexpr int kSlideMs = 120;

} // namespace

SwitchBox::SwitchBox(QWidget* parent) : QCheckBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide.setDuration(kSlideMs);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_place = value.toDouble();
        update();
    });
    connect(this, &QCheckBox::toggled, this, &SwitchBox::slide);
}

QSize SwitchBox::sizeHint() const
{
    return kTrack.grownBy({kRing, kRing, kRing, kRing});
}

void SwitchBox::setLook(const Look& look)
{
    m_look = look;
    update();
}

bool SwitchBox::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void SwitchBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    const bool isOn = isChecked();
    const QColor line = isEnabled() ? theme.secondaryText : theme.border;
    const QColor fill = isEnabled() ? theme.focusRing : theme.tertiaryText;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    const double radius = track.height() / 2;
    painter.setPen(isOn ? QPen(Qt::NoPen) : QPen(line, 1.5));
    painter.setBrush(isOn ? QBrush(fill) : QBrush(underMouse() ? theme.hover : theme.surface));
    painter.drawRoundedRect(isOn ? track : track.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);

    const double place = layoutDirection() == Qt::RightToLeft ? 1 - m_place : m_place;
    const double side = track.height() - 2 * kKnobInset;
    const QRectF knob(track.left() + kKnobInset + place * (track.width() - track.height()), track.top() + kKnobInset, side, side);
    painter.setPen(isOn ? QPen(Qt::NoPen) : QPen(line, 1.5));
    painter.setBrush(isOn ? QBrush(theme.surface) : QBrush(Qt::NoBrush));
    painter.drawEllipse(isOn ? knob : knob.adjusted(1.5, 1.5, -1.5, -1.5));
    if (isOn) {
        painter.setPen(QPen(fill, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = knob.center();
        painter.drawPolyline(QPolygonF{middle + QPointF(-3.4, 0.2), middle + QPointF(-1, 2.7), middle + QPointF(3.6, -2.6)});
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focusRing, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius + 2, radius + 2);
    }
}

void SwitchBox::slide()
{
    const double target = isChecked() ? 1 : 0;
    m_slide.stop();
    if (!m_look.hasMotion || !isVisible()) {
        m_place = target;
        update();
        return;
    }
    m_slide.setStartValue(m_place);
    m_slide.setEndValue(target);
    m_slide.start();
}

} // namespace tallylight::ui
