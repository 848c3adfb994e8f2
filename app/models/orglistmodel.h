// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QAbstractListModel>

#include <vector>

namespace tallylight::store {
class OrgDirectory;
} // namespace tallylight::store

namespace tallylight::models {

//! \brief The organizations of an account for a picker, by name in the locale's order, with how many tasks run in each.
class OrgListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        //! QString, the organization's id.
        IdRole = Qt::UserRole,
        SlugRole,
        NameRole,
        LogoRole,
        InitialsRole,
        //! int, degrees
        HueRole,
        //! qint64, running tasks of all members
        TotalRunningRole,
    };
    Q_ENUM(Roles)

    explicit OrgListModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \brief Empty for an invalid index.
    [[nodiscard]] wire::OrgId idAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const wire::OrgId& id) const;

    //! \brief Another account. All or none; they must outlive the model or be replaced before they go.
    void setSources(const store::OrgDirectory* orgs, const store::ThreadStore* threads);

private:
    struct Entry {
        OrgRow org;
        qint64 totalRunning = 0;
    };

    void reload();
    void updateCounts();

    const store::OrgDirectory* m_orgs = nullptr;
    const store::ThreadStore* m_threads = nullptr;
    std::vector<Entry> m_entries;
};

} // namespace tallylight::models
