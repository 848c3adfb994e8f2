// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tallylight::store {
class AgentDirectory;
class OrgDirectory;
} // namespace tallylight::store

namespace tallylight::models {

//! \brief All threads that the account knows of, of both scopes: who waits for the user first, then the newest on top. Scopes and text are
//! for ScopeFilter.
//!
//! A row keeps its place when a detail arrives, and moves only when it begins or ceases to need the user. Resets only for another account.
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

    //! \brief What the rows are made of. All or none; they must outlive the model or be replaced before they go.
    struct Sources {
        const store::ThreadStore* threads = nullptr;
        const store::OrgDirectory* orgs = nullptr;
        const store::AgentDirectory* agents = nullptr;
    };

    explicit ThreadListModel(QObject* parent = nullptr);
    ~ThreadListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \brief The row itself, for code that has the index; valid until control returns to the event loop.
    [[nodiscard]] const ThreadRow* row(const QModelIndex& index) const;
    //! \brief Invalid for a thread without a row.
    [[nodiscard]] QModelIndex indexOf(const wire::ThreadKey& key) const;

    //! \brief Another account: resets the model and follows \a sources from now on.
    void setSources(const Sources& sources);

    //! \brief What a thread's agent said last; nothing: it said nothing yet. Ignored for a thread without a row.
    void setSnippet(const wire::ThreadKey& key, const std::optional<wire::Snippet>& snippet);

private:
    using RowPtr = std::unique_ptr<ThreadRow>;

    void apply(const store::Change& change);
    void reload();
    void updateOrgs();
    void updateAgent(const wire::AgentKey& agent);

    void removeThreads(std::span<const wire::ThreadKey> keys);
    void insertThreads(std::span<const wire::ThreadKey> keys);
    void updateThread(const wire::ThreadKey& key);
    //! Puts \a next in the place of the row at \a position and tells what differs.
    void replaceRow(int position, ThreadRow next);

    [[nodiscard]] ThreadRow makeRow(const store::ThreadState& state);
    //! \a icon as the agent's other rows hold it: it may be a whole picture, and is kept once.
    [[nodiscard]] QString shared(const wire::AgentKey& agent, const QString& icon);
    [[nodiscard]] const OrgRow& orgRow(const wire::OrgId& org);
    //! Where a row stands, or would stand, among m_rows.
    [[nodiscard]] int positionOf(const ThreadRow& row) const;

    Sources m_sources;
    //! Sorted; each row keeps its address while it lives.
    std::vector<RowPtr> m_rows;
    std::unordered_map<wire::ThreadKey, const ThreadRow*> m_byKey;
    std::unordered_map<wire::OrgId, OrgRow> m_orgRows;
    std::unordered_map<wire::AgentKey, QString> m_agentIcons;
};

} // namespace tallylight::models
