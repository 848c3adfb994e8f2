// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/screenshot.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

namespace tallylight::test {

QImage screenshot()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
}

QRect boundsOf(const QImage& image, const QColor& color, int atLeast)
{
    QRect bounds;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if ((image.pixel(x, y) & 0xffffff) == (color.rgb() & 0xffffff)) {
                bounds |= QRect(x, y, 1, 1);
                ++count;
            }
        }
    }
    return count >= atLeast ? bounds : QRect();
}

QRect boundsOnScreen(const QColor& color, int atLeast)
{
    return boundsOf(screenshot(), color, atLeast);
}

} // namespace tallylight::test
