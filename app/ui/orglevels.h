// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "store/noticepreferences.h"
#include "ui/looked.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace tallylight::ui {

class ChoiceBox;
class FormLabel;
class SettingsCard;

//! \brief The words and the number of each notice level, in order.
[[nodiscard]] std::vector<std::pair<QString, int>> noticeLevelChoices();

//! \brief How much each organization may ask of its human. Not there while there is no organization.
class OrgLevels : public QWidget, public Looked
{
    Q_OBJECT

public:
    explicit OrgLevels(QWidget* parent);

    void setAccounts(const std::vector<models::AccountRow>& accounts);
    void setNotices(const store::NoticePreferences& notices);
    void setLook(const Look& look) override;

Q_SIGNALS:
    //! \brief By a person. Absent: the standard one.
    void levelChosen(const tallylight::store::OrgKey& org, std::optional<tallylight::store::NoticeLevel> level);

private:
    void rebuild();
    void addOrg(const models::AccountRow& account, const models::OrgRow& org);
    void showLevels();

    std::vector<models::AccountRow> m_accounts;
    store::NoticePreferences m_notices;
    Look m_look;
    FormLabel* m_title;
    SettingsCard* m_card = nullptr;
    std::map<store::OrgKey, ChoiceBox*> m_boxes;
};

} // namespace tallylight::ui
