// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/desktopagent.h"

#include "desktop/applicationservice.h"
#include "models/threadlistmodel.h"
#include "store/badge.h"
#include "tray/traywords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace tallylight::tray {

namespace {

constexpr int kMaxRows = 200;

QString wordOf(store::FeedState state)
{
    switch (state) {
    case store::FeedState::SignedOut:
        return QStringLiteral("signed-out");
    case store::FeedState::Connecting:
        return QStringLiteral("connecting");
    case store::FeedState::Live:
        return QStringLiteral("live");
    case store::FeedState::Stale:
        return QStringLiteral("stale");
    case store::FeedState::Offline:
        return QStringLiteral("offline");
    case store::FeedState::Refused:
        return QStringLiteral("refused");
    case store::FeedState::TooManyConnections:
        return QStringLiteral("too-many-connections");
    case store::FeedState::Paused:
        return QStringLiteral("paused");
    }
    Q_UNREACHABLE();
}

int bounded(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<int>::max()));
}

//! The word of the protocol for what a row says.
QString statusOf(const models::ThreadRow& row)
{
    switch (row.state) {
    case models::RowState::NeedsYou:
        return models::verbatim(toString(wire::ThreadStatus::RequiresAction));
    case models::RowState::Failed:
        return models::verbatim(toString(wire::ThreadStatus::Failed));
    case models::RowState::Finished:
        return models::verbatim(toString(wire::ThreadStatus::Completed));
    case models::RowState::Running:
        break;
    }
    return models::verbatim(toString(wire::ThreadStatus::InProgress));
}

} // namespace

DesktopAgent::DesktopAgent(desktop::ApplicationService& service, QObject* parent)
    : QObject(parent),
      m_status(service.object(), desktop::ApplicationService::objectPath(service.id()), service.bus(),
               [this] { return m_rows ? listOf(*m_rows) : QStringLiteral("[]"); }),
      m_badge(service.id(), service.bus())
{
    desktop::StatusNumbers numbers;
    numbers.state = wordOf(store::FeedState::Connecting);
    m_status.setNumbers(numbers);
}

void DesktopAgent::setFacts(const TrayFacts& facts)
{
    desktop::StatusNumbers numbers;
    numbers.running = bounded(facts.summary.totalRunning);
    numbers.agents = bounded(facts.summary.agentCount);
    numbers.needsInput = bounded(static_cast<std::int64_t>(facts.attentionCount));
    numbers.failed = bounded(static_cast<std::int64_t>(facts.failedUnseen));
    numbers.finished = bounded(static_cast<std::int64_t>(facts.finishedUnseen));
    numbers.isConnected = facts.feed.status.state == store::FeedState::Live;
    numbers.state = wordOf(facts.feed.status.state);
    m_status.setNumbers(numbers);
    // What the icon would show, for who has none.
    const store::BadgeState badge = trayBadge(facts);
    m_count = bounded(badge.number);
    m_isUrgent = badge.shape == store::BadgeShape::NeedsYou || badge.shape == store::BadgeShape::Failed;
    showBadge();
}

void DesktopAgent::setHasIcon(bool hasIcon)
{
    m_hasIcon = hasIcon;
    showBadge();
}

void DesktopAgent::announce(const wire::ThreadStatusEvent& event)
{
    m_status.announceThread(models::verbatim(event.thread.value()), models::verbatim(toString(event.status)));
}

QString DesktopAgent::listOf(const models::ThreadListModel& rows)
{
    QJsonArray list;
    const int count = std::min(rows.rowCount({}), kMaxRows);
    for (int i = 0; i < count; ++i) {
        const models::ThreadRow* row = rows.row(rows.index(i, 0, {}));
        if (!row) {
            continue;
        }
        QJsonObject thread{{QStringLiteral("id"), models::verbatim(row->key.thread.thread.value())},
                           {QStringLiteral("title"), row->title},
                           {QStringLiteral("agent"), row->agentTitle},
                           {QStringLiteral("organization"), row->org.name},
                           {QStringLiteral("status"), statusOf(*row)},
                           {QStringLiteral("mine"), row->isMine}};
        if (row->started) {
            const auto since = row->started->time_since_epoch();
            thread.insert(QStringLiteral("startedAt"), QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC).toString(Qt::ISODate));
        }
        list.append(thread);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void DesktopAgent::showBadge()
{
    m_badge.set(m_hasIcon ? 0 : m_count, !m_hasIcon && m_isUrgent);
}

} // namespace tallylight::tray
