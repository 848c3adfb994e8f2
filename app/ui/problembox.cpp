// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/problembox.h"

#include "ui/formlabel.h"
#include "ui/glyphs.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kIcon = 18;
constexpr int kRadius = 10;

} // namespace

ProblemBox::ProblemBox(QWidget* parent)
    : QWidget(parent),
      m_problem(new FormLabel(FormLabel::Kind::Problem, this)),
      m_detail(new FormLabel(FormLabel::Kind::ProblemHint, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding, kPadding - 2, kPadding, kPadding - 2);
    row->setSpacing(0);
    // A spacer, unlike a margin, is mirrored with the interface.
    row->addSpacing(kIcon + kPadding);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(4);
    row->addLayout(layout, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_detail);
    // Something to search for, and to send to who runs the server.
    for (FormLabel* label : {m_problem, m_detail}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    hide();
}

void ProblemBox::setProblem(const QString& problem, const QString& detail)
{
    const bool isNew = !problem.isEmpty() && (isHidden() || m_problem->text() != problem);
    m_problem->setText(problem);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(problem);
    setAccessibleDescription(detail);
    setVisible(!problem.isEmpty());
    if (isNew) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ProblemBox::setLook(const Look& look)
{
    m_look = look;
    update();
}

void ProblemBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlinePen(m_look.theme));
    painter.setBrush(m_look.theme.needsYouTint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {kPadding, kPadding, kIcon, kIcon});
    paintGlyph(painter, u"AlertTriangle", icon, m_look.theme.needsYouInk);
}

} // namespace tallylight::ui
