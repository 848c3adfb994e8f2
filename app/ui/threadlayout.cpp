// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadlayout.h"

#include <algorithm>

namespace tallylight::ui {

namespace {

//! To the frame's line, which is one pixel wide, on the leading side only; on the other the scroll bar keeps as much free.
constexpr int kCardMargin = 7;
constexpr int kCardGap = 2;
constexpr int kPadding = 12;
//! Above and below what is on the card.
constexpr int kVerticalPadding = 8;
constexpr int kAvatar = 40;
constexpr int kOrgIcon = 20;
//! How far the organization's icon stands out of the avatar.
constexpr int kOrgOverhang = 6;
constexpr int kColumnGap = 12;
constexpr int kTimeGap = 8;
constexpr int kLineGap = 2;
constexpr int kSnippetGap = 4;
constexpr int kSnippetLines = 2;
constexpr int kBarWidth = 4;
//! Within the ring of a selected row.
constexpr int kBarInset = 3;
constexpr int kLeastSign = 12;
constexpr int kPillPadding = 6;
constexpr int kPillGap = 4;
constexpr int kOpenSign = 16;

QRect mirrored(const QRect& rect, const QRect& row)
{
    return rect.isNull() ? rect : QRect(row.left() + row.right() - rect.right(), rect.top(), rect.width(), rect.height());
}

void mirror(ThreadLayout& layout, const QRect& row)
{
    for (QRect* rect : {&layout.card, &layout.bar, &layout.avatar, &layout.orgIcon, &layout.title, &layout.time, &layout.agent,
                        &layout.state, &layout.stateSign, &layout.stateText, &layout.snippet, &layout.openSign}) {
        *rect = mirrored(*rect, row);
    }
}

void placeState(ThreadLayout& layout, const QRect& line, int textWidth)
{
    // As large as the letters beside it.
    const int sign = std::max(kLeastSign, line.height() * 2 / 3);
    const int width = 2 * kPillPadding + sign + kPillGap + textWidth;
    layout.state = QRect(line.right() + 1 - width, line.top(), width, line.height());
    layout.stateSign = QRect(layout.state.left() + kPillPadding, line.center().y() - sign / 2 + 1, sign, sign);
    layout.stateText = QRect(layout.stateSign.right() + 1 + kPillGap, line.top(), textWidth, line.height());
}

} // namespace

int threadRowHeight(const ThreadMetrics& metrics)
{
    const int text = metrics.titleHeight + kLineGap + metrics.agentHeight + kSnippetGap + kSnippetLines * metrics.snippetHeight;
    const int height = 2 * (kCardGap + kVerticalPadding) + std::max(text, kAvatar + kOrgOverhang);
    return (height + 3) / 4 * 4;
}

ThreadLayout layoutThread(const QRect& row, const ThreadMetrics& metrics, const ThreadParts& parts, Qt::LayoutDirection direction)
{
    ThreadLayout layout;
    layout.card = row.adjusted(kCardMargin, kCardGap, 0, -kCardGap);
    const QRect inner = layout.card.adjusted(kPadding, kVerticalPadding, -kPadding, -kVerticalPadding);

    layout.avatar = QRect(inner.left(), inner.top(), kAvatar, kAvatar);
    if (parts.hasOrgIcon) {
        const QPoint corner = layout.avatar.bottomRight() + QPoint(kOrgOverhang + 1, kOrgOverhang + 1);
        layout.orgIcon = QRect(corner - QPoint(kOrgIcon, kOrgIcon), QSize(kOrgIcon, kOrgIcon));
    }

    const int left = layout.avatar.right() + 1 + kColumnGap;
    const QRect titleLine(left, inner.top(), inner.right() + 1 - left, metrics.titleHeight);
    layout.time = titleLine.adjusted(titleLine.width() - parts.timeWidth, 0, 0, 0);
    layout.title = titleLine.adjusted(0, 0, parts.timeWidth > 0 ? -parts.timeWidth - kTimeGap : 0, 0);

    const QRect agentLine(left, titleLine.bottom() + 1 + kLineGap, titleLine.width(), metrics.agentHeight);
    layout.agent = agentLine;
    if (parts.hasBar) {
        layout.bar = QRect(layout.card.left() + kBarInset, layout.card.top() + kVerticalPadding, kBarWidth,
                           layout.card.height() - 2 * kVerticalPadding);
    }
    if (parts.stateWidth > 0) {
        placeState(layout, agentLine, parts.stateWidth);
        layout.agent.setRight(layout.state.left() - 1 - kTimeGap);
    }

    layout.snippet = QRect(left, agentLine.bottom() + 1 + kSnippetGap, titleLine.width(), kSnippetLines * metrics.snippetHeight);
    layout.openSign = QRect(inner.right() + 1 - kOpenSign, inner.bottom() + 1 - kOpenSign, kOpenSign, kOpenSign);

    if (direction == Qt::RightToLeft) {
        mirror(layout, row);
    }
    return layout;
}

} // namespace tallylight::ui
