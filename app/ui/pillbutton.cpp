// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pillbutton.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kPadding = 16;
constexpr int kLeastHeight = 36;

} // namespace

PillButton::PillButton(Kind kind, QWidget* parent) : QPushButton(parent), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize PillButton::sizeHint() const
{
    const QSize words = QFontMetrics(m_look.fonts.title).size(Qt::TextShowMnemonic, text());
    return {std::min(maximumWidth(), words.width() + 2 * kPadding), std::max(kLeastHeight, words.height() + kPadding)};
}

QSize PillButton::minimumSizeHint() const
{
    return sizeHint();
}

void PillButton::setLook(const Look& look)
{
    m_look = look;
    updateGeometry();
    update();
}

void PillButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    const bool isPrimary = m_kind == Kind::Primary;
    QColor ground = isPrimary ? theme.text : theme.track;
    if (underMouse() || isDown()) {
        ground = mixed(ground, isPrimary ? theme.surface : theme.text, isDown() ? 0.2 : 0.1);
    }

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlinePen(theme));
    painter.setBrush(ground);
    const QRectF shape = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focusRing, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }
    painter.setFont(m_look.fonts.title);
    painter.setPen(isPrimary ? theme.surface : theme.text);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - kPadding, Qt::TextShowMnemonic);
    // Centred, so that the direction of the words is all that matters.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, shown);
}

} // namespace tallylight::ui
