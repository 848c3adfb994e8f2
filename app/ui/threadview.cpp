// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadview.h"

#include "models/threadlistmodel.h"
#include "ui/edgefade.h"
#include "ui/spokenrows.h"
#include "ui/thinscrollbar.h"
#include "ui/threadwords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tallylight::ui {

using namespace std::chrono_literals;

namespace {

//! Long enough that a flick through thousands of rows asks for nothing on its way.
constexpr auto kRest = 60ms;

} // namespace

ThreadView::ThreadView(const Clock& clock, IconPainter& icons, PictureBook& pictures, QWidget* parent)
    : QListView(parent),
      m_clock(clock),
      m_delegate(new ThreadDelegate(clock, icons, pictures, this)),
      m_spoken(new SpokenRows(clock, this)),
      m_topFade(new EdgeFade(Qt::TopEdge, this)),
      m_bottomFade(new EdgeFade(Qt::BottomEdge, this))
{
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBar(new ThinScrollBar(this));
    // Always there, and invisible where there is nothing to scroll: rows keep their width.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Running tasks"));
    setModel(m_spoken);

    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::placeFades);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ThreadView::placeFades);
    connect(this, &QListView::clicked, this, &ThreadView::open);
    connect(m_spoken, &QAbstractItemModel::modelReset, this, &ThreadView::settleOnce);
    connect(m_spoken, &QAbstractItemModel::rowsInserted, this, &ThreadView::settleOnce);
    connect(m_spoken, &QAbstractItemModel::rowsRemoved, this, &ThreadView::settleOnce);
    connect(m_spoken, &QAbstractItemModel::rowsMoved, this, &ThreadView::settleOnce);
    connect(m_spoken, &QAbstractItemModel::layoutChanged, this, &ThreadView::settleOnce);
    connect(m_spoken, &QAbstractItemModel::dataChanged, this, &ThreadView::settleOnce);
}

std::vector<store::RowKey> ThreadView::visibleKeys() const
{
    std::vector<store::RowKey> keys;
    if (!isVisible()) {
        return keys;
    }
    const auto [first, last] = visibleRange();
    for (int i = first; i <= last; ++i) {
        if (const models::ThreadRow* row = rowAt(model()->index(i, 0))) {
            keys.push_back(row->key);
        }
    }
    return keys;
}

void ThreadView::setRows(QAbstractItemModel* rows)
{
    m_spoken->setSourceModel(rows);
}

void ThreadView::setLook(const Theme& theme, const Typography& fonts)
{
    m_theme = theme;
    m_delegate->setLook(theme, fonts);
    m_topFade->setTheme(theme);
    m_bottomFade->setTheme(theme);
    verticalScrollBar()->setSingleStep(m_delegate->rowHeight() / 3);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ThreadView::setShowsOrganization(bool shows)
{
    m_delegate->setShowsOrganization(shows);
    viewport()->update();
}

void ThreadView::openCurrent()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    open(selected.isEmpty() ? model()->index(0, 0) : selected.first());
}

void ThreadView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const models::ThreadRow* row = rowAt(index);
    if (!row) {
        return;
    }
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setPalette(popupPalette(m_theme));
    for (const RowAction action : actionsOf(*row)) {
        QAction* line = menu->addAction(actionText(action, *row));
        line->setShortcut(actionKey(action));
        line->setShortcutVisibleInContextMenu(true);
        // The row may be another one, or elsewhere, when something is chosen.
        connect(line, &QAction::triggered, this, [this, action, place = QPersistentModelIndex(index)] { act(action, place); });
    }
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ThreadView::keyPressEvent(QKeyEvent* event)
{
    if (actByKey(*event)) {
        return;
    }
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return;
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    case Qt::Key_Down:
        // The list has a current row as soon as it has the focus; the first press selects that one and does not skip it.
        if (selectionModel()->selectedIndexes().isEmpty() && model()->rowCount() > 0) {
            setCurrentIndex(indexAt(viewport()->rect().topLeft() + QPoint(1, 1)));
            return;
        }
        break;
    case Qt::Key_End:
        // Without a current row, Qt goes to the first.
        setCurrentIndex(model()->index(model()->rowCount() - 1, 0));
        return;
    default:
        break;
    }
    const QString text = event->text();
    if (!isCommand && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace()) {
        Q_EMIT textTyped(text);
        return;
    }
    QListView::keyPressEvent(event);
}

