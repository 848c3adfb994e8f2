// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/scopeswitch.h"

#include "ui/segmentbutton.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace tallylight::ui {

namespace {

constexpr int kRadius = 10;
constexpr int kInset = 2;

} // namespace

ScopeSwitch::ScopeSwitch(QWidget* parent) : QWidget(parent), m_buttons{new SegmentButton(this), new SegmentButton(this)}
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kInset, kInset, kInset, kInset);
    layout->setSpacing(kInset);
    for (const wire::Scope scope : {wire::Scope::User, wire::Scope::Org}) {
        SegmentButton* segment = button(scope);
        segment->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        layout->addWidget(segment, 1);
        setCount(scope, 0);
        connect(segment, &QAbstractButton::clicked, this, [this, scope] { choose(scope); });
    }
    button(wire::Scope::User)->setAccessibleDescription(tr("Tasks that run for you in all organizations"));
    button(wire::Scope::Org)->setAccessibleDescription(tr("Tasks of everybody in one organization"));
    setAccessibleName(tr("Scope"));
    setScope(m_scope);
}

void ScopeSwitch::setLook(const Look& look)
{
    m_look = look;
    for (SegmentButton* segment : m_buttons) {
        segment->setLook(look);
    }
    update();
}

void ScopeSwitch::setScope(wire::Scope scope)
{
    m_scope = scope;
    button(scope)->setChecked(true);
}

void ScopeSwitch::setCount(wire::Scope scope, std::int64_t totalRunning)
{
    const QString title = scopeTitle(scope, totalRunning);
    if (button(scope)->text() == title) {
        return;
    }
    button(scope)->setText(title);
    button(scope)->setAccessibleName(title);
}

void ScopeSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlinePen(m_look.theme));
    painter.setBrush(m_look.theme.track);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void ScopeSwitch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) {
        QWidget::keyPressEvent(event);
        return;
    }
    const wire::Scope other = m_scope == wire::Scope::User ? wire::Scope::Org : wire::Scope::User;
    button(other)->setFocus(Qt::TabFocusReason);
    choose(other);
}

SegmentButton* ScopeSwitch::button(wire::Scope scope) const
{
    return m_buttons.at(static_cast<std::size_t>(scope));
}

void ScopeSwitch::choose(wire::Scope scope)
{
    if (scope == m_scope) {
        return;
    }
    setScope(scope);
    Q_EMIT scopeChosen(scope);
}

} // namespace tallylight::ui
