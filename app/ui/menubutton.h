// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QPushButton>

namespace tallylight::ui {

//! \brief Three dots that open a menu.
class MenuButton : public QPushButton, public Looked
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setLook(const Look& look) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
