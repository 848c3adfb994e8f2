// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/edgefade.h"

#include "ui/popoverframe.h"

#include <QLinearGradient>
#include <QPainter>

namespace tallylight::ui {

namespace {

constexpr int kHeight = 36;

} // namespace

EdgeFade::EdgeFade(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(kHeight);
}

void EdgeFade::setSurface(const QColor& surface)
{
    m_surface = surface;
    update();
}

void EdgeFade::paintEvent(QPaintEvent*)
{
    QColor clear = m_surface;
    clear.setAlpha(0);
    QLinearGradient gradient(0, 0, 0, height());
    gradient.setColorAt(0, clear);
    gradient.setColorAt(1, m_surface);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    // Round below, where the frame is; the upper corners lie outside.
    const int radius = PopoverFrame::kRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, -radius, 0, 0), radius - 1, radius - 1);
}

} // namespace tallylight::ui
