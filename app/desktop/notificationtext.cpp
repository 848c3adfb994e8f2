// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notificationtext.h"

#include <QStringList>

#include <algorithm>

namespace tallylight::desktop {

namespace {

constexpr char32_t kFirstIsolate = 0x2066;
constexpr char32_t kLastIsolate = 0x2068;
constexpr char32_t kPopIsolate = 0x2069;

//! The characters of Unicode Standard Annex 9 that order the text around them, isolates apart, and those that are not seen at all.
bool isUnwanted(char32_t c)
{
    return c == 0x00AD || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x2065) || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)
           || QChar::category(c) == QChar::Other_Control || QChar::category(c) == QChar::Other_Surrogate;
}

} // namespace

QString notificationLine(const QString& text, qsizetype maxCodePoints)
{
    QString line;
    qsizetype count = 0;
    qsizetype open = 0;
    bool hasGap = false;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isSpace(c)) {
            hasGap = count > 0;
            continue;
        }
        const bool isOpening = c >= kFirstIsolate && c <= kLastIsolate;
        const bool isClosing = c == kPopIsolate;
        if (isUnwanted(c) || (isClosing && open == 0)) {
            continue;
        }
        if (!isClosing && count + (hasGap ? 1 : 0) >= maxCodePoints) {
            line += u'\u2026';
            break;
        }
        if (hasGap) {
            line += u' ';
            ++count;
            hasGap = false;
        }
        line += QString::fromUcs4(&c, 1);
        ++count;
        open += isOpening ? 1 : (isClosing ? -1 : 0);
    }
    return line + QString(open, QChar(kPopIsolate));
}

QString notificationBody(const QString& text, qsizetype maxCodePoints, qsizetype maxLines)
{
    QStringList lines;
    for (const QString& part : text.left(maxCodePoints * 4).split(u'\n')) {
        const QString line = notificationLine(part, maxCodePoints);
        if (line.isEmpty()) {
            continue;
        }
        if (lines.size() == maxLines) {
            lines.last() += u'\u2026';
            break;
        }
        lines.append(line);
        maxCodePoints = std::max<qsizetype>(0, maxCodePoints - line.size());
        if (maxCodePoints == 0) {
            break;
        }
    }
    return lines.join(u'\n');
}

} // namespace tallylight::desktop
