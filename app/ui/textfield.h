// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QLineEdit>

namespace tallylight::ui {

//! \brief A line of text to type, with round corners.
class TextField : public QLineEdit, public Looked
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    //! \brief Masked, and kept from input methods that learn: for keys.
    void setIsSecret(bool isSecret);
    //! \brief What stands in it is wrong: a line around it, until something else is typed.
    void setHasFault(bool hasFault);
    [[nodiscard]] bool hasFault() const { return m_hasFault; }

    void setLook(const Look& look) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    bool m_hasFault = false;
};

} // namespace tallylight::ui
