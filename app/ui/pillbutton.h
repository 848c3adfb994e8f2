// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"

#include <QAbstractButton>

#include <cstdint>

namespace tallylight::ui {

//! \brief A button with round ends.
class PillButton : public QAbstractButton
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

    void setLook(const Look& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    Look m_look;
};

} // namespace tallylight::ui
