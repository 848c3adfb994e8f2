// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace tallylight::store {
class OrgDirectory;
} // namespace tallylight::store

namespace tallylight::models {

//! \brief The organizations of all accounts for a picker: account by account as they were added, by name in the locale's order, with how
//! many tasks run in each.
class OrgListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        SlugRole = Qt::UserRole,
        NameRole,
        LogoRole,
        InitialsRole,
        //! int, degrees
        HueRole,
        //! qint64, running tasks of all members
        TotalRunningRole,
        //! QString, the name of the account, which people know it by.
        AccountNameRole,
    };
    Q_ENUM(Roles)

    explicit OrgListModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \brief Empty for an invalid index.
    [[nodiscard]] store::OrgKey keyAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const store::OrgKey& key) const;
    //! \brief More than one account has organizations here: names alone may not tell them apart.
    [[nodiscard]] bool hasSeveralAccounts() const;

    //! \brief The stores must outlive the model or be removed before they go. Replaces an account of that id.
    void addAccount(const store::AccountId& account, const QString& name, const store::OrgDirectory& orgs,
                    const store::ThreadStore& threads);
    //! \brief Nothing for an account that is not there, here and below.
    void renameAccount(const store::AccountId& account, const QString& name);
    void removeAccount(const store::AccountId& account);

private:
    struct Account {
        store::AccountId id;
        QString name;
        const store::OrgDirectory& orgs;
        const store::ThreadStore& threads;
    };
    struct Entry {
        const Account* account = nullptr;
        OrgRow org;
        qint64 totalRunning = 0;
    };

    void reload();
    void updateCounts(const Account& account);

    std::vector<std::unique_ptr<Account>> m_accounts;
    std::vector<Entry> m_entries;
};

} // namespace tallylight::models
