// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"
#include "ui/typography.h"

namespace tallylight::ui {

//! \brief Colours and fonts of one popover, made once for all its parts when palette or font change.
struct Look {
    Theme theme;
    Typography fonts;
};

} // namespace tallylight::ui
