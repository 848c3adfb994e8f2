// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace tallylight::ui {

class FormLabel;
class TextField;

//! \brief A text field below its name, and a hint below that.
class LabelledField : public QWidget
{
    Q_OBJECT

public:
    //! \param name with a mnemonic that leads to the field.
    LabelledField(const QString& name, const QString& hint, QWidget* parent);

    [[nodiscard]] TextField& field() const { return *m_field; }

private:
    TextField* m_field;
};

} // namespace tallylight::ui
