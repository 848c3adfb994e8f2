// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/rowactions.h"
#include "ui/threaddelegate.h"

#include <QBasicTimer>
#include <QListView>

#include <vector>

namespace tallylight::ui {

class EdgeFade;
class SpokenRows;

//! \brief The list of threads: thousands of rows of one height, painted by ThreadDelegate.
//!
//! Tells which rows can be seen while it is shown, and repaints when an elapsed time that can be seen changes. Does nothing while hidden.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    using Clock = ThreadDelegate::Clock;

    //! \param icons,pictures must outlive the view.
    ThreadView(const Clock& clock, IconPainter& icons, PictureBook& pictures, QWidget* parent);

    //! \brief The threads that can be seen, in order; empty while hidden.
    [[nodiscard]] std::vector<store::RowKey> visibleKeys() const;

    //! \brief \a rows has ThreadListModel's roles and outlives the view.
    void setRows(QAbstractItemModel* rows);
    void setLook(const Theme& theme, const Typography& fonts);
    void setShowsOrganization(bool shows);
    //! \brief Opens the selected row; the first where none is selected.
    void openCurrent();

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key);
    void linkCopyRequested(const tallylight::store::RowKey& key);
    void seenRequested(const tallylight::store::RowKey& key);
    //! \brief The run may have to be stopped: ask whether it really is.
    void stopAsked(const tallylight::store::RowKey& key, const QString& title);
    //! \brief Other rows than before can be seen; comes when scrolling has come to rest. Empty once the view is hidden.
    void visibleKeysChanged(const std::vector<tallylight::store::RowKey>& keys);
    //! \brief A key that is no command of the list.
    void textTyped(const QString& text);
    void escapePressed();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent* event) override;

private:
    [[nodiscard]] const models::ThreadRow* rowAt(const QModelIndex& index) const;
    //! First and last row that can be seen; last is below first where there are none.
    [[nodiscard]] std::pair<int, int> visibleRange() const;
    void open(const QModelIndex& index);
    //! \return false where the row does not offer it.
    bool act(RowAction action, const QModelIndex& index);
    [[nodiscard]] bool actByKey(const QKeyEvent& event);
    void settleSoon();
    void settleOnce();
    void settle();
    void armTick();
    void placeFades();

    Clock m_clock;
    Theme m_theme;
    ThreadDelegate* m_delegate;
    SpokenRows* m_spoken;
    EdgeFade* m_topFade;
    EdgeFade* m_bottomFade;
    QBasicTimer m_settleTimer;
    QBasicTimer m_tickTimer;
    std::vector<store::RowKey> m_told;
};

} // namespace tallylight::ui
