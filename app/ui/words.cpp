// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/words.h"

#include "models/threadrow.h"
#include "ui/shortened.h"
#include "ui/typography.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstddef>

namespace tallylight::ui {

namespace {

//! Foreign text; longer ones would push the ways out off the page.
constexpr qsizetype kMaxServer = 60;
constexpr qsizetype kMaxReason = 160;
constexpr std::size_t kReasonCodePoints = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Popover)
};

// The singular is a text of its own everywhere, so that English reads right without a translation file.

//! The agents' tasks, as the end of "2 agents working on 3 tasks".
QString tasksWorkedOn(std::int64_t count)
{
    return count == 1 ? Words::tr("1 task", "after: working on") : Words::tr("%n tasks", "after: working on", static_cast<int>(count));
}

//! What the server or the network said, and under it what it means for the person.
QString explained(const store::FeedStatus& status, const QString& meaning)
{
    const QString reason = models::displayText(status.reason, kReasonCodePoints); // without lines and controls
    return reason.isEmpty() ? meaning : isolated(shortened(reason, kMaxReason)) + u'\n' + meaning;
}

//! "14:32", or with the day where that is another one.
QString momentText(wire::Timestamp moment)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    // The C locale's short format has seconds; nobody needs them here.
    const QString timeFormat = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    const QString time = QLocale().toString(when.time(), timeFormat);
    return when.date() == QDate::currentDate() ? time : QLocale().toString(when.date(), QLocale::ShortFormat) + u' ' + time;
}

QString nameOf(const ShownFeed& feed)
{
    return feed.server.isEmpty() ? Words::tr("the server") : isolated(shortened(feed.server, kMaxServer));
}

PageWords signedOutWords(const ShownFeed& feed)
{
    const QString title = feed.isOneOfSeveral ? Words::tr("You are signed out of %1").arg(nameOf(feed)) : Words::tr("You are signed out");
    if (feed.canSignIn) {
        return {PagePicture::Key, title, explained(feed.status, Words::tr("Sign in again to see what is running.")), PageAction::SignIn,
                PageAction::OpenServer};
    }
    return {PagePicture::Key, title,
            explained(feed.status, Words::tr("Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.").arg(nameOf(feed))),
            PageAction::OpenServer, PageAction::Retry};
}

PageWords emptyWords(wire::Scope scope)
{
    // The sentences of docs/protocol.md, "Badge", which the header says too, without the full stop: hence the title of our own.
    const QString text =
        scope == wire::Scope::User ? Words::tr("Nothing running across your orgs.") : Words::tr("Nothing running in this org.");
    return {PagePicture::DarkLamp, Words::tr("All quiet"),
            text + u' ' + Words::tr("When an agent starts to work, its light comes on here."), PageAction::OpenServer, PageAction::None};
}

} // namespace

QString headline(const wire::RunningSummary& summary, wire::Scope scope)
{
    if (summary.totalRunning == 0) {
        return scope == wire::Scope::User ? Words::tr("Nothing running across your orgs") : Words::tr("Nothing running in this org");
    }
    if (summary.agentCount == 0) {
        return summary.totalRunning == 1 ? Words::tr("1 task running")
                                         : Words::tr("%n tasks running", "", static_cast<int>(summary.totalRunning));
    }
    // One text with the verb in it, which in other languages goes with the number of agents.
    const QString text = summary.agentCount == 1 ? Words::tr("1 agent working on %1", "3 tasks")
                                                 : Words::tr("%n agents working on %1", "3 tasks", static_cast<int>(summary.agentCount));
    return text.arg(tasksWorkedOn(summary.totalRunning));
}

QString scopeTitle(wire::Scope scope, std::int64_t totalRunning)
{
    const QString name = scope == wire::Scope::User ? Words::tr("All my work") : Words::tr("This org");
    return totalRunning > 0 ? Words::tr("%1 (%2)", "scope and number").arg(name, QLocale().toString(static_cast<qlonglong>(totalRunning)))
                            : name;
}

QString lampWord(store::FeedState state, bool isRunning)
{
    switch (state) {
    case store::FeedState::Live:
        return isRunning ? Words::tr("On air") : Words::tr("Standby");
    case store::FeedState::Connecting:
        return Words::tr("Connecting");
    case store::FeedState::Stale:
        return Words::tr("Not live");
    case store::FeedState::Offline:
        return Words::tr("Offline");
    case store::FeedState::Refused:
        return Words::tr("Refused");
    case store::FeedState::TooManyConnections:
        return Words::tr("Server full");
    case store::FeedState::SignedOut:
        return Words::tr("Signed out");
    case store::FeedState::Paused:
        return Words::tr("Paused");
    }
    return {};
}

