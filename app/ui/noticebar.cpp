// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noticebar.h"

#include "ui/glyphs.h"
#include "ui/pillbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace tallylight::ui {

namespace {

constexpr int kRadius = 10;
constexpr int kIcon = 16;
constexpr int kPadding = 12;
//! The room before the words, which the icon has, and the room after the button.
constexpr int kStart = kPadding + kIcon + 8;
constexpr int kEnd = 4;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_button(new PillButton(PillButton::Kind::Secondary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    connect(m_button, &QAbstractButton::clicked, this, [this] { Q_EMIT actionChosen(m_action); });
}

void NoticeBar::setLook(const Look& look)
{
    m_look = look;
    // A layout turns its parts around, and not its margins.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(isMirrored ? kEnd : kStart, 2, isMirrored ? kStart : kEnd, 2);
    m_label->setFont(look.fonts.small);
    m_label->setAlignment(leadingEdge(layoutDirection()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, look.theme.noticeInk);
    m_label->setPalette(colors);
    Look small = look;
    small.fonts.title = look.fonts.label;
    small.theme.track = mixed(look.theme.noticeTint, look.theme.text, 0.08);
    m_button->setLook(small);
    update();
}

void NoticeBar::setNotice(const QString& text, PageAction action)
{
    m_label->setText(text);
    setAccessibleName(text);
    if (action == m_action) {
        return;
    }
    m_action = action;
    m_button->setText(actionText(action, {}));
    m_button->setAccessibleName(m_button->text());
    m_button->setAccessibleDescription(action == PageAction::Retry ? tr("Connects again now") : QString());
    m_button->setVisible(action != PageAction::None);
    m_button->updateGeometry();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlinePen(m_look.theme));
    painter.setBrush(m_look.theme.noticeTint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {kPadding, (height() - kIcon) / 2, kIcon, kIcon});
    paintGlyph(painter, u"Clock", icon, m_look.theme.noticeInk);
}

} // namespace tallylight::ui
