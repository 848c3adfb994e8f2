// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountentry.h"
#include "account/accountfile.h"
#include "wire/result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace tallylight::account {

//! \brief The person's accounts on this machine, in the order in which they were added: kept in a file (AccountFile), and the same for all
//! processes that look at it. Lives on one thread.
class AccountBook : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(AccountEntry&)>;

    //! \brief Reads the file. \param folder as configFolder() gives it; another for tests.
    explicit AccountBook(const QString& folder, QObject* parent = nullptr);
    ~AccountBook() override;

    [[nodiscard]] const std::vector<AccountEntry>& entries() const { return m_entries; }
    //! \brief The file had a list when it was read last. Where it had none any more it was lost, and nobody signed out.
    [[nodiscard]] bool hasList() const { return m_hasList; }
    //! \brief Null where there is none. Valid until the next change.
    [[nodiscard]] const AccountEntry* find(const store::AccountId& id) const;
    //! \brief The account of this user on this server, whichever way it signed in; null where there is none. Without a user's id any
    //! account there matches whose user is not known either.
    [[nodiscard]] const AccountEntry* find(const QUrl& origin, const wire::UserId& user) const;
    //! \brief The id that put() will give to this user of this server, for who has to name the account before it is in the book.
    [[nodiscard]] store::AccountId idFor(const QUrl& origin, const wire::UserId& user) const;
    //! \brief What was wrong with the file when it was read last, for a person; empty for nothing. A damaged file is kept aside, and the
    //! book then begins empty.
    [[nodiscard]] const QString& complaint() const { return m_complaint; }

    //! \brief From now on changes by other processes are noticed, and told by changed().
    void follow();

    //! The commands write at once, and fail as AccountFile::change() does. What another process changed meanwhile stays.
    //! \{
    //! \brief Adds an account, or signs the same user of the same server in anew: that keeps its id, pause and certificate file.
    //! \param entry its id is that of idFor(), or empty.
    //! \return the account's id.
    [[nodiscard]] wire::Result<store::AccountId> put(AccountEntry entry);
    //! \brief Changes an account; ErrorCode::NotFound where there is none. The id stays whatever \a edit does.
    wire::Result<void> change(const store::AccountId& id, const Edit& edit);
    //! \brief Forgets an account; no failure where there is none. Its credential is for the caller to delete.
    wire::Result<void> remove(const store::AccountId& id);
    //! \}

Q_SIGNALS:
    //! \brief entries() are others, by us or by another process.
    void changed();
    //! \brief complaint() is new.
    void complained(const QString& complaint);

private:
    void reload();
    [[nodiscard]] wire::Result<void> apply(const AccountFile::Edit& edit);
    void take(AccountFile::Content content);

    AccountFile m_file;
    std::vector<AccountEntry> m_entries;
    bool m_hasList = false;
    QString m_complaint;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QTimer m_soon;
};

} // namespace tallylight::account
