// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/logging.h"

namespace tallylight::desktop {

Q_LOGGING_CATEGORY(lcTray, "tallylight.desktop.tray", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "tallylight.desktop.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNotify, "tallylight.desktop.notify", QtInfoMsg)

} // namespace tallylight::desktop
