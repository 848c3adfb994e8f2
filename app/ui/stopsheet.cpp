// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stopsheet.h"

#include "ui/pillbutton.h"
#include "ui/shortened.h"
#include "ui/typography.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

constexpr int kPadding = 16;
constexpr int kOutside = 12;
constexpr int kRadius = 10;
//! Longer ones would push the buttons out of the window.
constexpr qsizetype kMaxTitle = 90;
constexpr qsizetype kMaxReason = 160;

} // namespace

StopSheet::StopSheet(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_stop(new PillButton(PillButton::Kind::Secondary, this)),
      m_keep(new PillButton(PillButton::Kind::Primary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside + kPadding, kOutside + kPadding, kOutside + kPadding, kOutside + kPadding - 4);
    layout->setSpacing(12);
    layout->addWidget(m_label);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_keep);
    layout->addLayout(buttons);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    connect(m_keep, &QAbstractButton::clicked, this, &StopSheet::leave);
    connect(m_stop, &QAbstractButton::clicked, this, &StopSheet::confirm);
}

void StopSheet::setLook(const Look& look)
{
    m_look = look;
    m_label->setFont(look.fonts.body);
    m_label->setAlignment(leadingEdge(layoutDirection()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, look.theme.text);
    m_label->setPalette(colors);
    Look onTrack = look;
    onTrack.theme.track = mixed(look.theme.track, look.theme.text, 0.08);
    m_keep->setLook(look);
    m_stop->setLook(onTrack);
    update();
}

void StopSheet::ask(const store::RowKey& key, const QString& title)
{
    m_key = key;
    m_title = isolated(shortened(title, kMaxTitle));
    setStage(Stage::Asking, tr("Stop “%1”? It counts as failed then, and what it has done so far stays.").arg(m_title));
    show();
    m_keep->setFocus(Qt::PopupFocusReason);
}

void StopSheet::setResult(const store::RowKey& key, const QString& problem)
{
    if (isHidden() || key != m_key || m_stage != Stage::Stopping) {
        return;
    }
    if (problem.isEmpty()) {
        leave();
        return;
    }
    setStage(Stage::Failed, tr("“%1” was not stopped: %2", "title, reason").arg(m_title, isolated(shortened(problem, kMaxReason))));
    m_keep->setFocus(Qt::OtherFocusReason);
}

void StopSheet::dismiss()
{
    hide();
    m_key = {};
}

void StopSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlinePen(m_look.theme));
    painter.setBrush(m_stage == Stage::Failed ? m_look.theme.failedTint : m_look.theme.track);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kOutside + 0.5, kOutside + 0.5, -kOutside - 0.5, -kOutside - 0.5), kRadius, kRadius);
}

void StopSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StopSheet::setStage(Stage stage, const QString& text)
{
    m_stage = stage;
    m_label->setText(text);
    setAccessibleName(text);
    m_keep->setText(stage == Stage::Asking ? tr("Keep running") : tr("Close"));
    m_stop->setText(stage == Stage::Failed ? tr("Try again") : tr("Stop"));
    m_stop->setVisible(stage != Stage::Stopping);
    for (PillButton* button : {m_keep, m_stop}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(text);
        button->updateGeometry();
    }
    update();
}

void StopSheet::confirm()
{
    m_keep->setFocus(Qt::OtherFocusReason);
    setStage(Stage::Stopping, tr("Stopping “%1”…").arg(m_title));
    Q_EMIT stopConfirmed(m_key);
}

void StopSheet::leave()
{
    const bool hadFocus = m_keep->hasFocus() || m_stop->hasFocus();
    dismiss();
    if (hadFocus) {
        Q_EMIT left();
    }
}

} // namespace tallylight::ui
