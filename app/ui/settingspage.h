// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QScrollArea>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace tallylight::ui {

class ChoiceBox;
class SettingRow;
class SettingsCard;

//! \brief One page of the settings: a title, and cards of rows. It knows the preferences as a whole and changes what its controls name.
//!
//! A control's object name is the name of the preference, as the settings file has it.
class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    //! \param icon a glyph's name (ui/glyphs.h).
    SettingsPage(const QString& title, const QString& icon, QWidget* parent);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& icon() const { return m_icon; }

    //! \brief Shows them. Emits nothing.
    void setPreferences(const models::Preferences& preferences);
    //! \brief Names of preferences that cannot be changed here.
    void setLocked(const QStringList& names);

Q_SIGNALS:
    //! \brief A person changed something, and that is what is wanted now.
    void edited(const tallylight::models::Preferences& preferences);

protected:
    using Edit = std::function<void(models::Preferences&)>;
    //! What a switch is about.
    using Flag = bool& (*)(models::Preferences&);
    struct Choice {
        //! Words and value of each, in order.
        std::vector<std::pair<QString, int>> values;
        std::function<int(const models::Preferences&)> read;
        std::function<void(models::Preferences&, int)> write;
    };

    [[nodiscard]] const models::Preferences& preferences() const { return m_preferences; }

    //! \param title may be empty.
    SettingsCard* addCard(const QString& title);
    //! \brief Below the cards so far.
    void addPart(QWidget* part);
    SettingRow* addSwitch(SettingsCard* card, const QString& name, const QString& title, const QString& hint, Flag flag);
    SettingRow* addChoice(SettingsCard* card, const QString& name, const QString& title, const QString& hint, Choice choice);
    SettingRow* addRow(SettingsCard* card, const QString& name, const QString& title, const QString& hint, QWidget* control);
    //! \brief Called after every change, to show it.
    void whenChanged(std::function<void()> refresh);
    //! \brief Changes the preferences as a person wants it.
    void edit(const Edit& edit);

private:
    void refresh();

    QString m_title;
    QString m_icon;
    models::Preferences m_preferences;
    std::vector<SettingRow*> m_rows;
    std::vector<std::function<void()>> m_refreshers;
    QVBoxLayout* m_column;
};

} // namespace tallylight::ui
