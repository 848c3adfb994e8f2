// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tray/traywords.h"
#include "wire/ids.h"
#include "wire/result.h"

#include <QByteArray>
#include <QUrl>

namespace tallylight::account {
class Account;
} // namespace tallylight::account

namespace tallylight::tray {

//! \brief The origin to sign in to, or what is missing for that, in words that say what to do.
[[nodiscard]] wire::Result<QUrl> originFor(const QString& server, const QByteArray& token);

//! \brief What the icon is to show of an account, as it is now.
//!
//! Live only once the set of that scope was told: the streams are proven by the first summary, and the other scope's comes a moment later.
[[nodiscard]] TrayFacts factsOf(account::Account& account, wire::Scope scope, const wire::OrgId& org);

} // namespace tallylight::tray
