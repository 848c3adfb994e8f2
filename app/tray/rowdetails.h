// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "wire/ids.h"
#include "wire/snippet.h"

#include <QObject>

#include <optional>
#include <unordered_set>
#include <vector>

namespace tallylight::account {
class Account;
} // namespace tallylight::account

namespace tallylight::models {
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::tray {

//! \brief Fetches what rows of one account that are in view show beyond the summary: last words, start of the run, the agent. Nothing for
//! rows that nobody sees.
class RowDetails : public QObject
{
    Q_OBJECT

public:
    //! \param account,rows must outlive it.
    RowDetails(store::AccountId id, account::Account& account, models::ThreadListModel& rows, QObject* parent = nullptr);

    //! \brief These rows can be seen now, and no others.
    void look(const std::vector<wire::ThreadKey>& keys);
    //! \brief Nothing is looked at any more.
    void lookAway();

Q_SIGNALS:
    //! \brief Something came in.
    void arrived();

private:
    void want(const wire::ThreadKey& key);

    store::AccountId m_id;
    account::Account& m_account;
    models::ThreadListModel& m_rows;
    std::unordered_set<wire::ThreadKey> m_seen;
};

} // namespace tallylight::tray
