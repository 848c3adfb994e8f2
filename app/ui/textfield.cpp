// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/textfield.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastHeight = 38;
constexpr int kPadding = 12;
constexpr int kRadius = 10;
//! An address with a path is longer than people think.
constexpr int kMaxLength = 2000;

} // namespace

TextField::TextField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(kMaxLength);
    setTextMargins(kPadding, 0, kPadding, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] { setHasFault(false); });
}

QSize TextField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), std::max(kLeastHeight, QFontMetrics(font()).height() + 18)};
}

QSize TextField::minimumSizeHint() const
{
    return {QLineEdit::minimumSizeHint().width(), sizeHint().height()};
}

void TextField::setIsSecret(bool isSecret)
{
    setEchoMode(isSecret ? Password : Normal);
    setInputMethodHints(isSecret ? Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                 : Qt::ImhNone);
}

void TextField::setHasFault(bool hasFault)
{
    m_hasFault = hasFault;
    update();
}

void TextField::setLook(const Look& look)
{
    m_look = look;
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, look.theme.text);
    colors.setColor(QPalette::PlaceholderText, look.theme.tertiaryText);
    setPalette(colors);
    setFont(look.fonts.body);
    updateGeometry();
}

void TextField::paintEvent(QPaintEvent* event)
{
    {
        const Theme& theme = m_look.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // A thick line for a fault, so that it is seen without its colour; the words beside it say what is wrong.
        const QPen fault(theme.needsYou, 2);
        painter.setPen(hasFocus() ? QPen(theme.focusRing, 2) : m_hasFault ? fault : QPen(theme.control, 1));
        painter.setBrush(theme.track);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    QLineEdit::paintEvent(event);
}

} // namespace tallylight::ui
