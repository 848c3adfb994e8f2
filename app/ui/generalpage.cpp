// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/generalpage.h"

#include "ui/choicebox.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"
#include "ui/switchbox.h"

#include <QLocale>

namespace tallylight::ui {

using models::Motion;
using models::Preferences;

namespace {

std::vector<std::pair<QString, int>> keptChoices()
{
    return {{GeneralPage::tr("Not at all"), 0}, {GeneralPage::tr("1 day"), 1},     {GeneralPage::tr("1 week"), 7},
            {GeneralPage::tr("1 month"), 30},   {GeneralPage::tr("3 months"), 90}, {GeneralPage::tr("1 year"), 365}};
}

} // namespace

GeneralPage::GeneralPage(QWidget* parent)
    : SettingsPage(tr("General"), QStringLiteral("Settings"), parent),
      m_startsAtLogin(new SwitchBox(this)),
      m_language(new ChoiceBox(this))
{
    SettingsCard* start = addCard(tr("Start"));
    addRow(start, QStringLiteral("autostart"), tr("Start when I &log in"), tr("Quietly, in the tray."), m_startsAtLogin);
    connect(m_startsAtLogin, &QAbstractButton::clicked, this, &GeneralPage::startAtLoginWanted);

    SettingsCard* history = addCard(tr("History"));
    addChoice(history, QStringLiteral("history/days"), tr("&Keep what has ended"), tr("On this machine alone. What is older is deleted."),
              {keptChoices(), [](const Preferences& p) { return static_cast<int>(p.historyKept.count()); },
               [](Preferences& p, int days) { p.historyKept = std::chrono::days(days); }});

    SettingsCard* look = addCard(tr("Look"));
    addLanguage(look);
    addChoice(look, QStringLiteral("look/motion"), tr("&Movement"), tr("Little moves here. You can have nothing move at all."),
              {{{tr("As the desktop says"), static_cast<int>(Motion::AsDesktop)}, {tr("None"), static_cast<int>(Motion::Reduced)}},
               [](const Preferences& p) { return static_cast<int>(p.motion); },
               [](Preferences& p, int value) { p.motion = static_cast<Motion>(value); }});
    setLanguages({});
}

void GeneralPage::setStartsAtLogin(bool startsAtLogin)
{
    m_startsAtLogin->setChecked(startsAtLogin);
}

void GeneralPage::setLanguages(const QStringList& tags)
{
    m_languages = tags;
    m_language->clear();
    m_language->addChoice(tr("As the desktop says"), 0);
    for (int i = 0; i < tags.size(); ++i) {
        QString name = QLocale(tags.at(i)).nativeLanguageName();
        name.replace(0, 1, name.left(1).toUpper());
        m_language->addChoice(name, i + 1);
    }
    m_language->parentWidget()->setVisible(tags.size() > 1);
    m_language->setValue(static_cast<int>(tags.indexOf(preferences().language)) + 1);
    m_language->updateGeometry();
}

void GeneralPage::addLanguage(SettingsCard* card)
{
    connect(m_language, &ChoiceBox::valueChosen, this, [this](int value) {
        edit([this, value](Preferences& p) { p.language = value == 0 ? QString() : m_languages.at(value - 1); });
    });
    whenChanged([this] { m_language->setValue(static_cast<int>(m_languages.indexOf(preferences().language)) + 1); });
    addRow(card, QStringLiteral("look/language"), tr("Lan&guage"), tr("Counts from the next start on."), m_language);
}

} // namespace tallylight::ui
