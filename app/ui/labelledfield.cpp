// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/labelledfield.h"

#include "ui/formlabel.h"
#include "ui/textfield.h"

#include <QVBoxLayout>

namespace tallylight::ui {

LabelledField::LabelledField(const QString& name, const QString& hint, QWidget* parent) : QWidget(parent), m_field(new TextField(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* label = new FormLabel(FormLabel::Kind::Body, name, this);
    label->setBuddy(m_field);
    layout->addWidget(label);
    layout->addWidget(m_field);
    if (!hint.isEmpty()) {
        layout->addWidget(new FormLabel(FormLabel::Kind::Hint, hint, this));
        m_field->setAccessibleDescription(hint);
    }
}

} // namespace tallylight::ui
