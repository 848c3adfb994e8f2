// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QString;

namespace tallylight::ctl {

//! \brief Opens \a url in the person's browser by xdg-open, which gets no token of ours. False where that cannot be started.
[[nodiscard]] bool openInBrowser(const QString& url);

} // namespace tallylight::ctl