void ThreadView::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    settleSoon();
}

void ThreadView::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_settleTimer.stop();
    m_tickTimer.stop();
    if (!std::exchange(m_told, {}).empty()) {
        Q_EMIT visibleKeysChanged({});
    }
}

void ThreadView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    placeFades();
    settleSoon();
}

void ThreadView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    settleSoon();
}

void ThreadView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_settleTimer.timerId()) {
        m_settleTimer.stop();
        settle();
    } else if (event->timerId() == m_tickTimer.timerId()) {
        viewport()->update();
        armTick();
    } else {
        QListView::timerEvent(event);
    }
}

const models::ThreadRow* ThreadView::rowAt(const QModelIndex& index) const
{
    return index.data(models::ThreadListModel::RowRole).value<const models::ThreadRow*>();
}

std::pair<int, int> ThreadView::visibleRange() const
{
    const int count = model()->rowCount();
    const int height = m_delegate->rowHeight();
    const int first = verticalOffset() / height;
    const int last = (verticalOffset() + viewport()->height() - 1) / height;
    return {std::max(0, first), std::min(count - 1, last)};
}

void ThreadView::open(const QModelIndex& index)
{
    act(RowAction::Open, index);
}

bool ThreadView::act(RowAction action, const QModelIndex& index)
{
    const models::ThreadRow* row = rowAt(index);
    if (!row || std::ranges::count(actionsOf(*row), action) == 0) {
        return false;
    }
    // A slot may take the row away.
    const store::RowKey key = row->key;
    switch (action) {
    case RowAction::Open:
        Q_EMIT openRequested(key);
        break;
    case RowAction::CopyLink:
        Q_EMIT linkCopyRequested(key);
        break;
    case RowAction::Stop:
        Q_EMIT stopAsked(key, QString(row->title));
        break;
    case RowAction::MarkSeen:
        Q_EMIT seenRequested(key);
        break;
    }
    return true;
}

bool ThreadView::actByKey(const QKeyEvent& event)
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        return false;
    }
    for (const RowAction action : {RowAction::CopyLink, RowAction::Stop, RowAction::MarkSeen}) {
        if (actionKey(action) == QKeySequence(event.keyCombination())) {
            return act(action, selected.first());
        }
    }
    return false;
}

void ThreadView::settleSoon()
{
    // Started anew by each scroll: it fires when the list has come to rest.
    if (isVisible()) {
        m_settleTimer.start(static_cast<int>(kRest.count()), this);
    }
}

void ThreadView::settleOnce()
{
    // Not started anew: a busy stream would put it off for ever.
    if (!m_settleTimer.isActive()) {
        settleSoon();
    }
}

void ThreadView::settle()
{
    std::vector<store::RowKey> keys = visibleKeys();
    if (keys != m_told) {
        m_told = keys;
        Q_EMIT visibleKeysChanged(keys);
    }
    armTick();
}

void ThreadView::armTick()
{
    std::chrono::milliseconds next = std::chrono::milliseconds::max();
    const auto [first, last] = visibleRange();
    for (int i = first; i <= last; ++i) {
        if (const models::ThreadRow* row = rowAt(model()->index(i, 0))) {
            next = std::min(next, untilNextWords(*row, m_clock()));
        }
    }
    if (next == std::chrono::milliseconds::max()) {
        m_tickTimer.stop();
    } else {
        m_tickTimer.start(static_cast<int>(std::min<std::chrono::milliseconds>(next, 1h).count()), this);
    }
}

void ThreadView::placeFades()
{
    m_topFade->setGeometry(0, 0, width(), m_topFade->height());
    m_topFade->setVisible(verticalScrollBar()->value() > verticalScrollBar()->minimum());
    m_topFade->raise();
    m_bottomFade->setGeometry(0, height() - m_bottomFade->height(), width(), m_bottomFade->height());
    m_bottomFade->setVisible(verticalScrollBar()->value() < verticalScrollBar()->maximum());
    m_bottomFade->raise();
}

} // namespace tallylight::ui
