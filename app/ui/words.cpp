// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tallylight::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Popover)
};

//! The singular is a text of its own, so that English reads right without a translation file.
QString agents(std::int64_t count)
{
    return count == 1 ? Words::tr("1 agent") : Words::tr("%n agents", "", static_cast<int>(count));
}

QString tasks(std::int64_t count)
{
    return count == 1 ? Words::tr("1 task") : Words::tr("%n tasks", "", static_cast<int>(count));
}

//! What the server or the network said, and under it what it means for the person.
QString explained(const store::FeedStatus& status, const QString& meaning)
{
    return status.reason.empty() ? meaning : QString::fromStdString(status.reason) + u'\n' + meaning;
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
        return Words::tr("%1 running", "1 task").arg(tasks(summary.totalRunning));
    }
    return Words::tr("%1 working on %2", "2 agents, 3 tasks").arg(agents(summary.agentCount), tasks(summary.totalRunning));
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
    }
    return {};
}

PageWords pageWords(const store::FeedStatus& status, wire::Scope scope, const QString& server)
{
    const QString name = server.isEmpty() ? Words::tr("the server") : server;
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
        return {PagePicture::Key, Words::tr("You are signed out"),
                explained(status, Words::tr("Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.").arg(name)),
                PageAction::OpenServer, PageAction::Retry};
    }
    return {};
}

PageWords noMatchWords(const QString& filter)
{
    return {PagePicture::Lens, Words::tr("No task matches “%1”").arg(filter),
            Words::tr("Titles, agents, organizations and last words were searched."), PageAction::ClearFilter, PageAction::None};
}

QString staleText(const store::FeedStatus& status)
{
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(status.since.time_since_epoch().count());
    const bool isToday = since.date() == QDate::currentDate();
    // The C locale's short format has seconds; nobody needs them here.
    const QString timeFormat = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    const QString time = QLocale().toString(since.time(), timeFormat);
    const QString when = isToday ? time : QLocale().toString(since.date(), QLocale::ShortFormat) + u' ' + time;
    return Words::tr("Not live since %1 · Reconnecting…").arg(when);
}

QString actionText(PageAction action, const QString& server)
{
    switch (action) {
    case PageAction::None:
        return {};
    case PageAction::Retry:
        return Words::tr("Try again");
    case PageAction::OpenServer:
        return server.isEmpty() ? Words::tr("Open in browser") : Words::tr("Open %1").arg(server);
    case PageAction::ClearFilter:
        return Words::tr("Clear filter");
    }
    return {};
}

} // namespace tallylight::ui
