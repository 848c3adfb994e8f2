// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threaddelegate.h"

#include "models/threadlistmodel.h"
#include "ui/elapsed.h"
#include "ui/glyphs.h"
#include "ui/picturebook.h"

#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace tallylight::ui {

namespace {

constexpr int kCardRadius = 8;
constexpr int kFallbackWidth = 320;
constexpr int kSnippetLines = 2;

int evenHeight(const QFont& font)
{
    return (QFontMetrics(font).height() + 1) / 2 * 2;
}

//! A little more than the advance: at fractional scales the painter's own measure is a little wider, and would elide.
int widthOf(const QFont& font, const QString& text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + 2;
}

bool isPointedAt(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Selected);
}

} // namespace

ThreadDelegate::ThreadDelegate(Clock clock, IconPainter& icons, PictureBook& pictures, QObject* parent)
    : QStyledItemDelegate(parent),
      m_clock(std::move(clock)),
      m_icons(icons),
      m_pictures(pictures)
{
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kFallbackWidth, rowHeight()};
}

void ThreadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* row = index.data(models::ThreadListModel::RowRole).value<const models::ThreadRow*>();
    if (!row) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ThreadLayout layout = layoutOf(option, *row, timeText(*row));
    paintGround(*painter, option, *row, layout);
    paintPictures(*painter, option, *row, layout);
    paintWords(*painter, option, *row, layout);
    if (row->needsYou) {
        paintNeedsYou(*painter, layout, option.direction);
    }
    painter->restore();
}

void ThreadDelegate::setLook(const Theme& theme, const Typography& fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    m_metrics = {evenHeight(fonts.title), evenHeight(fonts.small), evenHeight(fonts.small)};
}

QString ThreadDelegate::timeText(const models::ThreadRow& row) const
{
    return row.started ? elapsedText(m_clock() - *row.started) : QString();
}

ThreadLayout ThreadDelegate::layoutOf(const QStyleOptionViewItem& option, const models::ThreadRow& row, const QString& time) const
{
    ThreadParts parts;
    parts.timeWidth = widthOf(m_fonts.small, time);
    parts.needsYouWidth = row.needsYou ? widthOf(m_fonts.label, tr("Needs you")) : 0;
    parts.hasOrgIcon = m_showsOrganization;
    return layoutThread(option.rect, m_metrics, parts, option.direction);
}

QColor ThreadDelegate::groundOf(const QStyleOptionViewItem& option) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        return m_theme.selected;
    }
    return option.state.testFlag(QStyle::State_MouseOver) ? m_theme.hover : m_theme.surface;
}

void ThreadDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row,
                                 const ThreadLayout& layout) const
{
    painter.setPen(Qt::NoPen);
    if (isPointedAt(option)) {
        painter.setBrush(groundOf(option));
        painter.drawRoundedRect(layout.card, kCardRadius, kCardRadius);
    }
    if (row.needsYou) {
        painter.setBrush(m_theme.needsYou);
        painter.drawRoundedRect(layout.needsYouBar, 2, 2);
    }
    const bool hasRing = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
    if (hasRing) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.focusRing, 2));
        painter.drawRoundedRect(QRectF(layout.card).adjusted(1, 1, -1, -1), kCardRadius - 1, kCardRadius - 1);
    }
}

void ThreadDelegate::paintPictures(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row,
                                   const ThreadLayout& layout) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const IconSize avatar{layout.avatar.width(), ratio, m_theme.isDark};
    painter.drawPixmap(layout.avatar,
                       m_icons.agentAvatar(row.agentIcon, row.agentHash, m_pictures.find(row.key.account, row.agentIcon), avatar));
    if (layout.orgIcon.isNull()) {
        return;
    }
    // A ring of the ground's colour parts the two pictures.
    const QRect icon = layout.orgIcon.adjusted(2, 2, -2, -2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOf(option));
    painter.drawRoundedRect(layout.orgIcon, 6, 6);
    const IconSize size{icon.width(), ratio, m_theme.isDark};
    painter.drawPixmap(icon, m_icons.orgIcon(row.org.initials, row.org.hue, m_pictures.find(row.key.account, row.org.logo), size));
}

void ThreadDelegate::paintWords(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row,
                                const ThreadLayout& layout) const
{
    painter.setFont(m_fonts.title);
    painter.setPen(row.isUntitled || !row.isOpenable() ? m_theme.secondaryText : m_theme.text);
    paintLine(painter, layout.title, row.title, option.direction);

    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.tertiaryText);
    paintLine(painter, layout.time, timeText(row), option.direction);

    painter.setPen(m_theme.secondaryText);
    const QString agent = m_showsOrganization
                              ? tr("%1 · %2", "agent and organization").arg(isolated(row.agentTitle), isolated(row.org.name))
                              : row.agentTitle;
    paintLine(painter, layout.agent, agent, option.direction);

    painter.setPen(m_theme.tertiaryText);
    const QString idle = row.isRunning() ? tr("Working…") : tr("Waiting for your answer");
    int gap = 0;
    if (isPointedAt(option) && row.isOpenable()) {
        gap = layout.openSign.width() + 4;
        const bool isMirrored = option.direction == Qt::RightToLeft;
        paintGlyph(painter, isMirrored ? u"ArrowUpLeft" : u"ArrowUpRight", layout.openSign, m_theme.secondaryText);
    }
    paintParagraph(painter, layout.snippet, row.snippet.isEmpty() ? idle : row.snippet, kSnippetLines, gap, option.direction);
}

void ThreadDelegate::paintNeedsYou(QPainter& painter, const ThreadLayout& layout, Qt::LayoutDirection direction) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.needsYouTint);
    const double radius = layout.needsYou.height() / 2.0;
    painter.drawRoundedRect(layout.needsYou, radius, radius);
    paintGlyph(painter, u"Question", layout.needsYouSign, m_theme.needsYouInk);
    painter.setFont(m_fonts.label);
    painter.setPen(m_theme.needsYouInk);
    paintLine(painter, layout.needsYouText, tr("Needs you"), direction);
}

} // namespace tallylight::ui
