// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historyfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>
#include <utility>

namespace tallylight::store {

namespace {

constexpr int kFormat = 1;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

void putTime(QJsonObject& object, QLatin1StringView name, wire::Timestamp time)
{
    object.insert(name, text(wire::formatTimestamp(time)));
}

std::optional<wire::Timestamp> timeOf(const QJsonObject& object, QLatin1StringView name)
{
    return wire::parseTimestamp(object.value(name).toString().toStdString());
}

void putLine(QByteArray& out, const QJsonObject& object)
{
    out += QJsonDocument(object).toJson(QJsonDocument::Compact);
    out += '\n';
}

QJsonObject objectOf(const HistoryEntry& entry)
{
    QJsonObject object{
        {QStringLiteral("account"), text(entry.key.account.value())},
        {QStringLiteral("org"), text(entry.key.thread.org.value())},
        {QStringLiteral("thread"), text(entry.key.thread.thread.value())},
        {QStringLiteral("agent"), text(entry.agent.value())},
        {QStringLiteral("title"), text(entry.title)},
        {QStringLiteral("agent_title"), text(entry.agentTitle)},
        {QStringLiteral("org_name"), text(entry.orgName)},
        {QStringLiteral("unseen"), entry.isUnseen},
    };
    object.insert(QStringLiteral("outcome"), text(std::string(wire::toString(entry.outcome))));
    putTime(object, QLatin1StringView("ended"), entry.ended);
    if (entry.started) {
        putTime(object, QLatin1StringView("started"), *entry.started);
    }
    return object;
}

std::optional<HistoryEntry> entryOf(const QJsonObject& object)
{
    const auto string = [&object](QLatin1StringView name) { return object.value(name).toString().toStdString(); };
    HistoryEntry entry;
    entry.key.account = AccountId(string(QLatin1StringView("account")));
    entry.key.thread = {wire::OrgId(string(QLatin1StringView("org"))), wire::ThreadId(string(QLatin1StringView("thread")))};
    entry.agent = wire::AgentId(string(QLatin1StringView("agent")));
    entry.title = string(QLatin1StringView("title"));
    entry.agentTitle = string(QLatin1StringView("agent_title"));
    entry.orgName = string(QLatin1StringView("org_name"));
    entry.isUnseen = object.value(QLatin1StringView("unseen")).toBool();
    entry.started = timeOf(object, QLatin1StringView("started"));
    const auto outcome = wire::parseThreadStatus(string(QLatin1StringView("outcome")));
    const auto ended = timeOf(object, QLatin1StringView("ended"));
    const bool isOutcome = outcome == wire::ThreadStatus::Completed || outcome == wire::ThreadStatus::Failed;
    if (entry.key.account.isEmpty() || entry.key.thread.thread.isEmpty() || !isOutcome || !ended) {
        return std::nullopt;
    }
    entry.outcome = *outcome;
    entry.ended = *ended;
    return entry;
}

} // namespace

QByteArray historyText(std::span<const HistoryEntry> entries)
{
    QByteArray out;
    putLine(out, {{QStringLiteral("format"), kFormat}});
    for (const HistoryEntry& entry : entries) {
        putLine(out, objectOf(entry));
    }
    return out;
}

HistoryText readHistory(QByteArrayView bytes)
{
    HistoryText result;
    bool isFirst = true;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArray line = (end < 0 ? bytes : bytes.first(end)).toByteArray();
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (std::exchange(isFirst, false)) {
            if (document.object().value(QLatin1StringView("format")).toInt() != kFormat) {
                result.isDamaged = true;
                return result;
            }
            continue;
        }
        if (auto entry = entryOf(document.object())) {
            result.entries.push_back(std::move(*entry));
        } else {
            result.isDamaged = true;
        }
    }
    return result;
}

} // namespace tallylight::store
