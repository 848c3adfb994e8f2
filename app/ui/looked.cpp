// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/looked.h"

#include <QWidget>

namespace tallylight::ui {

void applyLook(QWidget& root, const Look& look)
{
    if (auto* part = dynamic_cast<Looked*>(&root)) {
        part->setLook(look);
    }
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (auto* part = dynamic_cast<Looked*>(widget)) {
            part->setLook(look);
        }
    }
}

} // namespace tallylight::ui
