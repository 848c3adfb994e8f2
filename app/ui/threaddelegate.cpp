// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threaddelegate.h"

#include "models/threadlistmodel.h"
#include "ui/glyphs.h"
#include "ui/picturebook.h"
#include "ui/threadwords.h"

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

//! What a person should not overlook: an answer is wanted, or something went wrong.
bool asksForYou(const models::ThreadRow& row)
{
    return row.needsYou() || (row.state == models::RowState::Failed && row.isUnseen);
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
    const wire::Timestamp now = m_clock();
    const Words words{timeText(*row, now), stateText(*row, now)};
    const ThreadLayout layout = layoutOf(option, *row, words);
    paintGround(*painter, option, *row, layout);
    paintPictures(*painter, option, *row, layout);
    paintWords(*painter, option, *row, layout, words.time);
    if (!words.state.isEmpty()) {
        paintState(*painter, *row, layout, words.state, option.direction);
    }
    painter->restore();
}

void ThreadDelegate::setLook(const Theme& theme, const Typography& fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    m_metrics = {evenHeight(fonts.title), evenHeight(fonts.small), evenHeight(fonts.small)};
}

ThreadLayout ThreadDelegate::layoutOf(const QStyleOptionViewItem& option, const models::ThreadRow& row, const Words& words) const
{
    ThreadParts parts;
    parts.timeWidth = widthOf(m_fonts.small, words.time);
    parts.stateWidth = widthOf(m_fonts.label, words.state);
    parts.hasBar = asksForYou(row);
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
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isPointedAt(option)) {
        painter.setPen(isSelected ? outlinePen(m_theme) : QPen(Qt::NoPen));
        painter.setBrush(groundOf(option));
        painter.drawRoundedRect(QRectF(layout.card).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    }
    painter.setPen(Qt::NoPen);
    if (!layout.bar.isNull()) {
        painter.setBrush(row.needsYou() ? m_theme.needsYou : m_theme.failed);
        painter.drawRoundedRect(layout.bar, 2, 2);
    }
    const bool hasRing = isSelected && option.state.testFlag(QStyle::State_HasFocus);
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
                                const ThreadLayout& layout, const QString& time) const
{
    painter.setFont(m_fonts.title);
    painter.setPen(row.isUntitled || !row.isOpenable() ? m_theme.secondaryText : m_theme.text);
    paintLine(painter, layout.title, row.title, option.direction);

    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.tertiaryText);
    paintLine(painter, layout.time, time, option.direction);

    painter.setPen(m_theme.secondaryText);
    const QString agent = m_showsOrganization
                              ? tr("%1 · %2", "agent and organization").arg(isolated(row.agentTitle), isolated(row.org.name))
                              : row.agentTitle;
    paintLine(painter, layout.agent, agent, option.direction);

    painter.setPen(m_theme.tertiaryText);
    int gap = 0;
    if (isPointedAt(option) && row.isOpenable()) {
        gap = layout.openSign.width() + 4;
        const bool isMirrored = option.direction == Qt::RightToLeft;
        paintGlyph(painter, isMirrored ? u"ArrowUpLeft" : u"ArrowUpRight", layout.openSign, m_theme.secondaryText);
    }
    paintParagraph(painter, layout.snippet, row.snippet.isEmpty() ? idleText(row) : row.snippet, kSnippetLines, gap, option.direction);
}

void ThreadDelegate::paintState(QPainter& painter, const models::ThreadRow& row, const ThreadLayout& layout, const QString& text,
                                Qt::LayoutDirection direction) const
{
    // Each state has a sign of its own: colours are for those who see them.
    struct Dress {
        QStringView sign;
        QColor tint;
        QColor ink;
    };
    const auto dress = [&]() -> Dress {
        switch (row.state) {
        case models::RowState::NeedsYou:
            return {u"Question", m_theme.needsYouTint, m_theme.needsYouInk};
        case models::RowState::Failed:
            return {u"Diamond", m_theme.failedTint, m_theme.failedInk};
        case models::RowState::Finished:
            return {u"Check", m_theme.finishedTint, m_theme.finishedInk};
        case models::RowState::Running:
            break;
        }
        return {u"Clock", m_theme.noticeTint, m_theme.noticeInk};
    }();
    // What was seen, in the history, is said without a ground.
    if (!row.isOver() || row.isUnseen) {
        painter.setPen(m_theme.isStrong ? QPen(dress.ink, 1) : QPen(Qt::NoPen));
        painter.setBrush(dress.tint);
        const double radius = layout.state.height() / 2.0;
        painter.drawRoundedRect(QRectF(layout.state).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    paintGlyph(painter, dress.sign, layout.stateSign, dress.ink);
    painter.setFont(m_fonts.label);
    painter.setPen(dress.ink);
    paintLine(painter, layout.stateText, text, direction);
}

} // namespace tallylight::ui
