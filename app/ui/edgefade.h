// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QWidget>

namespace tallylight::ui {

//! \brief Lets a list fade out at its lower edge while there is more below, instead of cutting a row in two.
class EdgeFade : public QWidget
{
    Q_OBJECT

public:
    explicit EdgeFade(QWidget* parent);

    void setSurface(const QColor& surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_surface;
};

} // namespace tallylight::ui
