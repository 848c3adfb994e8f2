// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shortened.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tallylight::ui {

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(most - 1);
    const qsizetype end = finder.isAtBoundary() ? most - 1 : finder.toPreviousBoundary();
    return text.first(std::max<qsizetype>(0, end)) + u'…';
}

} // namespace tallylight::ui
