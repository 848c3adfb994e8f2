// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountentry.h"
#include "wire/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace tallylight::account {

//! \brief Where we keep what a person chose: `$XDG_CONFIG_HOME/io.github.tallylight` by the XDG Base Directory Specification, which says
//! that a relative XDG_CONFIG_HOME is ignored.
[[nodiscard]] QString configFolder();

//! \brief The file `accounts.json`, which several processes read and change: each change is made under a lock to what is in the file by
//! then. Readable by its person alone. What a later version wrote besides survives.
class AccountFile
{
public:
    //! \brief Makes of the accounts what they are to be; false: nothing is to be written.
    using Edit = std::function<bool(std::vector<AccountEntry>&)>;

    struct Content {
        std::vector<AccountEntry> entries;
        //! The file could not be read as ours and is kept under this name; empty: it could.
        QString keptAs;
        //! The file has a list; false where there is no file, or an empty one, or what was put aside.
        bool hasList = false;
    };

    //! \param folder made, for its person alone, with the first write.
    explicit AccountFile(QString folder);

    [[nodiscard]] const QString& folder() const { return m_folder; }

    //! \brief What is in the file. A corrupt one is put aside, so that nothing is lost and nothing fails.
    [[nodiscard]] wire::Result<Content> read() const;
    //! \brief Lets \a edit change what is in the file now. May wait some seconds for another process that is writing.
    //! Errors: Server where the folder cannot be written; Conflict where a newer version wrote the file.
    [[nodiscard]] wire::Result<Content> change(const Edit& edit) const;

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool ensureFolder() const;
    [[nodiscard]] wire::Result<QByteArray> readBytes() const;
    [[nodiscard]] wire::Result<Content> readLocked(QJsonObject& root) const;
    [[nodiscard]] wire::Result<void> write(const QJsonObject& root) const;

    QString m_folder;
};

} // namespace tallylight::account