PageWords pageWords(const ShownFeed& feed, wire::Scope scope)
{
    const store::FeedStatus& status = feed.status;
    const QString name = nameOf(feed);
    switch (status.state) {
    case store::FeedState::Live:
    case store::FeedState::Stale:
        return emptyWords(scope);
    case store::FeedState::Connecting:
        return {PagePicture::Signal, Words::tr("Connecting to %1…").arg(name), Words::tr("What is running shows up here in a moment."),
                PageAction::OpenServer, PageAction::None};
    case store::FeedState::Offline:
        return {PagePicture::Plug, Words::tr("Can’t reach %1").arg(name),
                explained(status, Words::tr("Check the network. Tallylight keeps trying by itself.")), PageAction::Retry,
                PageAction::OpenServer};
    case store::FeedState::Refused:
        return {PagePicture::Shield, Words::tr("%1 keeps this closed").arg(name),
                explained(status, Words::tr("You may not be a member any more. An owner of the organization can invite you again.")),
                PageAction::Retry, PageAction::OpenServer};
    case store::FeedState::TooManyConnections:
        return {
            PagePicture::Crowd, Words::tr("Too many connections"),
            Words::tr("%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.").arg(name),
            PageAction::Retry, PageAction::OpenServer};
    case store::FeedState::SignedOut:
        return signedOutWords(feed);
    case store::FeedState::Paused:
        return {PagePicture::DarkLamp, Words::tr("Paused"),
                Words::tr("All accounts are paused: nothing is asked of any server, and nothing is known."), PageAction::Resume,
                PageAction::None};
    }
    return {};
}

PageWords noHistoryWords()
{
    return {PagePicture::DarkLamp, Words::tr("Nothing has ended yet"), Words::tr("Runs that finish or fail are kept here."),
            PageAction::ShowRunning, PageAction::None};
}

PageWords noMatchWords(const QString& filter)
{
    return {PagePicture::Lens, Words::tr("No task matches “%1”").arg(isolated(filter)),
            Words::tr("Titles, agents, organizations and last words were searched."), PageAction::ClearFilter, PageAction::None};
}

QString noticeText(const ShownFeed& feed)
{
    const QString when = momentText(feed.cause.since);
    if (!feed.isOneOfSeveral) {
        return Words::tr("Not live since %1 · Reconnecting…").arg(when);
    }
    const QString name = nameOf(feed);
    switch (feed.cause.state) {
    case store::FeedState::SignedOut:
        return Words::tr("Not live · You are signed out of %1").arg(name);
    case store::FeedState::Refused:
        return Words::tr("Not live · %1 refuses us").arg(name);
    case store::FeedState::TooManyConnections:
        return Words::tr("Not live · %1 has no room for us").arg(name);
    case store::FeedState::Connecting:
        return Words::tr("Not live yet · Connecting to %1…").arg(name);
    case store::FeedState::Live:
    case store::FeedState::Stale:
    case store::FeedState::Offline:
    case store::FeedState::Paused:
        break;
    }
    return Words::tr("%1 not live since %2 · Reconnecting…", "server, time").arg(name, when);
}

PageAction noticeAction(const ShownFeed& feed)
{
    return feed.cause.state == store::FeedState::SignedOut && feed.canSignIn ? PageAction::SignIn : PageAction::Retry;
}

QString actionText(PageAction action, const QString& server)
{
    switch (action) {
    case PageAction::None:
        return {};
    case PageAction::Retry:
        return Words::tr("Try again");
    case PageAction::OpenServer:
        return server.isEmpty() ? Words::tr("Open in browser") : Words::tr("Open %1").arg(isolated(shortened(server, kMaxServer)));
    case PageAction::ClearFilter:
        return Words::tr("Clear filter");
    case PageAction::SignIn:
        return Words::tr("Sign in");
    case PageAction::Resume:
        return Words::tr("Resume");
    case PageAction::ShowRunning:
        return Words::tr("Back to what runs");
    }
    return {};
}

} // namespace tallylight::ui
