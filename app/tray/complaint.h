// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::tray {

//! \brief Tells a person that what they asked for with a click was not done. A window of its own that waits for nobody.
void showComplaint(const QString& text);

} // namespace tallylight::tray
