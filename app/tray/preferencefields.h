// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace tallylight::tray {

//! \brief One preference as the settings file has it. What each account, organization and window has for itself is not here: Settings.
struct PreferenceField {
    //! In the file; also the object name of its control in the settings dialog.
    QLatin1StringView name;
    QString (*write)(const models::Preferences& preferences);
    //! Leaves them as they are where \a text is none of its values: a file is for people to edit, and to mistype.
    void (*read)(models::Preferences& preferences, const QString& text);
};

[[nodiscard]] std::span<const PreferenceField> preferenceFields();

//! \brief The word of a level in the file, and the level of a word; an unknown word leaves \a level.
//! \{
[[nodiscard]] QString noticeLevelToStored(store::NoticeLevel level);
[[nodiscard]] bool readNoticeLevel(const QString& word, store::NoticeLevel& level);
//! \}

} // namespace tallylight::tray
