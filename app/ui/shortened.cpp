// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shortened.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tallylight::ui {

namespace {

//! As far as a character may reach beyond the cut and is still found whole. Longer ones are no characters but a prank.
constexpr qsizetype kLookAhead = 64;

} // namespace

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    if (most < 1) {
        return {};
    }
    const qsizetype room = most - 1;
    const QString head = text.first(std::min(text.size(), room + kLookAhead));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, head);
    finder.setPosition(room);
    if (!finder.isAtBoundary()) {
        finder.toPreviousBoundary();
    }
    QString kept = head.first(std::max<qsizetype>(finder.position(), 0));
    while (!kept.isEmpty() && kept.back().isSpace()) {
        kept.chop(1);
    }
    return kept + u'…';
}

} // namespace tallylight::ui
