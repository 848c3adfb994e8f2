// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/linkbutton.h"

#include "ui/glyphs.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace tallylight::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kChevron = 16;
constexpr int kRadius = 6;

} // namespace

LinkButton::LinkButton(QWidget* parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QSize words = QFontMetrics(m_look.fonts.body).size(Qt::TextShowMnemonic, text());
    return {words.width() + 2 * kPadding + (isCheckable() ? kChevron + kPadding : 0), words.height() + 2 * kPadding};
}

void LinkButton::setLook(const Look& look)
{
    m_look = look;
    updateGeometry();
    update();
}

void LinkButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.track);
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    QRect words = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (isCheckable()) {
        const QRect chevron = QStyle::visualRect(layoutDirection(), rect(), {kPadding, (height() - kChevron) / 2, kChevron, kChevron});
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        paintGlyph(painter, isChecked() ? u"ChevronDown" : isMirrored ? u"ChevronLeft" : u"ChevronRight", chevron, theme.secondaryText);
        words.adjust(isMirrored ? 0 : kChevron + kPadding, 0, isMirrored ? -kChevron - kPadding : 0, 0);
    }
    painter.setFont(m_look.fonts.body);
    painter.setPen(isEnabled() ? readable(theme.focusRing, theme.surface, 4.5) : theme.tertiaryText);
    // Centred, so that the direction of the words is all that matters.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, text());
}

} // namespace tallylight::ui
