// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/historydelegate.h"
#include "ui/look.h"
#include "wire/ids.h"

#include <QBasicTimer>
#include <QWidget>

class QListView;

namespace tallylight::models {
class HistoryModel;
} // namespace tallylight::models

namespace tallylight::ui {

class LinkButton;

//! \brief What is over, below what runs: one line that says how much of it is new, which unfolds into the list.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    using Clock = HistoryDelegate::Clock;

    HistoryPanel(const Clock& clock, QWidget* parent);
    ~HistoryPanel() override;

    [[nodiscard]] bool isUnfolded() const;
    [[nodiscard]] QListView* list() const { return m_list; }

    //! \brief \a rows must outlive the panel. Without rows, or before, there is nothing to be seen of it.
    void setRows(const models::HistoryModel* rows);
    void setLook(const Look& look);
    void setUnfolded(bool isUnfolded);

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key, const tallylight::wire::AgentId& agent);
    void unfoldedChanged(bool isUnfolded);
    //! \brief Its rows can be seen now, or not any more.
    void lookedAtChanged(bool isLookedAt);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void refresh();
    void open(const QModelIndex& index);
    void tellLookedAt();

    LinkButton* m_line;
    QListView* m_list;
    HistoryDelegate* m_delegate;
    const models::HistoryModel* m_rows = nullptr;
    Look m_look;
    QBasicTimer m_tick;
    bool m_isLookedAt = false;
};

} // namespace tallylight::ui
