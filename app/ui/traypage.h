// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settingspage.h"

namespace tallylight::ui {

class PictureChoice;

//! \brief The icon in the tray, and the window that it opens.
class TrayPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit TrayPage(QWidget* parent);

private:
    void addBadge(SettingsCard* card);
    void addColor(SettingsCard* card);
};

} // namespace tallylight::ui
