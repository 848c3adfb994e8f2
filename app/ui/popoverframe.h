// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"

#include <QPixmap>
#include <QWidget>

namespace tallylight::ui {

//! \brief The window of the popover: no title bar, round corners, and a shadow where a compositor blends it.
class PopoverFrame : public QWidget
{
    Q_OBJECT

public:
    //! Of the visible frame's corners, in logical pixels.
    static constexpr int kRadius = 14;

    //! \param isComposited whether translucent pixels are blended with what is behind; without that the corners are cut, and there is no
    //! shadow.
    PopoverFrame(bool isComposited, Qt::WindowFlags flags);

    //! \brief The width of the shadow on each side; what is inside is the visible frame.
    [[nodiscard]] QMargins shadowMargins() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    void setFrameTheme(const Theme& theme);

private:
    [[nodiscard]] QPixmap paintedFrame() const;

    bool m_isComposited;
    Theme m_theme;
    //! The shadow is many strokes: painted once per size, colours and device pixel ratio.
    QPixmap m_frame;
};

} // namespace tallylight::ui
