// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/snapshot.h"

#include "ui/badgepainter.h"
#include "ui/popover.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace tallylight::ui {

namespace {

constexpr int kBadge = 24;
constexpr int kCell = 44;
constexpr int kPanel = 40;

} // namespace

QImage popoverPicture(Popover& popover, const QPalette& palette)
{
    const QPalette before = popover.palette();
    const bool wasHidden = popover.isHidden();
    popover.setPalette(palette);
    if (wasHidden) {
        popover.show();
    }
    const QImage picture = popover.grab().toImage();
    if (wasHidden) {
        popover.hide();
    }
    popover.setPalette(before);
    return picture;
}

QImage trayPicture(std::int64_t running, double devicePixelRatio)
{
    using enum store::BadgeShape;
    const std::array badges{
        store::BadgeState{Idle, 0, false},       store::BadgeState{Running, running, false}, store::BadgeState{NeedsYou, 1, false},
        store::BadgeState{Failed, 1, false},     store::BadgeState{Finished, 1, false},      store::BadgeState{Running, running, true},
        store::BadgeState{Connecting, 0, false}, store::BadgeState{Offline, 0, false},       store::BadgeState{SignedOut, 0, false},
        store::BadgeState{Error, 0, false},
    };
    const QSize size(static_cast<int>(badges.size()) * kCell, 2 * kPanel);
    QImage picture(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&picture);
    painter.fillRect(0, 0, size.width(), kPanel, lightPalette().color(QPalette::Window));
    painter.fillRect(0, kPanel, size.width(), kPanel, darkPalette().color(QPalette::Window));
    for (std::size_t i = 0; i < badges.size(); ++i) {
        QImage badge = badgeImage(badges.at(i), static_cast<int>(kBadge * devicePixelRatio));
        badge.setDevicePixelRatio(devicePixelRatio);
        const int x = static_cast<int>(i) * kCell + (kCell - kBadge) / 2;
        for (const int top : {0, kPanel}) {
            painter.drawImage(x, top + (kPanel - kBadge) / 2, badge);
        }
    }
    return picture;
}

} // namespace tallylight::ui
