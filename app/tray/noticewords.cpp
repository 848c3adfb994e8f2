// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticewords.h"

#include "ui/elapsed.h"
#include "ui/shortened.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstddef>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

using store::NoticeKind;
using store::NoticeTally;

//! Titles below a popup that stands for several.
constexpr std::size_t kMaxLines = 4;
constexpr qsizetype kLineLength = 80;

//! Text of others keeps its direction to itself, and turns none of ours around.
constexpr QChar kIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

struct NoticeText {
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

QString isolated(const QString& text)
{
    return kIsolate + text + kPopIsolate;
}

QString summaryFormat(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished:
        return NoticeText::tr("Finished: %1");
    case NoticeKind::Failed:
        return NoticeText::tr("Failed: %1");
    case NoticeKind::NeedsYou:
        return NoticeText::tr("Needs input: %1");
    }
    return {};
}

QString summaryWithoutTitle(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished:
        return NoticeText::tr("A task finished");
    case NoticeKind::Failed:
        return NoticeText::tr("A task failed");
    case NoticeKind::NeedsYou:
        return NoticeText::tr("A task needs your input");
    }
    return {};
}

//! \a title where the format has its place, cut so that the whole is no longer than \a length.
QString withTitle(const QString& format, const QString& title, qsizetype length)
{
    // The isolates take the room of "%1".
    return format.arg(isolated(ui::shortened(title, length - format.size())));
}

QString countWithNoun(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Finished:
        return count == 1 ? NoticeText::tr("1 task finished") : NoticeText::tr("%n tasks finished", "", count);
    case NoticeKind::Failed:
        return count == 1 ? NoticeText::tr("1 task failed") : NoticeText::tr("%n tasks failed", "", count);
    case NoticeKind::NeedsYou:
        return count == 1 ? NoticeText::tr("1 task needs you") : NoticeText::tr("%n tasks need you", "", count);
    }
    return {};
}

QString countWithoutNoun(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Finished:
        return NoticeText::tr("%n finished", "", count);
    case NoticeKind::Failed:
        return NoticeText::tr("%n failed", "", count);
    case NoticeKind::NeedsYou:
        return count == 1 ? NoticeText::tr("1 needs you") : NoticeText::tr("%n need you", "", count);
    }
    return {};
}

//! \param doesNameTasks the first of the counts says what is counted.
QString countsText(const NoticeTally& tally, bool doesNameTasks)
{
    QString text;
    for (const auto& [kind, count] : {std::pair(NoticeKind::Finished, tally.finished), std::pair(NoticeKind::Failed, tally.failed),
                                      std::pair(NoticeKind::NeedsYou, tally.needsYou)}) {
        if (count == 0) {
            continue;
        }
        const int number = static_cast<int>(count);
        if (text.isEmpty()) {
            text = doesNameTasks ? countWithNoun(kind, number) : countWithoutNoun(kind, number);
        } else {
            text = NoticeText::tr("%1, %2", "two counts: 4 tasks finished, 1 needs you").arg(text, countWithoutNoun(kind, number));
        }
    }
    return text;
}

NoticeTally tallyOf(std::span<const Notice> notices)
{
    NoticeTally tally;
    for (const Notice& notice : notices) {
        tally.count(notice.kind);
    }
    return tally;
}

//! What is most urgent on top; nothing where one of them is to be kept from whoever looks.
QString titles(std::span<const Notice> notices)
{
    if (std::ranges::any_of(notices, &Notice::hidesText)) {
        return {};
    }
    QStringList lines;
    for (const NoticeKind kind : {NoticeKind::NeedsYou, NoticeKind::Failed, NoticeKind::Finished}) {
        for (const Notice& notice : notices) {
            if (notice.kind == kind && lines.size() < static_cast<qsizetype>(kMaxLines)) {
                lines.append(withTitle(summaryFormat(kind), notice.title, kLineLength));
            }
        }
    }
    if (notices.size() > kMaxLines) {
        lines.append(NoticeText::tr("and %n more", "", static_cast<int>(notices.size() - kMaxLines)));
    }
    return lines.join(u'\n');
}

} // namespace

NoticeWords noticeWords(const Notice& notice)
{
    if (notice.hidesText) {
        return {summaryWithoutTitle(notice.kind), {}};
    }
    NoticeWords words;
    words.summary = withTitle(summaryFormat(notice.kind), notice.title, NoticeWords::kSummaryLength);
    words.body = NoticeText::tr("%1 · %2", "agent and organization")
                     .arg(isolated(ui::shortened(notice.agentTitle, kLineLength)), isolated(ui::shortened(notice.orgName, kLineLength)));
    if (notice.duration && *notice.duration >= 1min) {
        words.body += u'\n' + NoticeText::tr("After %1", "a duration, as 12 min").arg(ui::elapsedText(*notice.duration));
    }
    return words;
}

NoticeWords groupWords(std::span<const Notice> notices)
{
    return {ui::shortened(countsText(tallyOf(notices), true), NoticeWords::kSummaryLength), titles(notices)};
}

NoticeWords digestWords(std::span<const Notice> notices)
{
    const QString counts = countsText(tallyOf(notices), false);
    return {ui::shortened(NoticeText::tr("While you were away: %1").arg(counts), NoticeWords::kSummaryLength), titles(notices)};
}

} // namespace tallylight::tray
