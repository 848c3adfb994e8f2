// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "ui/settingspage.h"

#include <functional>
#include <vector>

namespace tallylight::ui {

class OrgLevels;
class TimeField;

//! \brief What a person is told, when, and how loudly.
class NoticesPage : public SettingsPage
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param clock the wall clock, for what is snoozed.
    NoticesPage(Clock clock, QWidget* parent);

    //! \brief The organizations that may have a level of their own.
    void setAccounts(const std::vector<models::AccountRow>& accounts);

private:
    void addWhat();
    void addHow();
    void addQuiet();
    TimeField* addTime(SettingsCard* card, const QString& name, const QString& title, std::chrono::minutes store::QuietHours::*end);
    void addSnooze(SettingsCard* card);
    void addOrgs();

    Clock m_clock;
    OrgLevels* m_orgs;
};

} // namespace tallylight::ui
