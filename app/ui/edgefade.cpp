// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/edgefade.h"

#include "ui/popoverframe.h"

#include <QLinearGradient>
#include <QPainter>

namespace tallylight::ui {

namespace {

//! Above the rows stand lines of their own; below is only the frame.
constexpr int kTopHeight = 16;
constexpr int kBottomHeight = 36;

} // namespace

EdgeFade::EdgeFade(Qt::Edge edge, QWidget* parent) : QWidget(parent), m_edge(edge)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(edge == Qt::TopEdge ? kTopHeight : kBottomHeight);
}

void EdgeFade::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void EdgeFade::paintEvent(QPaintEvent*)
{
    if (m_theme.isStrong) {
        if (m_edge == Qt::TopEdge) {
            QPainter(this).fillRect(0, 0, width(), 1, m_theme.border);
        }
        return;
    }
    QColor clear = m_theme.surface;
    clear.setAlpha(0);
    QLinearGradient gradient(0, 0, 0, height());
    gradient.setColorAt(m_edge == Qt::TopEdge ? 1 : 0, clear);
    gradient.setColorAt(m_edge == Qt::TopEdge ? 0 : 1, m_theme.surface);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    if (m_edge == Qt::TopEdge) {
        painter.drawRect(rect());
        return;
    }
    // Round below, where the frame is; the upper corners lie outside.
    const int radius = PopoverFrame::kRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, -radius, 0, 0), radius - 1, radius - 1);
}

} // namespace tallylight::ui
