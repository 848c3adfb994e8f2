// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/choicebox.h"

#include "ui/glyphs.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastHeight = 36;
constexpr int kPadding = 12;
constexpr int kChevron = 18;
constexpr int kRadius = 10;

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSizeAdjustPolicy(AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT valueChosen(value()); });
}

QSize ChoiceBox::sizeHint() const
{
    const QFontMetrics metrics(font());
    int words = 0;
    for (int i = 0; i < count(); ++i) {
        words = std::max(words, metrics.horizontalAdvance(itemText(i)));
    }
    return {words + 2 * kPadding + kChevron + kPadding / 2, std::max(kLeastHeight, metrics.height() + 16)};
}

void ChoiceBox::addChoice(const QString& words, int value)
{
    addItem(words, value);
}

int ChoiceBox::value() const
{
    return currentIndex() < 0 ? -1 : currentData().toInt();
}

void ChoiceBox::setValue(int value)
{
    setCurrentIndex(findData(value));
}

void ChoiceBox::setLook(const Look& look)
{
    m_look = look;
    setFont(look.fonts.body);
    view()->setFont(look.fonts.body);
    const QPalette colors = popupPalette(look.theme);
    view()->setPalette(colors);
    view()->window()->setPalette(colors);
    updateGeometry();
    update();
}

void ChoiceBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.focusRing, 2) : QPen(isEnabled() ? theme.control : theme.border, 1));
    painter.setBrush(underMouse() && isEnabled() ? mixed(theme.track, theme.text, 0.05) : theme.track);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const auto placed = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int chevron = width() - kPadding - kChevron;
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme.text : theme.tertiaryText);
    paintLine(painter, placed({kPadding, 0, chevron - kPadding, height()}), currentText(), layoutDirection());
    paintGlyph(painter, u"ChevronDown", placed({chevron + kPadding / 3, (height() - kChevron) / 2, kChevron, kChevron}),
               isEnabled() ? theme.secondaryText : theme.border);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    // The page is what people scroll; nothing is chosen in passing.
    event->ignore();
}

} // namespace tallylight::ui
