// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"
#include "ui/typography.h"

namespace tallylight::ui {

//! \brief Colours and fonts of one window, made once for all its parts when palette or font change.
struct Look {
    Theme theme;
    Typography fonts;
    //! Whether anything may move by itself.
    bool hasMotion = true;
};

} // namespace tallylight::ui
