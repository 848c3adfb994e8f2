// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/summary.h"

#include <QObject>

namespace tallylight::models {
class OrgListModel;
} // namespace tallylight::models

namespace tallylight::tray {

class AccountSet;
class Settings;

//! \brief What a person looks at: all their work, or one organization. Kept in the settings; the badge and the popover follow it.
class ScopeChoice : public QObject
{
    Q_OBJECT

public:
    //! \param settings,accounts,orgs must outlive it.
    ScopeChoice(Settings& settings, const AccountSet& accounts, const models::OrgListModel& orgs, QObject* parent = nullptr);

    [[nodiscard]] wire::Scope scope() const { return m_scope; }
    //! \brief Also while the scope is the user's; empty only where no organization is known.
    [[nodiscard]] const store::OrgKey& org() const { return m_org; }

    //! \brief By a person, and so kept.
    void chooseScope(wire::Scope scope);
    void chooseOrg(const store::OrgKey& org);
    //! \brief Accounts or organizations are others: the one that was chosen may be there again, or be gone.
    void settle();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] store::OrgKey kept() const;

    Settings& m_settings;
    const AccountSet& m_accounts;
    const models::OrgListModel& m_orgs;
    wire::Scope m_scope;
    store::OrgKey m_org;
};

} // namespace tallylight::tray
