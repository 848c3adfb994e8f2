// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "ui/looked.h"
#include "ui/settingspage.h"

#include <vector>

namespace tallylight::ui {

class AccountCard;
class FormLabel;
class PillButton;

//! \brief A person's accounts, and a way to add one.
class AccountsPage : public SettingsPage, public Looked
{
    Q_OBJECT

public:
    explicit AccountsPage(QWidget* parent);

    void setAccounts(const std::vector<models::AccountRow>& accounts);
    void setLook(const Look& look) override;

Q_SIGNALS:
    void addRequested();
    void signInRequested(const tallylight::store::AccountId& account);
    void pauseWanted(const tallylight::store::AccountId& account, bool isPaused);
    void refreshRequested(const tallylight::store::AccountId& account);
    void caFileChosen(const tallylight::store::AccountId& account, const QString& path);
    void removeRequested(const tallylight::store::AccountId& account);

private:
    AccountCard* makeCard(const models::AccountRow& account);

    std::vector<models::AccountRow> m_accounts;
    //! One for each of m_accounts.
    std::vector<AccountCard*> m_cards;
    Look m_look;
    QWidget* m_list;
    FormLabel* m_none;
    PillButton* m_add;
};

} // namespace tallylight::ui
