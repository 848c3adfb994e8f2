// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingscard.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

constexpr int kRadius = 12;

} // namespace

SettingsCard::SettingsCard(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(1);
}

void SettingsCard::addRow(QWidget* row)
{
    m_rows->addWidget(row);
}

void SettingsCard::setLook(const Look& look)
{
    m_look = look;
    update();
}

bool SettingsCard::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        // A row came or went, and a line with it.
        update();
    }
    return QWidget::event(event);
}

void SettingsCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.isDark ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    bool isFirst = true;
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget* row = m_rows->itemAt(i)->widget();
        if (!row || row->isHidden()) {
            continue;
        }
        if (!isFirst) {
            painter.fillRect(QRect(1, row->y() - 1, width() - 2, 1), theme.border);
        }
        isFirst = false;
    }
}

} // namespace tallylight::ui
