// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"

class QWidget;

namespace tallylight::ui {

//! \brief A part of a dialog that paints itself in a Look. Parts take no look from their parents: applyLook() finds them.
class Looked
{
public:
    virtual ~Looked() = default;
    virtual void setLook(const Look& look) = 0;
};

//! \brief Gives \a look to \a root and to every part below it.
void applyLook(QWidget& root, const Look& look);

} // namespace tallylight::ui
