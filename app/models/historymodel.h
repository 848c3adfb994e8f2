// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"
#include "store/history.h"

#include <QAbstractListModel>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace tallylight::models {

//! \brief One finished thread as a list shows it: every text converted, cleaned and translated once.
struct HistoryRow {
    store::RowKey key;
    wire::AgentId agent;
    //! Never empty: "Untitled task" where the thread had no title.
    QString title;
    //! Never empty: "Agent" where nobody knows its name.
    QString agentTitle;
    //! wire::nameHash() of the agent's title, for its glyph and colour.
    std::uint64_t agentHash = 0;
    //! Without slug and logo: the account may no longer know the organization.
    OrgRow org;
    //! It failed; else it finished.
    bool hasFailed = false;
    bool isUnseen = false;
    wire::Timestamp ended;
    //! Absent where the start is not known.
    std::optional<std::chrono::milliseconds> duration;

    friend bool operator==(const HistoryRow&, const HistoryRow&) = default;
};

[[nodiscard]] HistoryRow makeHistoryRow(const store::HistoryEntry& entry);

//! \brief The row in words for who does not see it: title, agent, organization, how it ended, and whether that is news.
[[nodiscard]] QString accessibleText(const HistoryRow& row);

//! \brief The finished threads of all accounts, the latest on top, in the order of store::History. Never resets.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        //! `const HistoryRow*`: the whole row for a delegate, without a copy. Valid until control returns to the event loop.
        RowRole = Qt::UserRole,
        TitleRole,
        AgentTitleRole,
        OrgNameRole,
        //! bool
        HasFailedRole,
        //! bool
        IsUnseenRole,
        //! QDateTime in UTC
        EndedRole,
        //! qint64, milliseconds; invalid where the start is not known.
        DurationRole,
    };
    Q_ENUM(Roles)

    //! \param history must outlive the model.
    explicit HistoryModel(const store::History& history, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \brief Null for an invalid index. Valid until control returns to the event loop.
    [[nodiscard]] const HistoryRow* row(const QModelIndex& index) const;
    //! \brief Invalid for a thread without a row.
    [[nodiscard]] QModelIndex indexOf(const store::RowKey& key) const;

private:
    void apply(const store::HistoryChange& change);
    void insertMissing();
    [[nodiscard]] int positionOf(const store::RowKey& key) const;

    const store::History& m_history;
    std::vector<HistoryRow> m_rows;
};

} // namespace tallylight::models

Q_DECLARE_METATYPE(const tallylight::models::HistoryRow*)
