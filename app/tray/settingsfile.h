// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::tray {

//! \brief The settings file of a person, ready to be read and written.
struct SettingsFile {
    QString path;
    //! What was the matter with it, for a person; empty: nothing.
    QString complaint;
};

//! \brief Makes folder and file where they are missing, for that person alone. A damaged file is renamed to
//! `tallylight.conf.corrupt-<time>`, and a new one begins.
[[nodiscard]] SettingsFile openSettingsFile(const QString& folder);

//! \brief Whether a file is there, of a sensible size, and in INI form throughout.
[[nodiscard]] bool isSoundSettingsFile(const QString& path);

} // namespace tallylight::tray
