// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QPushButton>

namespace tallylight::ui {

//! \brief A button that is only its words, for what is wanted seldom. A checkable one unfolds something, and shows by a chevron whether it
//! did.
class LinkButton : public QPushButton, public Looked
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setLook(const Look& look) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
