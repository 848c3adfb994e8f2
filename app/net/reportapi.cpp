// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/reportapi.h"

#include "net/apitask.h"
#include "wire/decodeapi.h"

#include <QJsonDocument>

#include <algorithm>

namespace tallylight::net {

namespace {

constexpr std::chrono::seconds kLongestWait{60};

QString encoded(const QString& segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

void insertUnlessEmpty(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

wire::Result<RunAnswer> readRun(const wire::Result<HttpAnswer>& answer)
{
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    // A run that is over is told as a conflict with the run in it; a conflict of keys has no run.
    const bool isConflict = answer->status == 409;
    if (answer->refusal && !isConflict) {
        return tl::unexpected(*answer->refusal);
    }
    auto run = wire::decodeRunReport({answer->body.constData(), static_cast<std::size_t>(answer->body.size())});
    if (!run) {
        return tl::unexpected(isConflict ? *answer->refusal : run.error());
    }
    return RunAnswer{std::move(*run), isConflict};
}

} // namespace

ReportApi::ReportApi(HttpOptions options, QString slug, QObject* parent)
    : QObject(parent),
      m_client(std::move(options)),
      m_slug(std::move(slug))
{
}

ReportApi::~ReportApi()
{
    // As in StudioApi: the tasks use the client.
    qDeleteAll(children());
}

ReportApi::Answer ReportApi::start(const RunStart& start)
{
    QJsonObject body{{QStringLiteral("key"), start.key}, {QStringLiteral("create"), start.mayCreate}};
    insertUnlessEmpty(body, QStringLiteral("thread_id"), start.threadId);
    insertUnlessEmpty(body, QStringLiteral("title"), start.title);
    QJsonObject agent;
    insertUnlessEmpty(agent, QStringLiteral("id"), start.agentId);
    insertUnlessEmpty(agent, QStringLiteral("name"), start.agentName);
    insertUnlessEmpty(agent, QStringLiteral("icon"), start.agentIcon);
    if (!agent.isEmpty()) {
        body.insert(QStringLiteral("agent"), agent);
    }
    return post(QStringLiteral("runs"), body);
}

ReportApi::Answer ReportApi::step(const QString& runId, const QString& key)
{
    return post(QStringLiteral("runs/%1/steps").arg(encoded(runId)), {{QStringLiteral("key"), key}});
}

ReportApi::Answer ReportApi::message(const QString& runId, const QString& key, const QString& text)
{
    return post(QStringLiteral("runs/%1/messages").arg(encoded(runId)), {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}});
}

ReportApi::Answer ReportApi::finish(const QString& runId, const QString& key, wire::ThreadStatus status, const QString& text)
{
    const std::string_view word = wire::toString(status);
    QJsonObject body{{QStringLiteral("key"), key},
                     {QStringLiteral("status"), QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))}};
    insertUnlessEmpty(body, QStringLiteral("text"), text);
    return post(QStringLiteral("runs/%1/finish").arg(encoded(runId)), body);
}

ReportApi::Answer ReportApi::wait(const QString& runId, std::chrono::seconds patience)
{
    const auto seconds = std::clamp(patience, std::chrono::seconds{0}, kLongestWait);
    HttpCall call;
    call.target = QStringLiteral("/api/%1/runs/%2?wait=%3").arg(encoded(m_slug), encoded(runId)).arg(seconds.count()).toLatin1();
    call.patience = seconds;
    return ask(std::move(call));
}

ReportApi::Answer ReportApi::post(const QString& path, const QJsonObject& body)
{
    HttpCall call;
    call.method = "POST";
    call.target = QStringLiteral("/api/%1/%2").arg(encoded(m_slug), path).toLatin1();
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return ask(std::move(call));
}

ReportApi::Answer ReportApi::ask(HttpCall call)
{
    call.slug = m_slug;
    auto* task = new Task<RunAnswer>(m_client, this);
    task->call(std::move(call), [task](const wire::Result<HttpAnswer>& answer) { task->end(readRun(answer)); });
    return task->future();
}

} // namespace tallylight::net
