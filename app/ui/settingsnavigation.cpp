// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsnavigation.h"

#include "ui/glyphs.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kPadding = 10;
constexpr int kIcon = 20;
constexpr int kLeastHeight = 40;
constexpr int kLeastWidth = 172;
constexpr int kRadius = 8;
constexpr int kIconRole = Qt::UserRole;

} // namespace

//!  [ icon  Title            ]
class SettingsNavigation::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLook(const Look& look) { m_look = look; }
    void setIsCompact(bool isCompact) { m_isCompact = isCompact; }

    [[nodiscard]] int wholeWidth(const QString& title) const
    {
        return QFontMetrics(m_look.fonts.title).horizontalAdvance(title) + kIcon + 3 * kPadding;
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int height = std::max(kLeastHeight, QFontMetrics(m_look.fonts.title).height() + 20);
        return {m_isCompact ? kIcon + 2 * kPadding : wholeWidth(index.data().toString()), height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = m_look.theme;
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        if (isChosen) {
            painter->setPen(QPen(theme.border, 1));
            painter->setBrush(theme.isDark ? mixed(theme.surface, theme.text, 0.18) : theme.surface);
            painter->drawRoundedRect(ground, kRadius, kRadius);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(mixed(theme.track, theme.text, 0.05));
            painter->drawRoundedRect(ground, kRadius, kRadius);
        }
        // The chosen page is seen anyway; the ring is for who walks by keyboard.
        const bool isWalking = option.widget && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (option.state.testFlag(QStyle::State_HasFocus) && isWalking) {
            painter->setPen(QPen(theme.focusRing, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(ground, kRadius, kRadius);
        }
        const auto placed = [&option](const QRect& place) { return QStyle::visualRect(option.direction, option.rect, place); };
        const QRect& all = option.rect;
        const QColor ink = isChosen ? theme.text : theme.noticeInk;
        paintGlyph(*painter, index.data(kIconRole).toString(),
                   placed({all.left() + kPadding, all.top() + (all.height() - kIcon) / 2, kIcon, kIcon}), ink);
        if (m_isCompact) {
            painter->restore();
            return;
        }
        painter->setFont(isChosen ? m_look.fonts.title : m_look.fonts.body);
        painter->setPen(ink);
        const int left = kIcon + 2 * kPadding;
        paintLine(*painter, placed({all.left() + left, all.top(), all.width() - left, all.height()}), index.data().toString(),
                  option.direction);
        painter->restore();
    }

private:
    Look m_look;
    bool m_isCompact = false;
};

SettingsNavigation::SettingsNavigation(QWidget* parent) : QListWidget(parent), m_delegate(new Delegate(this))
{
    setFrameShape(NoFrame);
    setItemDelegate(m_delegate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setViewportMargins(kMargin, kMargin, kMargin, kMargin);
    setSpacing(0);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
}

SettingsNavigation::~SettingsNavigation() = default;

void SettingsNavigation::addPage(const QString& title, const QString& icon)
{
    auto* item = new QListWidgetItem(title, this);
    item->setData(kIconRole, icon);
}

int SettingsNavigation::wholeWidth() const
{
    int width = kLeastWidth;
    for (int i = 0; i < count(); ++i) {
        width = std::max(width, m_delegate->wholeWidth(item(i)->text()));
    }
    return width + 2 * kMargin;
}

void SettingsNavigation::setIsCompact(bool isCompact)
{
    if (isCompact == m_isCompact) {
        return;
    }
    m_isCompact = isCompact;
    m_delegate->setIsCompact(isCompact);
    for (int i = 0; i < count(); ++i) {
        item(i)->setToolTip(isCompact ? item(i)->text() : QString());
    }
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize SettingsNavigation::sizeHint() const
{
    return {m_isCompact ? kIcon + 2 * kPadding + 2 * kMargin : wholeWidth(), 400};
}

QSize SettingsNavigation::minimumSizeHint() const
{
    return {sizeHint().width(), 100};
}

void SettingsNavigation::setLook(const Look& look)
{
    m_look = look;
    m_delegate->setLook(look);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    setPalette(colors);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void SettingsNavigation::keyPressEvent(QKeyEvent* event)
{
    const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPage && event->modifiers() == Qt::ControlModifier) {
        // The dialog's, wherever the focus is: to the next page, and not to the last.
        event->ignore();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace tallylight::ui
