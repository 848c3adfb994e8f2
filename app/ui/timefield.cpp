// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/timefield.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastHeight = 36;
constexpr int kPadding = 12;
constexpr int kRadius = 10;

//! As the locale writes hours and minutes; some write seconds too.
QString hoursAndMinutes()
{
    static const QRegularExpression seconds(QStringLiteral("[^a-zA-Z]?ss?"));
    return QLocale().timeFormat(QLocale::ShortFormat).remove(seconds);
}

} // namespace

TimeField::TimeField(QWidget* parent) : QTimeEdit(parent)
{
    setFrame(false);
    setButtonSymbols(NoButtons);
    setDisplayFormat(hoursAndMinutes());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAlignment(Qt::AlignCenter);
    connect(this, &QTimeEdit::userTimeChanged, this, [this] { Q_EMIT minutesChosen(minutes()); });
}

QSize TimeField::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int words = metrics.horizontalAdvance(QTime(22, 58).toString(displayFormat()));
    return {words + 3 * kPadding, std::max(kLeastHeight, metrics.height() + 16)};
}

std::chrono::minutes TimeField::minutes() const
{
    return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::milliseconds(time().msecsSinceStartOfDay()));
}

void TimeField::setMinutes(std::chrono::minutes minutes)
{
    const QSignalBlocker silence(this);
    setTime(QTime::fromMSecsSinceStartOfDay(static_cast<int>(std::chrono::milliseconds(minutes).count())));
}

void TimeField::setLook(const Look& look)
{
    m_look = look;
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, look.theme.text);
    colors.setColor(QPalette::Disabled, QPalette::Text, look.theme.tertiaryText);
    setPalette(colors);
    lineEdit()->setPalette(colors);
    setFont(look.fonts.body);
    updateGeometry();
}

void TimeField::paintEvent(QPaintEvent*)
{
    // The line edit within paints the time.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_look.theme.focusRing, 2) : QPen(isEnabled() ? m_look.theme.control : m_look.theme.border, 1));
    painter.setBrush(m_look.theme.track);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void TimeField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace tallylight::ui
