// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "badgefinder.h"

#include "support/screenshot.h"
#include "ui/badgepainter.h"

#include <QImage>
#include <QPainter>

#include <array>
#include <cstdlib>
#include <limits>

namespace tallylight::test {

namespace {

constexpr int kBarHeight = 40;
constexpr int kCornerWidth = 80;
constexpr int kSlack = 3;

//! The pixels of the bar's right corner that are not the bar's own colour.
QRect iconIn(const QImage& screen)
{
    const QRect corner(screen.width() - kCornerWidth, 0, kCornerWidth, kBarHeight);
    const QRgb bar = screen.pixel(screen.width() - kCornerWidth - 20, 10);
    QRect bounds;
    for (int y = corner.top() + 2; y <= corner.bottom() - 10; ++y) {
        for (int x = corner.left(); x <= corner.right(); ++x) {
            const QRgb pixel = screen.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(bar)) + std::abs(qGreen(pixel) - qGreen(bar)) + std::abs(qBlue(pixel) - qBlue(bar)) > 60) {
                bounds |= QRect(x, y, 1, 1);
            }
        }
    }
    return bounds.width() >= 8 && bounds.height() >= 8 ? bounds : QRect();
}

bool isLit(QRgb pixel)
{
    return qRed(pixel) > 180 && qGreen(pixel) < 90 && qBlue(pixel) < 100;
}

qint64 difference(const QImage& screen, const QPoint& place, const QImage& expected)
{
    qint64 sum = 0;
    for (int y = 0; y < expected.height(); ++y) {
        for (int x = 0; x < expected.width(); ++x) {
            const QRgb is = screen.pixel(place.x() + x, place.y() + y);
            const QRgb should = expected.pixel(x, y);
            sum += std::abs(qRed(is) - qRed(should)) + std::abs(qGreen(is) - qGreen(should)) + std::abs(qBlue(is) - qBlue(should));
        }
    }
    return sum / (expected.width() * expected.height());
}

} // namespace

QRect findIcon()
{
    return iconIn(screenshot());
}

QRect findBadge()
{
    const QImage screen = screenshot();
    const QRect icon = iconIn(screen);
    int lit = 0;
    for (int y = icon.top(); icon.isValid() && y <= icon.bottom(); ++y) {
        for (int x = icon.left(); x <= icon.right(); ++x) {
            lit += isLit(screen.pixel(x, y)) ? 1 : 0;
        }
    }
    return lit >= 20 ? icon : QRect();
}

int numberOnBadge()
{
    const QRect icon = findBadge();
    if (!icon.isValid()) {
        return 0;
    }
    const QImage screen = screenshot();
    const QRgb bar = screen.pixel(screen.width() - kCornerWidth - 20, 10);
    int best = 0;
    qint64 least = std::numeric_limits<qint64>::max();
    for (const int size : {22, 24}) {
        for (int number = 1; number <= 9; ++number) {
            QImage expected(size, size, QImage::Format_RGB32);
            expected.fill(bar);
            QPainter(&expected).drawImage(0, 0, ui::badgeImage({store::BadgeShape::Running, number, false}, size));
            for (int dy = -kSlack; dy <= kSlack; ++dy) {
                for (int dx = -kSlack; dx <= kSlack; ++dx) {
                    const QPoint place = icon.center() - QPoint(size / 2, size / 2) + QPoint(dx, dy);
                    if (!screen.rect().contains(QRect(place, expected.size()))) {
                        continue;
                    }
                    const qint64 now = difference(screen, place, expected);
                    if (now < least) {
                        least = now;
                        best = number;
                    }
                }
            }
        }
    }
    return best;
}

} // namespace tallylight::test
