// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/formlabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tallylight::ui {

namespace {

//! In the height of a line. Less room no label is given.
constexpr int kLeastWidth = 8;

QFont fontOf(FormLabel::Kind kind, const Typography& fonts)
{
    switch (kind) {
    case FormLabel::Kind::Headline:
        return fonts.display;
    case FormLabel::Kind::Group:
        return fonts.title;
    case FormLabel::Kind::Body:
    case FormLabel::Kind::Problem:
        return fonts.body;
    case FormLabel::Kind::Hint:
    case FormLabel::Kind::ProblemHint:
        return fonts.small;
    }
    return fonts.body;
}

QColor inkOf(FormLabel::Kind kind, const Theme& theme)
{
    switch (kind) {
    case FormLabel::Kind::Hint:
        return theme.tertiaryText;
    case FormLabel::Kind::Problem:
    case FormLabel::Kind::ProblemHint:
        return readable(theme.needsYouInk, theme.needsYouTint, 4.5);
    default:
        return theme.text;
    }
}

} // namespace

FormLabel::FormLabel(Kind kind, QWidget* parent) : FormLabel(kind, {}, parent) {}

FormLabel::FormLabel(Kind kind, const QString& text, QWidget* parent) : QLabel(text, parent), m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    align();
}

void FormLabel::setIsCentred(bool isCentred)
{
    m_isCentred = isCentred;
    align();
}

void FormLabel::setLook(const Look& look)
{
    setFont(fontOf(m_kind, look.fonts));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, inkOf(m_kind, look.theme));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, look.theme.tertiaryText);
    setPalette(colors);
}

int FormLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = std::max(1, width - margins.left() - margins.right());
    const QRect all = QFontMetrics(font()).boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), flags(room), text());
    return all.height() + margins.top() + margins.bottom();
}

QSize FormLabel::minimumSizeHint() const
{
    const QSize usual = QLabel::minimumSizeHint();
    return {std::min(usual.width(), kLeastWidth * QFontMetrics(font()).height()), usual.height()};
}

void FormLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
    QLabel::changeEvent(event);
}

void FormLabel::paintEvent(QPaintEvent* event)
{
    const QRect room = contentsRect();
    // Text that can be selected is painted by a document, which breaks long words by itself.
    if (textInteractionFlags() != Qt::NoTextInteraction && textInteractionFlags() != Qt::LinksAccessibleByMouse) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.setLayoutDirection(text().isRightToLeft() || layoutDirection() == Qt::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(room, flags(room.width()), text());
}

bool FormLabel::isTight(int width) const
{
    const QFontMetrics metrics(font());
    return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap | Qt::TextShowMnemonic, text()).width() > width;
}

int FormLabel::flags(int width) const
{
    const int mnemonic = buddy() ? Qt::TextShowMnemonic : 0;
    return static_cast<int>(alignment()) | mnemonic | (isTight(width) ? Qt::TextWrapAnywhere : Qt::TextWordWrap);
}

void FormLabel::align()
{
    setAlignment(m_isCentred ? Qt::AlignCenter : leadingEdge(layoutDirection()));
}

} // namespace tallylight::ui
