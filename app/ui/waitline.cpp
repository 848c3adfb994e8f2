// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/waitline.h"

#include "ui/formlabel.h"
#include "ui/signinwords.h"

#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::ui {

WaitLine::WaitLine(Clock clock, QWidget* parent)
    : QWidget(parent),
      m_clock(std::move(clock)),
      m_label(new FormLabel(FormLabel::Kind::Hint, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    m_label->setIsCentred(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WaitLine::refresh);
}

void WaitLine::setEnd(std::optional<wire::Timestamp> end)
{
    m_end = end;
    refresh();
}

void WaitLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void WaitLine::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void WaitLine::refresh()
{
    m_label->setText(m_end ? waitWords(std::chrono::ceil<std::chrono::seconds>(*m_end - m_clock())) : QString());
    if (!m_end) {
        m_timer.stop();
    } else if (isVisible() && !m_timer.isActive()) {
        m_timer.start();
    }
}

} // namespace tallylight::ui
