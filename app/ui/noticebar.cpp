// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noticebar.h"

#include "ui/glyphs.h"
#include "ui/pillbutton.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace tallylight::ui {

namespace {

constexpr int kRadius = 10;
constexpr int kIcon = 16;
constexpr int kPadding = 12;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_retry(new PillButton(PillButton::Kind::Secondary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPadding + kIcon + 8, 2, 4, 2);
    layout->setSpacing(8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_retry);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_retry->setText(actionText(PageAction::Retry, {}));
    m_retry->setAccessibleName(m_retry->text());
    m_retry->setAccessibleDescription(tr("Connects again now"));
    connect(m_retry, &QAbstractButton::clicked, this, &NoticeBar::retryRequested);
}

void NoticeBar::setLook(const Look& look)
{
    m_look = look;
    m_label->setFont(look.fonts.small);
    m_label->setAlignment(leadingEdge(layoutDirection()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, look.theme.noticeInk);
    m_label->setPalette(colors);
    Look small = look;
    small.fonts.title = look.fonts.label;
    small.theme.track = mixed(look.theme.noticeTint, look.theme.text, 0.08);
    m_retry->setLook(small);
    update();
}

void NoticeBar::setText(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme.noticeTint);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {kPadding, (height() - kIcon) / 2, kIcon, kIcon});
    paintGlyph(painter, u"Clock", icon, m_look.theme.noticeInk);
}

} // namespace tallylight::ui
