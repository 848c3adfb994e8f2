// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/menuitem.h"

#include <algorithm>

namespace tallylight::desktop {

// Not defaulted: a list's comparison asks whether its elements can be compared, which here is the question itself.
bool operator==(const MenuItem& a, const MenuItem& b)
{
    return a.id == b.id && a.label == b.label && a.isEnabled == b.isEnabled && a.kind == b.kind && a.isChecked == b.isChecked
           && a.isVisible == b.isVisible && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end());
}

bool haveSameLines(const QList<MenuItem>& a, const QList<MenuItem>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const MenuItem& one, const MenuItem& other) {
        return one.id == other.id && one.kind == other.kind && haveSameLines(one.children, other.children);
    });
}

} // namespace tallylight::desktop
