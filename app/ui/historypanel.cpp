// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/historypanel.h"

#include "models/historymodel.h"
#include "ui/linkbutton.h"
#include "ui/thinscrollbar.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::ui {

namespace {

//! Elapsed times are told in minutes.
constexpr std::chrono::milliseconds kTick = 30s;
constexpr int kMargin = 12;
constexpr int kLineGap = 4;

} // namespace

HistoryPanel::HistoryPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_line(new LinkButton(this)),
      m_list(new QListView(this)),
      m_delegate(new HistoryDelegate(clock, this))
{
    m_line->setCheckable(true);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBar(new ThinScrollBar(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAutoFillBackground(false);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Finished tasks"));
    m_list->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kMargin, kLineGap + 1, kMargin, kLineGap);
    line->addWidget(m_line);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_list, 1);
    connect(m_line, &QAbstractButton::toggled, this, &HistoryPanel::setUnfolded);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::open);
    hide();
}

HistoryPanel::~HistoryPanel() = default;

bool HistoryPanel::isUnfolded() const
{
    return m_line->isChecked() && !isHidden();
}

void HistoryPanel::setRows(const models::HistoryModel* rows)
{
    if (m_rows != nullptr) {
        m_rows->disconnect(this);
    }
    m_rows = rows;
    // A view only reads; its pointer is not to a constant for reasons of Qt's.
    m_list->setModel(const_cast<models::HistoryModel*>(rows));
    if (rows != nullptr) {
        connect(rows, &QAbstractItemModel::rowsInserted, this, &HistoryPanel::refresh);
        connect(rows, &QAbstractItemModel::rowsRemoved, this, &HistoryPanel::refresh);
        connect(rows, &QAbstractItemModel::dataChanged, this, &HistoryPanel::refresh);
    }
    refresh();
}

void HistoryPanel::setLook(const Look& look)
{
    m_look = look;
    m_line->setLook(look);
    m_delegate->setLook(look);
    m_list->doItemsLayout();
    update();
}

void HistoryPanel::setUnfolded(bool isUnfolded)
{
    m_line->setChecked(isUnfolded);
    if (m_list->isHidden() != isUnfolded) {
        return;
    }
    m_list->setVisible(isUnfolded);
    if (isUnfolded) {
        m_list->scrollToTop();
        m_list->clearSelection();
        m_list->setFocus(Qt::OtherFocusReason);
    }
    setSizePolicy(QSizePolicy::Preferred, isUnfolded ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    Q_EMIT unfoldedChanged(isUnfolded);
    tellLookedAt();
}

void HistoryPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_look.theme.border);
}

void HistoryPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_list->hasFocus()) {
        open(m_list->currentIndex());
    } else if (event->key() == Qt::Key_Escape && isUnfolded()) {
        setUnfolded(false);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tick.start(static_cast<int>(kTick.count()), this);
    tellLookedAt();
}

void HistoryPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
    tellLookedAt();
}

void HistoryPanel::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_tick.timerId()) {
        m_list->viewport()->update();
    } else {
        QWidget::timerEvent(event);
    }
}

void HistoryPanel::refresh()
{
    const int count = m_rows != nullptr ? m_rows->rowCount() : 0;
    int failed = 0;
    int finished = 0;
    for (int i = 0; i < count; ++i) {
        const models::HistoryRow& row = *m_rows->row(m_rows->index(i, 0));
        failed += row.isUnseen && row.hasFailed ? 1 : 0;
        finished += row.isUnseen && !row.hasFailed ? 1 : 0;
    }
    QString text = tr("History");
    if (failed > 0 && finished > 0) {
        text = tr("New: %1, %2", "two counts").arg(tr("%n failed", "", failed), tr("%n finished", "", finished));
    } else if (failed + finished > 0) {
        text = tr("New: %1", "a count").arg(failed > 0 ? tr("%n failed", "", failed) : tr("%n finished", "", finished));
    }
    m_line->setText(text);
    m_line->updateGeometry();
    if (count == 0) {
        setUnfolded(false);
    }
    setVisible(count > 0);
}

void HistoryPanel::open(const QModelIndex& index)
{
    const models::HistoryRow* row = m_rows != nullptr ? m_rows->row(index) : nullptr;
    if (row != nullptr) {
        const models::HistoryRow opened = *row;
        Q_EMIT openRequested(opened.key, opened.agent);
    }
}

void HistoryPanel::tellLookedAt()
{
    const bool isLookedAt = isVisible() && m_list->isVisible();
    if (std::exchange(m_isLookedAt, isLookedAt) != isLookedAt) {
        Q_EMIT lookedAtChanged(isLookedAt);
    }
}

} // namespace tallylight::ui
