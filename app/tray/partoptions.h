// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/trayicon.h"
#include "tray/accountdesk.h"
#include "tray/noticedesk.h"
#include "tray/options.h"
#include "wire/result.h"
#include "wire/timestamp.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace tallylight::tray {

//! \brief With what the application makes its parts.
//! \{

[[nodiscard]] wire::Timestamp wallClock();

[[nodiscard]] desktop::TrayIcon::Options iconOptions(std::chrono::milliseconds hostGrace);

[[nodiscard]] AccountDesk::Options accountOptions(const QString& settingsFolder, const Options& options, const QByteArray& token);

[[nodiscard]] NoticeDesk::Options noticeOptions(const QString& stateFolder, bool isBeside);

//! \brief The account of the command line, which no account book knows; fails as originFor() does.
[[nodiscard]] wire::Result<AccountSet::Setup> commandLineAccount(const QString& server, const QByteArray& token);

//! \}

} // namespace tallylight::tray
