// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/rowsource.h"
#include "models/threadrow.h"

#include <QAbstractListModel>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tallylight::models {

//! \brief All threads that all accounts know of, of both scopes, and those that ended and that nobody has looked at: in the order of
//! RowState, and within a state the newest on top. Scopes and text are for ScopeFilter.
//!
//! A row keeps its place when a detail arrives, and moves only when its state is another one. Never resets: accounts that come and go are
//! rows that come and go.
class ThreadListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        //! `const ThreadRow*`, see threadrow.h.
        RowRole = Qt::UserRole,
        TitleRole,
        AgentTitleRole,
        AgentIconRole,
        OrgNameRole,
        OrgLogoRole,
        SnippetRole,
        //! QDateTime in UTC; invalid where nobody knows.
        StartedRole,
        //! RowState
        StateRole,
        //! QDateTime in UTC; invalid while it runs.
        EndedRole,
        //! QDateTime in UTC: heard of last. Told only where a silence worth a word ended.
        LastProgressRole,
        //! bool
        IsMineRole,
        //! bool
        IsInOrgRole,
        //! bool
        IsOpenableRole,
    };
    Q_ENUM(Roles)

    explicit ThreadListModel(QObject* parent = nullptr);
    ~ThreadListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \brief The row itself, for code that has the index; valid until control returns to the event loop.
    [[nodiscard]] const ThreadRow* row(const QModelIndex& index) const;
    //! \brief Invalid for a thread without a row.
    [[nodiscard]] QModelIndex indexOf(const store::RowKey& key) const;

    //! \brief Follows \a stores from now on, which must outlive the model or be removed before they go. Replaces an account of that id.
    void addAccount(const store::AccountId& account, const AccountStores& stores);
    //! \brief Its rows go. Nothing for an account that is not there.
    void removeAccount(const store::AccountId& account);

    //! \brief What is over and unseen, of the accounts that are there, gets rows. Once; it must outlive the model.
    void setHistory(const store::History& history);

    //! \brief What a thread's agent said last; nothing: it said nothing yet. Ignored for a thread without a row.
    void setSnippet(const store::RowKey& key, const std::optional<wire::Snippet>& snippet);

private:
    using RowPtr = std::unique_ptr<ThreadRow>;
    //! One account and its rows.
    struct Account {
        RowSource source;
        std::unordered_map<wire::ThreadKey, const ThreadRow*> rows;
    };

    [[nodiscard]] Account* find(const store::AccountId& account) const;
    [[nodiscard]] const ThreadRow* find(const store::RowKey& key) const;

    void apply(Account& account, const store::Change& change);
    void applyHistory(const store::HistoryChange& change);
    [[nodiscard]] static std::vector<wire::ThreadKey> keysOf(const Account& account);
    //! Brings the rows of these threads to what the stores say now.
    void sync(Account& account, std::span<const wire::ThreadKey> keys);
    void noteProgress(Account& account, const wire::ThreadKey& key);
    void updateOrgs(Account& account);
    void updateAgent(Account& account, const wire::AgentKey& agent);

    //! A thread that is to have a row: one of these is not null.
    struct Truth {
        const store::ThreadState* live = nullptr;
        const store::HistoryEntry* ended = nullptr;

        [[nodiscard]] bool isAny() const { return live || ended; }
    };

    [[nodiscard]] Truth truthOf(const Account& account, const wire::ThreadKey& key) const;
    [[nodiscard]] static ThreadRow makeRow(Account& account, const Truth& truth, const ThreadRow* known);
    void removeThreads(Account& account, std::span<const wire::ThreadKey> keys);
    void insertThreads(Account& account, std::vector<Truth> threads);
    void updateThread(Account& account, const wire::ThreadKey& key, const Truth& truth);
    //! Puts \a next in the place of the row at \a position and tells what differs.
    void replaceRow(int position, ThreadRow next);
    //! Where a row stands, or would stand, among m_rows.
    [[nodiscard]] int positionOf(const ThreadRow& row) const;

    //! Few: looked through from the start.
    std::vector<std::unique_ptr<Account>> m_accounts;
    const store::History* m_history = nullptr;
    //! Sorted; each row keeps its address while it lives.
    std::vector<RowPtr> m_rows;
    std::uint64_t m_nextSeen = 1;
};

} // namespace tallylight::models
