// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/traypage.h"

#include "ui/badgepainter.h"
#include "ui/picturechoice.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"

namespace tallylight::ui {

using models::IconColor;
using models::Preferences;
using store::BadgeShape;
using store::BadgeStyle;

TrayPage::TrayPage(QWidget* parent) : SettingsPage(tr("Tray and window"), QStringLiteral("Lightbulb"), parent)
{
    SettingsCard* icon = addCard(tr("Icon"));
    addBadge(icon);
    addColor(icon);
    addSwitch(icon, QStringLiteral("tray/hide-when-idle"), tr("&Hide while nothing runs"),
              tr("The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window."),
              [](Preferences& p) -> bool& { return p.hidesWhenIdle; });
    SettingsCard* window = addCard(tr("Window"));
    addSwitch(window, QStringLiteral("window/close-on-focus-loss"), tr("&Close the list when another window is used"),
              tr("Otherwise it stays until you close it."), [](Preferences& p) -> bool& { return p.closesOnFocusLoss; });
}

void TrayPage::addBadge(SettingsCard* card)
{
    auto* choice = new PictureChoice(this);
    const auto picture = [this](BadgeStyle style) {
        return [this, style](int pixels, bool isDark) {
            return badgeImage({BadgeShape::Running, 3, false}, pixels, style, badgeTone(preferences().iconColor, isDark));
        };
    };
    choice->addChoice(tr("Number"), static_cast<int>(BadgeStyle::Number), picture(BadgeStyle::Number));
    choice->addChoice(tr("Dot"), static_cast<int>(BadgeStyle::Dot), picture(BadgeStyle::Dot));
    choice->addChoice(tr("Neither"), static_cast<int>(BadgeStyle::None), picture(BadgeStyle::None));
    connect(choice, &PictureChoice::valueChosen, this,
            [this](int value) { edit([value](Preferences& p) { p.badgeStyle = static_cast<BadgeStyle>(value); }); });
    whenChanged([this, choice] {
        choice->setValue(static_cast<int>(preferences().badgeStyle));
        choice->update();
    });
    addRow(card, QStringLiteral("tray/badge"), tr("What &stands on it"), tr("Trouble with the connection is shown in any case."), choice);
}

void TrayPage::addColor(SettingsCard* card)
{
    auto* choice = new PictureChoice(this);
    const auto picture = [this](IconColor color) {
        return [this, color](int pixels, bool isDark) {
            return badgeImage({BadgeShape::Running, 3, false}, pixels, preferences().badgeStyle, badgeTone(color, isDark));
        };
    };
    choice->addChoice(tr("In colour"), static_cast<int>(IconColor::Color), picture(IconColor::Color));
    choice->addChoice(tr("Automatic"), static_cast<int>(IconColor::Automatic), picture(IconColor::Automatic));
    choice->addChoice(tr("Light"), static_cast<int>(IconColor::Light), picture(IconColor::Light));
    choice->addChoice(tr("Dark"), static_cast<int>(IconColor::Dark), picture(IconColor::Dark));
    connect(choice, &PictureChoice::valueChosen, this,
            [this](int value) { edit([value](Preferences& p) { p.iconColor = static_cast<IconColor>(value); }); });
    whenChanged([this, choice] {
        choice->setValue(static_cast<int>(preferences().iconColor));
        choice->update();
    });
    addRow(card, QStringLiteral("tray/icon-color"), tr("C&olour"), tr("Automatic follows whether the desktop is light or dark."), choice);
}

} // namespace tallylight::ui
