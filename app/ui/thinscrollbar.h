// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollBar>

namespace tallylight::ui {

//! \brief A slim vertical scroll bar without a groove, which grows under the pointer.
class ThinScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit ThinScrollBar(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int thumbLength() const;
    [[nodiscard]] int thumbTop() const;
    void drag(int y);

    //! From the thumb's top to where it was taken.
    int m_grip = 0;
};

} // namespace tallylight::ui
