// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "tray/traywords.h"
#include "wire/result.h"

#include <QByteArray>
#include <QUrl>

namespace tallylight::tray {

class AccountSet;

//! \brief The origin to sign in to, or what is missing for that, in words that say what to do.
[[nodiscard]] wire::Result<QUrl> originFor(const QString& server, const QByteArray& token);

//! \brief What runs: for Scope::User the sum over all accounts, each account's agents counted for themselves; for Scope::Org the numbers of
//! \a org.
[[nodiscard]] wire::RunningSummary summaryOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org);

//! \brief How far these numbers can be trusted.
//!
//! Live only once the set of that scope was told: the streams are proven by the first summary, and the other scope's comes a moment later.
[[nodiscard]] ui::ShownFeed feedOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org);

//! \brief What the icon is to show of the accounts, as they are now.
[[nodiscard]] TrayFacts factsOf(const AccountSet& accounts, wire::Scope scope, const store::OrgKey& org);

} // namespace tallylight::tray
