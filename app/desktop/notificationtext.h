// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::desktop {

//! \brief Text made fit for one line that another program draws.
//!
//! Control characters and those that reorder the text around them are removed, white space and line ends become one space. Isolates (FSI,
//! LRI, RLI … PDI) stay, since we put them around names, and are closed where they were left open. What is longer than \a maxCodePoints
//! is cut and ends in "…".
[[nodiscard]] QString notificationLine(const QString& text, qsizetype maxCodePoints);

//! \brief The same for the body of a notification: line ends stay, at most \a maxLines of them.
[[nodiscard]] QString notificationBody(const QString& text, qsizetype maxCodePoints, qsizetype maxLines);

} // namespace tallylight::desktop
