// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/scopechoice.h"

#include "models/orglistmodel.h"
#include "tray/accountset.h"
#include "tray/settings.h"

namespace tallylight::tray {

ScopeChoice::ScopeChoice(Settings& settings, const AccountSet& accounts, const models::OrgListModel& orgs, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_accounts(accounts),
      m_orgs(orgs),
      m_scope(settings.scope())
{
}

void ScopeChoice::chooseScope(wire::Scope scope)
{
    if (scope == m_scope) {
        return;
    }
    m_scope = scope;
    m_settings.setScope(scope);
    Q_EMIT changed();
}

void ScopeChoice::chooseOrg(const store::OrgKey& org)
{
    if (org == m_org) {
        return;
    }
    m_org = org;
    m_settings.setAccount(org.account);
    m_settings.setOrg(m_accounts.originText(org.account), org.org);
    Q_EMIT changed();
}

void ScopeChoice::settle()
{
    store::OrgKey org = kept();
    if (m_orgs.rowCount() > 0 && !m_orgs.indexOf(org).isValid()) {
        // The one chosen last is gone, or not there yet, or none ever was: another stands for it, and is not kept.
        org = m_orgs.indexOf(m_org).isValid() ? m_org : m_orgs.keyAt(m_orgs.index(0));
    }
    if (org != m_org) {
        m_org = org;
        Q_EMIT changed();
    }
}

store::OrgKey ScopeChoice::kept() const
{
    const store::AccountId account = m_settings.account();
    if (m_accounts.setup(account)) {
        return {account, m_settings.org(m_accounts.originText(account))};
    }
    for (const store::AccountId& id : m_accounts.ids()) {
        if (const wire::OrgId org = m_settings.org(m_accounts.originText(id)); !org.isEmpty()) {
            return {id, org};
        }
    }
    return {};
}

} // namespace tallylight::tray
