// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/filterfield.h"

#include "ui/glyphs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastHeight = 36;
constexpr int kIcon = 16;
constexpr int kPadding = 12;
constexpr int kRadius = 10;
constexpr int kMaxLength = 200;

} // namespace

FilterField::FilterField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(kMaxLength);
    setTextMargins(kPadding + kIcon + 6, 0, kPadding, 0);
    setAccessibleName(tr("Filter"));
    setAccessibleDescription(tr("Shows tasks whose title, agent, organization or last words contain what is typed"));
}

void FilterField::setLook(const Look& look)
{
    m_look = look;
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, look.theme.text);
    setPalette(colors);
    setFont(look.fonts.body);
    setFixedHeight(std::max(kLeastHeight, QFontMetrics(font()).height() + kPadding));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(isMirrored ? kPadding : kPadding + kIcon + 6, 0, isMirrored ? kPadding + kIcon + 6 : kPadding, 0);
}

void FilterField::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(m_look.theme.focusRing, 2) : QPen(m_look.theme.control, 1));
        painter.setBrush(m_look.theme.track);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
        const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {kPadding, (height() - kIcon) / 2, kIcon, kIcon});
        paintGlyph(painter, u"Search", icon, m_look.theme.secondaryText);
    }
    QLineEdit::paintEvent(event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT listKeyPressed(event);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace tallylight::ui
