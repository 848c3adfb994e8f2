// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/noticerules.h"

#include "store/quiethours.h"

namespace tallylight::store {

namespace {

using wire::ThreadStatus;

bool tells(const NoticePreferences& preferences, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished:
        return preferences.tellsFinished;
    case NoticeKind::Failed:
        return preferences.tellsFailed;
    case NoticeKind::NeedsYou:
        return preferences.tellsNeedsYou;
    }
    return false;
}

bool isHeldBack(const NoticePreferences& preferences, const NoticeCircumstances& circumstances)
{
    const bool isSnoozed = preferences.snoozedUntil && circumstances.now < *preferences.snoozedUntil;
    return isSnoozed || circumstances.isMuted || isQuiet(preferences.quietHours, circumstances.now, circumstances.zone);
}

} // namespace

std::optional<NoticeKind> meaningOf(std::optional<ThreadStatus> before, ThreadStatus after, bool isCatchUp)
{
    if (after == ThreadStatus::RequiresAction && isCatchUp && !before) {
        return NoticeKind::NeedsYou;
    }
    if (before != ThreadStatus::InProgress) {
        return std::nullopt;
    }
    switch (after) {
    case ThreadStatus::RequiresAction:
        return NoticeKind::NeedsYou;
    case ThreadStatus::Failed:
        return NoticeKind::Failed;
    case ThreadStatus::Completed:
        return NoticeKind::Finished;
    case ThreadStatus::InProgress:
    case ThreadStatus::Expired:
        break;
    }
    return std::nullopt;
}

NoticeLevel levelOf(const NoticePreferences& preferences, const OrgKey& org)
{
    const auto own = preferences.levels.find(org);
    return own == preferences.levels.end() ? preferences.standardLevel : own->second;
}

NoticeVerdict judge(const ThreadNews& news, const OrgKey& org, const NoticePreferences& preferences,
                    const NoticeCircumstances& circumstances)
{
    NoticeVerdict verdict;
    if (!news.isOwn && !preferences.includesOthers) {
        return verdict;
    }
    verdict.kind = meaningOf(news.before, news.after, news.isCatchUp);
    if (!verdict.kind) {
        return verdict;
    }
    const NoticeLevel level = levelOf(preferences, org);
    verdict.counts = level != NoticeLevel::Off;
    const bool mayPopUp = level == NoticeLevel::Popup || level == NoticeLevel::Insistent;
    verdict.popsUp = mayPopUp && tells(preferences, *verdict.kind) && !isHeldBack(preferences, circumstances);
    if (verdict.popsUp) {
        verdict.isInsistent = level == NoticeLevel::Insistent && verdict.kind == NoticeKind::NeedsYou;
        verdict.hasSound = preferences.hasSound && !circumstances.isInhibited;
    }
    return verdict;
}

bool hidesText(const NoticePreferences& preferences, bool isSessionLocked)
{
    return preferences.isCountOnly || (preferences.hidesTextWhenLocked && isSessionLocked);
}

std::string_view categoryOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished:
        return "transfer.complete";
    case NoticeKind::Failed:
        return "transfer.error";
    case NoticeKind::NeedsYou:
        return "im.received";
    }
    return {};
}

std::string_view soundOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished:
        return "complete";
    case NoticeKind::Failed:
        return "dialog-error";
    case NoticeKind::NeedsYou:
        return "message-new-instant";
    }
    return {};
}

} // namespace tallylight::store
