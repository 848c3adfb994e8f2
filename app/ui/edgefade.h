// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace tallylight::ui {

//! \brief Lets a list fade out at its upper or lower edge where there is more, instead of cutting a row in two. Where contrasts
//! are strong it is a line at the upper edge, and nothing at the lower, where the frame is.
class EdgeFade : public QWidget
{
    Q_OBJECT

public:
    //! \param edge Qt::TopEdge or Qt::BottomEdge.
    EdgeFade(Qt::Edge edge, QWidget* parent);

    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edge m_edge;
    Theme m_theme;
};

} // namespace tallylight::ui
