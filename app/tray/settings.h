// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "wire/ids.h"
#include "wire/summary.h"

#include <QSettings>
#include <QString>

namespace tallylight::tray {

//! \brief What a person chose, kept in `$XDG_CONFIG_HOME/io.github.tallylight/tallylight.conf`, readable by that person alone.
//! Never a token. Written soon after a change by the event loop.
class Settings
{
public:
    //! \param folder where the file is; made where it is missing.
    explicit Settings(const QString& folder);

    //! \brief The folder by the XDG Base Directory Specification: a relative XDG_CONFIG_HOME is ignored.
    [[nodiscard]] static QString defaultFolder();

    //! \brief "All my work" unless the organization was chosen.
    [[nodiscard]] wire::Scope scope() const;
    void setScope(wire::Scope scope);

    //! \brief The account looked at last; empty where none was.
    [[nodiscard]] store::AccountId account() const;
    void setAccount(const store::AccountId& account);

    //! \brief The organization looked at last on \a origin; empty where none was.
    [[nodiscard]] wire::OrgId org(const QString& origin) const;
    void setOrg(const QString& origin, const wire::OrgId& org);

private:
    QSettings m_file;
};

} // namespace tallylight::tray
