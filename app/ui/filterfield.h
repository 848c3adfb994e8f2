// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"

#include <QLineEdit>

namespace tallylight::ui {

//! \brief The field that appears when somebody types: a rounded line with a magnifier.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent);

    void setLook(const Look& look);

Q_SIGNALS:
    void escapePressed();
    //! \brief A key that moves in the list: arrows, pages, Enter.
    void listKeyPressed(QKeyEvent* event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
