// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"

#include <QUuid>

namespace tallylight::test {

Reporter::Reporter(HubProcess& hub, QString org, const QByteArray& key) : m_hub(hub), m_org(std::move(org)), m_probe(key) {}

Reporter::Run Reporter::start(const QString& title, const QString& agent)
{
    QJsonObject body{{QStringLiteral("title"), title}};
    if (!agent.isEmpty()) {
        body.insert(QStringLiteral("agent"), QJsonObject{{QStringLiteral("name"), agent}});
    }
    const QJsonObject run = report(QStringLiteral("runs"), body);
    return {run.value(QStringLiteral("run_id")).toString(), run.value(QStringLiteral("thread_id")).toString()};
}

Reporter::Run Reporter::resume(const Run& run)
{
    const QJsonObject resumed = report(QStringLiteral("runs"), {{QStringLiteral("thread_id"), run.thread}});
    return {resumed.value(QStringLiteral("run_id")).toString(), run.thread};
}

void Reporter::step(const Run& run)
{
    report(QStringLiteral("runs/%1/steps").arg(run.id), {});
}

void Reporter::say(const Run& run, const QString& text)
{
    report(QStringLiteral("runs/%1/messages").arg(run.id), {{QStringLiteral("text"), text}});
}

void Reporter::finish(const Run& run, const QString& status)
{
    report(QStringLiteral("runs/%1/finish").arg(run.id), {{QStringLiteral("status"), status}});
}

void Reporter::cancel(const Run& run)
{
    report(QStringLiteral("decopilot/cancel/%1").arg(run.thread), {});
}

QJsonObject Reporter::report(const QString& path, QJsonObject body)
{
    body.insert(QStringLiteral("key"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    const HttpAnswer answer = m_probe.post(m_hub.url(QStringLiteral("/api/%1/%2").arg(m_org, path)), body);
    if (answer.status != 200 && answer.status != 201) {
        qFatal("report %s: %d %s", qPrintable(path), answer.status, answer.body.constData());
    }
    return answer.json();
}

} // namespace tallylight::test
