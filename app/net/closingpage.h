// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace tallylight::net {

//! \brief The page that the browser shows when the sign-in is over: one file, nothing to load, no script.
//! \param isSignedIn a lamp that is on, or one that is off.
//! \param title,text plain text of any origin; escaped here.
[[nodiscard]] QByteArray closingPage(bool isSignedIn, const QString& title, const QString& text);

} // namespace tallylight::net
