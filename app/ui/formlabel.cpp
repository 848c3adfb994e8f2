// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/formlabel.h"

#include <QEvent>

namespace tallylight::ui {

namespace {

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

void FormLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
    QLabel::changeEvent(event);
}

void FormLabel::align()
{
    setAlignment(m_isCentred ? Qt::AlignCenter : leadingEdge(layoutDirection()));
}

} // namespace tallylight::ui
