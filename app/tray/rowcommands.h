// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "tray/runstopper.h"

#include <QObject>

namespace tallylight::models {
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::store {
class History;
} // namespace tallylight::store

namespace tallylight::tray {

class AccountSet;
class ThreadOpener;
class ViewSet;

//! \brief Does what people ask of rows, in whichever view: open, stop, copy the link, mark as seen.
class RowCommands : public QObject
{
    Q_OBJECT

public:
    //! \param accounts,rows,opener,views must outlive it.
    RowCommands(AccountSet& accounts, const models::ThreadListModel& rows, ThreadOpener& opener, ViewSet& views, QObject* parent = nullptr);

    //! \brief Rows of what is over come from there, and are marked there; it must outlive the commands.
    void setHistory(store::History& history) { m_history = &history; }

    void open(const store::RowKey& key);
    void copyLink(const store::RowKey& key) const;
    void markSeen(const store::RowKey& key);
    void markAllSeen();

Q_SIGNALS:
    //! \brief A person has seen the row: what else was said of it is old.
    void seen(const tallylight::store::RowKey& key);

private:
    [[nodiscard]] wire::AgentId agentOf(const store::RowKey& key) const;

    AccountSet& m_accounts;
    const models::ThreadListModel& m_rows;
    ThreadOpener& m_opener;
    RunStopper m_stopper;
    store::History* m_history = nullptr;
};

} // namespace tallylight::tray
