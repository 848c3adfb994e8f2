// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"
#include "ui/settingspage.h"

namespace tallylight::ui {

//! \brief Which version this is, under which licence, and what it is made of.
class AboutPage : public SettingsPage, public Looked
{
    Q_OBJECT

public:
    explicit AboutPage(QWidget* parent);
    ~AboutPage() override;

    void setLook(const Look& look) override;

private:
    class Lamp;

    void addParts();

    Lamp* m_lamp;
};

//! \brief What somebody who helps needs to know: version, Qt, platform, desktop; a line each. No name and no address of anybody.
[[nodiscard]] QString aboutDetails();

} // namespace tallylight::ui
