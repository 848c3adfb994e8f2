// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/menubutton.h"

#include "ui/glyphs.h"

#include <QMenu>
#include <QPainter>

namespace tallylight::ui {

namespace {

constexpr int kSide = 36;
constexpr int kIcon = 20;

} // namespace

MenuButton::MenuButton(QWidget* parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MenuButton::sizeHint() const
{
    return {kSide, kSide};
}

void MenuButton::setLook(const Look& look)
{
    m_look = look;
    if (menu()) {
        menu()->setPalette(popupPalette(look.theme));
    }
    update();
}

void MenuButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(theme.focusRing, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || isDown() ? theme.track : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    paintGlyph(painter, u"More", QRectF(circle.center() - QPointF(kIcon, kIcon) / 2, QSizeF(kIcon, kIcon)), theme.secondaryText);
}

} // namespace tallylight::ui
