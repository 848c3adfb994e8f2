// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settingspage.h"

namespace tallylight::ui {

class SwitchBox;

//! \brief When the program starts, what it keeps, and how it behaves.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent);

    //! \brief What the desktop's autostart folder says. Emits nothing.
    void setStartsAtLogin(bool startsAtLogin);
    //! \brief BCP 47 tags of the languages that there are; with fewer than two there is nothing to choose.
    void setLanguages(const QStringList& tags);

Q_SIGNALS:
    //! \brief By a person.
    void startAtLoginWanted(bool startsAtLogin);

private:
    void addLanguage(SettingsCard* card);

    SwitchBox* m_startsAtLogin;
    ChoiceBox* m_language;
    QStringList m_languages;
};

} // namespace tallylight::ui
