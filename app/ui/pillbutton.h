// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QPushButton>

#include <cstdint>

namespace tallylight::ui {

//! \brief A button with round ends, as wide as its words. Words that may be long are bounded by who gives them: setMaximumWidth() elides.
class PillButton : public QPushButton, public Looked
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        //! What most people will want.
        Primary,
        //! The other way.
        Secondary,
    };

    PillButton(Kind kind, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void setLook(const Look& look) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    Look m_look;
};

} // namespace tallylight::ui
