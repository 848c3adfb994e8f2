// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QWidget>

namespace tallylight::ui {

//! \brief Lets a list fade out at its upper or lower edge where there is more, instead of cutting a row in two.
class EdgeFade : public QWidget
{
    Q_OBJECT

public:
    //! \param edge Qt::TopEdge or Qt::BottomEdge.
    EdgeFade(Qt::Edge edge, QWidget* parent);

    void setSurface(const QColor& surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edge m_edge;
    QColor m_surface;
};

} // namespace tallylight::ui
