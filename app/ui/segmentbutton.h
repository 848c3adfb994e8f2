// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"

#include <QAbstractButton>

namespace tallylight::ui {

//! \brief One half of a ScopeSwitch.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SegmentButton(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

    void setLook(const Look& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
