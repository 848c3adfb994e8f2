// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadwords.h"

#include "ui/elapsed.h"

#include <QCoreApplication>

#include <algorithm>

namespace tallylight::ui {

using models::RowState;
using models::ThreadRow;
using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThreadWords)
};

} // namespace

QString stateText(const ThreadRow& row, wire::Timestamp now)
{
    const auto duration = row.duration();
    switch (row.state) {
    case RowState::NeedsYou:
        return Words::tr("Needs you");
    case RowState::Failed:
        return duration ? Words::tr("Failed after %1").arg(durationText(*duration)) : Words::tr("Failed");
    case RowState::Finished:
        return duration ? Words::tr("Finished in %1").arg(durationText(*duration)) : Words::tr("Finished");
    case RowState::Running:
        break;
    }
    const auto silence = row.silence(now);
    return silence ? Words::tr("No progress for %1").arg(elapsedText(*silence)) : QString();
}

QString stateSpoken(const ThreadRow& row, wire::Timestamp now)
{
    if (row.isUnseen) {
        ThreadRow seen = row;
        seen.isUnseen = false;
        return Words::tr("%1, not seen yet").arg(stateSpoken(seen, now));
    }
    const auto duration = row.duration();
    switch (row.state) {
    case RowState::NeedsYou:
        return Words::tr("needs you");
    case RowState::Failed:
        return duration ? Words::tr("failed after %1").arg(durationSpoken(*duration)) : Words::tr("failed");
    case RowState::Finished:
        return duration ? Words::tr("finished in %1").arg(durationSpoken(*duration)) : Words::tr("finished");
    case RowState::Running:
        break;
    }
    const auto silence = row.silence(now);
    return silence ? Words::tr("running, no progress for %1").arg(elapsedSpoken(*silence)) : Words::tr("running");
}

QString timeText(const ThreadRow& row, wire::Timestamp now)
{
    if (row.ended) {
        return now - *row.ended < 1min ? elapsedText(0ms) : Words::tr("%1 ago").arg(elapsedText(now - *row.ended));
    }
    return row.started ? elapsedText(now - *row.started) : QString();
}

QString timeSpoken(const ThreadRow& row, wire::Timestamp now)
{
    if (row.ended) {
        return now - *row.ended < 1min ? Words::tr("just now")
                                       : Words::tr("%1 ago", "read aloud: 2 days ago").arg(elapsedSpoken(now - *row.ended));
    }
    return row.started ? elapsedSpoken(now - *row.started) : QString();
}

QString idleText(const ThreadRow& row)
{
    switch (row.state) {
    case RowState::NeedsYou:
        return Words::tr("Waiting for your answer");
    case RowState::Failed:
        return Words::tr("Ended without success");
    case RowState::Finished:
        return Words::tr("Done");
    case RowState::Running:
        break;
    }
    return Words::tr("Working…");
}

std::chrono::milliseconds untilNextWords(const ThreadRow& row, wire::Timestamp now)
{
    auto next = std::chrono::milliseconds::max();
    if (row.ended) {
        return untilNextText(now - *row.ended);
    }
    if (row.started) {
        next = untilNextText(now - *row.started);
    }
    if (row.isRunning() && row.lastProgress) {
        const auto quiet = now - *row.lastProgress;
        next = std::min(next, quiet < models::kSilence ? models::kSilence - quiet : untilNextText(quiet));
    }
    return next;
}

} // namespace tallylight::ui
