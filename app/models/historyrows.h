// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QIdentityProxyModel>

#include <memory>
#include <unordered_map>

namespace tallylight::models {

class HistoryModel;
class OrgListModel;

//! \brief The rows of a HistoryModel with the roles of a ThreadListModel, so that the same views and filters show both. What the accounts
//! know of an organization today (its page, its logo) is added.
class HistoryRows : public QIdentityProxyModel
{
    Q_OBJECT

public:
    //! \param history,orgs must outlive it.
    HistoryRows(HistoryModel& history, const OrgListModel& orgs, QObject* parent = nullptr);
    ~HistoryRows() override;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] const ThreadRow* row(const QModelIndex& index) const;
    [[nodiscard]] ThreadRow makeRow(const QModelIndex& index) const;
    void forget();

    const HistoryModel& m_history;
    const OrgListModel& m_orgs;
    //! Made when they are first asked for, and then kept until something changes; as bounded as the history.
    mutable std::unordered_map<store::RowKey, std::unique_ptr<ThreadRow>> m_rows;
};

} // namespace tallylight::models
