// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/orglevels.h"

#include "ui/choicebox.h"
#include "ui/formlabel.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"

#include <QVBoxLayout>

namespace tallylight::ui {

using store::NoticeLevel;

namespace {

//! No level of its own.
constexpr int kStandard = 100;

using Names = std::vector<std::pair<store::OrgKey, QString>>;

//! All that the rows are made from.
Names namesOf(const std::vector<models::AccountRow>& accounts)
{
    Names names;
    for (const models::AccountRow& account : accounts) {
        for (const models::OrgRow& org : account.orgs) {
            names.emplace_back(org.key, account.name + u'\n' + org.name);
        }
    }
    return names;
}

} // namespace

std::vector<std::pair<QString, int>> noticeLevelChoices()
{
    const auto choice = [](const QString& words, NoticeLevel level) { return std::pair(words, static_cast<int>(level)); };
    return {choice(OrgLevels::tr("Off"), NoticeLevel::Off), choice(OrgLevels::tr("Badge only"), NoticeLevel::Badge),
            choice(OrgLevels::tr("Badge and popup"), NoticeLevel::Popup),
            choice(OrgLevels::tr("Popup that stays"), NoticeLevel::Insistent)};
}

OrgLevels::OrgLevels(QWidget* parent) : QWidget(parent), m_title(new FormLabel(FormLabel::Kind::Group, tr("By organization"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_title->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(m_title);
    rebuild();
}

void OrgLevels::setAccounts(const std::vector<models::AccountRow>& accounts)
{
    const bool areSame = namesOf(accounts) == namesOf(m_accounts);
    m_accounts = accounts;
    if (!areSame) {
        rebuild();
    }
}

void OrgLevels::setNotices(const store::NoticePreferences& notices)
{
    m_notices = notices;
    showLevels();
}

void OrgLevels::setLook(const Look& look)
{
    m_look = look;
}

void OrgLevels::rebuild()
{
    delete m_card;
    m_boxes.clear();
    m_card = new SettingsCard(this);
    m_card->setAccessibleName(m_title->text());
    layout()->addWidget(m_card);
    for (const models::AccountRow& account : m_accounts) {
        for (const models::OrgRow& org : account.orgs) {
            addOrg(account, org);
        }
    }
    setVisible(!m_boxes.empty());
    applyLook(*m_card, m_look);
    showLevels();
}

void OrgLevels::addOrg(const models::AccountRow& account, const models::OrgRow& org)
{
    const store::OrgKey key = org.key;
    auto* box = new ChoiceBox(m_card);
    box->setObjectName(
        QStringLiteral("notice-levels/%1/%2").arg(QString::fromStdString(key.account.value()), QString::fromStdString(key.org.value())));
    box->addChoice(tr("As usual"), kStandard);
    for (const auto& [words, value] : noticeLevelChoices()) {
        box->addChoice(words, value);
    }
    connect(box, &ChoiceBox::valueChosen, this, [this, key](int value) {
        Q_EMIT levelChosen(key, value == kStandard ? std::nullopt : std::optional(static_cast<NoticeLevel>(value)));
    });
    m_boxes[key] = box;
    // A name is a peer's text: its ampersand is no mnemonic.
    const QString title = isolated(QString(org.name).replace(u'&', QStringLiteral("&&")));
    m_card->addRow(new SettingRow(title, m_accounts.size() > 1 ? isolated(account.name) : QString(), box, m_card));
}

void OrgLevels::showLevels()
{
    for (const auto& [key, box] : m_boxes) {
        const auto own = m_notices.levels.find(key);
        box->setValue(own == m_notices.levels.end() ? kStandard : static_cast<int>(own->second));
    }
}

} // namespace tallylight::ui
