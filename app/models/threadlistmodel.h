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

//! \brief All threads that all accounts know of, of both scopes: who waits for the user first, then the newest on top. Scopes and text are
//! for ScopeFilter.
//!
//! A row keeps its place when a detail arrives, and moves only when it begins or ceases to need the user. Never resets: accounts that come
//! and go are rows that come and go.
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
        //! bool
        NeedsYouRole,
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
    void clear(Account& account);
    void updateOrgs(Account& account);
    void updateAgent(Account& account, const wire::AgentKey& agent);

    void removeThreads(Account& account, std::span<const wire::ThreadKey> keys);
    void insertThreads(Account& account, std::span<const wire::ThreadKey> keys);
    void updateThread(Account& account, const wire::ThreadKey& key);
    //! The rows of threads that have none yet, in the list's order.
    [[nodiscard]] std::vector<RowPtr> newRows(Account& account, std::span<const wire::ThreadKey> keys);
    //! Puts \a next in the place of the row at \a position and tells what differs.
    void replaceRow(int position, ThreadRow next);
    //! Where a row stands, or would stand, among m_rows.
    [[nodiscard]] int positionOf(const ThreadRow& row) const;

    //! Few: looked through from the start.
    std::vector<std::unique_ptr<Account>> m_accounts;
    //! Sorted; each row keeps its address while it lives.
    std::vector<RowPtr> m_rows;
    std::uint64_t m_nextSeen = 1;
};

} // namespace tallylight::models
