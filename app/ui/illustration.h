// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"
#include "ui/words.h"

class QPainter;
class QRectF;

namespace tallylight::ui {

//! \brief Paints our own drawing for \a picture into \a rect, best in a ratio of 4 to 3.
//! \param beat of PagePicture::Signal, where something goes on: counts up for each picture of the movement; -1 stands still.
void paintIllustration(QPainter& painter, PagePicture picture, const QRectF& rect, const Theme& theme, int beat = -1);

} // namespace tallylight::ui
