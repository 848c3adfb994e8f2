// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/historydelegate.h"

#include "models/historymodel.h"
#include "ui/elapsed.h"
#include "ui/glyphs.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::ui {

namespace {

constexpr int kEdge = 8;
constexpr int kPadding = 8;
constexpr int kDot = 6;
constexpr int kSign = 28;
constexpr int kGap = 12;
constexpr int kCardRadius = 8;
constexpr int kFallbackWidth = 320;

constexpr QColor kLeaf{0x2f, 0xb3, 0x5b};
constexpr QColor kBlood{0xb8, 0x0f, 0x2a};

} // namespace

HistoryDelegate::HistoryDelegate(Clock clock, QObject* parent) : QStyledItemDelegate(parent), m_clock(std::move(clock)) {}

void HistoryDelegate::setLook(const Look& look)
{
    m_look = look;
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const int lines = QFontMetrics(m_look.fonts.title).height() + QFontMetrics(m_look.fonts.small).height();
    return {kFallbackWidth, lines + 2 + 2 * kPadding};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* row = index.data(models::HistoryModel::RowRole).value<const models::HistoryRow*>();
    if (row == nullptr) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_look.theme;
    const auto placed = [&option](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect card = option.rect.adjusted(kEdge, 0, -kEdge, 0);
    paintGround(*painter, option, placed(card));

    QRect dot(card.left() + 4, card.center().y() - kDot / 2 + 1, kDot, kDot);
    QRect sign(dot.right() + 7, card.center().y() - kSign / 2 + 1, kSign, kSign);
    if (row->isUnseen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(readable(theme.focusRing, theme.surface, 3));
        painter->drawEllipse(placed(dot));
    }
    paintSign(*painter, placed(sign), row->hasFailed);

    const int titleHeight = QFontMetrics(m_look.fonts.title).height();
    const QString time = elapsedText(m_clock() - row->ended);
    const int timeWidth = QFontMetrics(m_look.fonts.small).horizontalAdvance(time) + 2;
    const QRect words(sign.right() + kGap, card.top() + kPadding, card.right() - kPadding - sign.right() - kGap, titleHeight);
    painter->setFont(m_look.fonts.title);
    painter->setPen(row->isUnseen ? theme.text : theme.secondaryText);
    paintLine(*painter, placed(words.adjusted(0, 0, -timeWidth - kGap, 0)), row->title, option.direction);
    painter->setFont(m_look.fonts.small);
    painter->setPen(theme.tertiaryText);
    paintLine(*painter, placed(QRect(words.right() - timeWidth, words.top(), timeWidth + 1, titleHeight)), time, option.direction);

    QString detail = tr("%1 · %2", "agent and organization").arg(isolated(row->agentTitle), isolated(row->org.name));
    if (row->duration && *row->duration >= 1min) {
        detail = tr("%1 · took %2", "agent and organization, and how long it took").arg(detail, elapsedText(*row->duration));
    }
    painter->setPen(theme.secondaryText);
    const QRect second(words.left(), words.bottom() + 3, words.width(), QFontMetrics(m_look.fonts.small).height());
    paintLine(*painter, placed(second), detail, option.direction);
    painter->restore();
}

void HistoryDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isSelected ? m_look.theme.selected : m_look.theme.hover);
        painter.drawRoundedRect(card, kCardRadius, kCardRadius);
    }
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_look.theme.focusRing, 2));
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), kCardRadius - 1, kCardRadius - 1);
    }
}

//! A check mark in a circle, or a cross in a square on its corner: as on the badge, told apart by shape.
void HistoryDelegate::paintSign(QPainter& painter, const QRect& circle, bool hasFailed) const
{
    const QColor ink = readable(hasFailed ? kBlood : kLeaf, m_look.theme.surface, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_look.theme.surface, ink, 0.14));
    if (hasFailed) {
        const QRectF box = QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawPolygon(QPolygonF({QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                                       QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())}));
        paintGlyph(painter, u"Close", QRectF(circle).adjusted(7, 7, -7, -7), ink);
        return;
    }
    painter.drawEllipse(circle);
    const QRectF box(circle);
    const auto at = [&box](double x, double y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({at(0.32, 0.52), at(0.45, 0.65), at(0.68, 0.37)}));
}

} // namespace tallylight::ui
