// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QCheckBox>
#include <QVariantAnimation>

namespace tallylight::ui {

//! \brief On or off. On is filled with a tick on its knob, off is a line around an empty one.
class SwitchBox : public QCheckBox, public Looked
{
    Q_OBJECT

public:
    explicit SwitchBox(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setLook(const Look& look) override;

protected:
    bool hitButton(const QPoint& position) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void slide();

    Look m_look;
    QVariantAnimation m_slide;
    //! Of the knob: 0 is off, 1 on.
    double m_place = 0;
};

} // namespace tallylight::ui
