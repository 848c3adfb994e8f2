// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace tallylight::tray {

//! \brief What a person chose, kept in `$XDG_CONFIG_HOME/io.github.tallylight/tallylight.conf`, readable by that person alone.
//!
//! Never a token. Written at once after a change, by the event loop. What another version wrote besides stays. A file that is damaged is
//! kept aside, and settings begin anew. Files of the same name in system folders give what a person has not chosen; a name in their list
//! `locked` is theirs alone to decide.
class Settings : public QObject
{
    Q_OBJECT

public:
    //! \param folder where the file is; made where it is missing.
    //! \param systemFolders the first counts most.
    explicit Settings(const QString& folder, const QStringList& systemFolders = {});

    //! \brief The folder by the XDG Base Directory Specification: a relative XDG_CONFIG_HOME is ignored.
    [[nodiscard]] static QString defaultFolder();
    //! \brief Those in XDG_CONFIG_DIRS, by the same specification.
    [[nodiscard]] static QStringList defaultSystemFolders();

    [[nodiscard]] const models::Preferences& preferences() const { return m_preferences; }
    //! \brief Keeps them. What is locked stays as it was.
    void setPreferences(const models::Preferences& preferences);

    //! \brief Names of preferences (preferencefields.h) that are decided by who looks after the machine.
    [[nodiscard]] const QStringList& locked() const { return m_locked; }
    //! \brief What was the matter with the file, for a person; empty: nothing.
    [[nodiscard]] const QString& complaint() const { return m_complaint; }

    //! \brief Parts of preferences(), for who wants no more.
    //! \{
    [[nodiscard]] wire::Scope scope() const { return m_preferences.scope; }
    void setScope(wire::Scope scope);
    //! \brief The account looked at last; empty where none was.
    [[nodiscard]] store::AccountId account() const { return m_preferences.account; }
    void setAccount(const store::AccountId& account);
    //! \brief The organization looked at last on \a origin; empty where none was.
    [[nodiscard]] wire::OrgId org(const QString& origin) const;
    void setOrg(const QString& origin, const wire::OrgId& org);
    //! \}

    //! \brief Writes what is not written yet, as before a session ends.
    void save();

Q_SIGNALS:
    //! \brief They cannot be written: the disk is full, or the folder is not ours. \c complaint is for a person. Told once.
    void failed(const QString& complaint);

private:
    void readSystem(const QStringList& folders, models::Preferences& decided);
    void readOwn();

    QString m_complaint;
    std::unique_ptr<QSettings> m_file;
    QTimer m_saving;
    bool m_hasFailed = false;
    QStringList m_locked;
    models::Preferences m_preferences;
};

} // namespace tallylight::tray
