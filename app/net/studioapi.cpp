// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/studioapi.h"

#include "net/apitask.h"
#include "wire/decodeapi.h"
#include "wire/weburl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace tallylight::net {

namespace {

using wire::Result;

//! How many messages a snippet looks at: the newest may be the user's.
constexpr int kNewestMessages = 2;

QByteArray apiPath(const QString& slug, std::string_view rest)
{
    return QByteArray::fromStdString("/api/" + wire::percentEncoded(slug.toStdString()) + "/" + std::string(rest));
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template <class T, class Decode>
Result<T> readTool(const Result<std::string>& output, Decode decode)
{
    if (!output) {
        return tl::unexpected(output.error());
    }
    return decode(*output);
}

QJsonObject threadArguments(const ThreadQuery& query)
{
    QJsonObject arguments{{QStringLiteral("limit"), query.limit}, {QStringLiteral("offset"), query.offset}};
    if (query.status) {
        const std::string_view status = wire::toString(*query.status);
        arguments.insert(QStringLiteral("status"), QString::fromUtf8(status.data(), static_cast<qsizetype>(status.size())));
    }
    if (query.isMine) {
        arguments.insert(QStringLiteral("where"), QJsonObject{{QStringLiteral("created_by"), QStringLiteral("me")}});
    }
    return arguments;
}

//! The field is an array of strings: the string form is refused by servers that check (docs/protocol.md, "Messages").
QJsonObject messageArguments(const wire::ThreadId& thread, std::int64_t offset)
{
    const QJsonObject newestFirst{{QStringLiteral("field"), QJsonArray{QStringLiteral("created_at")}},
                                  {QStringLiteral("direction"), QStringLiteral("desc")}};
    return {{QStringLiteral("thread_id"), text(thread.value())},
            {QStringLiteral("limit"), kNewestMessages},
            {QStringLiteral("offset"), static_cast<qint64>(offset)},
            {QStringLiteral("orderBy"), QJsonArray{newestFirst}}};
}

//! True where the server ignored the wished order and gave the oldest messages.
bool isOldestFirst(const wire::Page<wire::Message>& page)
{
    if (page.items.size() < 2 || page.totalCount.value_or(0) <= kNewestMessages) {
        return false;
    }
    const auto& first = page.items[0].createdAt;
    const auto& second = page.items[1].createdAt;
    return first && second && *first < *second;
}

} // namespace

struct StudioApi::ToolCall {
    QPointer<ApiTask> task;
    QString slug;
    QString name;
    QJsonObject arguments;
    ToolThen then;
};

StudioApi::StudioApi(HttpOptions options, QObject* parent) : QObject(parent), m_client(std::move(options)) {}

StudioApi::~StudioApi()
{
    // The tasks use the client, which as a member goes before children would. From a copy: each takes itself off the list.
    m_deferred.clear();
    const QObjectList tasks = children();
    qDeleteAll(tasks);
}

StudioApi::Answer<std::vector<wire::Organization>> StudioApi::organizations()
{
    using T = std::vector<wire::Organization>;
    auto* task = new Task<T>(m_client, this);
    HttpCall call;
    call.target = "/api/auth/organization/list";
    task->call(std::move(call), [task](const auto& answer) { task->end(readAnswer<T>(answer, wire::decodeOrganizations)); });
    return task->future();
}

StudioApi::Answer<wire::Identity> StudioApi::session()
{
    auto* task = new Task<wire::Identity>(m_client, this);
    HttpCall call;
    call.target = "/api/auth/get-session";
    task->call(std::move(call), [task](const auto& answer) { task->end(readAnswer<wire::Identity>(answer, wire::decodeSession)); });
    return task->future();
}

StudioApi::Answer<wire::Page<wire::ThreadItem>> StudioApi::threads(const QString& slug, const ThreadQuery& query)
{
    using T = wire::Page<wire::ThreadItem>;
    auto* task = new Task<T>(m_client, this);
    tool(*task, slug, QStringLiteral("COLLECTION_THREADS_LIST"), threadArguments(query),
         [task](const auto& output) { task->end(readTool<T>(output, wire::decodeThreads)); });
    return task->future();
}

StudioApi::Answer<std::optional<wire::ThreadItem>> StudioApi::thread(const QString& slug, const wire::ThreadId& id)
{
    using T = std::optional<wire::ThreadItem>;
    auto* task = new Task<T>(m_client, this);
    tool(*task, slug, QStringLiteral("COLLECTION_THREADS_GET"), {{QStringLiteral("id"), text(id.value())}},
         [task](const auto& output) { task->end(readTool<T>(output, wire::decodeThread)); });
    return task->future();
}

StudioApi::Answer<std::vector<wire::Message>> StudioApi::newestMessages(const QString& slug, const wire::ThreadId& id)
{
    using T = std::vector<wire::Message>;
    auto* task = new Task<T>(m_client, this);
    const QString name = QStringLiteral("COLLECTION_THREAD_MESSAGES_LIST");
    tool(*task, slug, name, messageArguments(id, 0), [this, task, slug, name, id](const Result<std::string>& output) {
        auto page = readTool<wire::Page<wire::Message>>(output, wire::decodeMessages);
        if (!page) {
            task->end(tl::unexpected(page.error()));
            return;
        }
        if (!isOldestFirst(*page)) {
            task->end(std::move(page->items));
            return;
        }
        tool(*task, slug, name, messageArguments(id, *page->totalCount - kNewestMessages), [task](const Result<std::string>& last) {
            auto end = readTool<wire::Page<wire::Message>>(last, wire::decodeMessages);
            task->end(end ? Result<T>(std::move(end->items)) : tl::unexpected(end.error()));
        });
    });
    return task->future();
}

StudioApi::Answer<std::optional<wire::Agent>> StudioApi::agent(const QString& slug, const wire::AgentId& id)
{
    using T = std::optional<wire::Agent>;
    auto* task = new Task<T>(m_client, this);
    tool(*task, slug, QStringLiteral("COLLECTION_VIRTUAL_MCP_GET"), {{QStringLiteral("id"), text(id.value())}},
         [task](const auto& output) { task->end(readTool<T>(output, wire::decodeAgent)); });
    return task->future();
}

StudioApi::Answer<bool> StudioApi::cancelRun(const QString& slug, const wire::ThreadId& id)
{
    auto* task = new Task<bool>(m_client, this);
    HttpCall call;
    call.method = "POST";
    call.target = apiPath(slug, "decopilot/cancel/" + wire::percentEncoded(id.value()));
    call.slug = slug;
    task->call(std::move(call), [task](const auto& answer) {
        task->end(readAnswer<bool>(answer, [](std::string_view body) -> Result<bool> {
            const auto document = QJsonDocument::fromJson(QByteArray(body.data(), static_cast<qsizetype>(body.size())));
            return document.object().value(QStringLiteral("cancelled")).toBool();
        }));
    });
    return task->future();
}

StudioApi::Answer<std::string> StudioApi::callTool(const QString& slug, const QString& name, const QJsonObject& arguments)
{
    auto* task = new Task<std::string>(m_client, this);
    tool(*task, slug, name, arguments, [task](const Result<std::string>& output) { task->end(output); });
    return task->future();
}

void StudioApi::tool(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then)
{
    if (m_toolWay == ToolWay::Mcp || slug.isEmpty()) {
        toolByMcp(task, slug, name, arguments, then);
    } else if (m_toolWay == ToolWay::Unknown && m_scout) {
        m_deferred.push_back({&task, slug, name, arguments, then});
    } else {
        toolByRest(task, slug, name, arguments, then);
    }
}

void StudioApi::toolByRest(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then)
{
    if (m_toolWay == ToolWay::Unknown) {
        m_scout = &task;
        // However it ends: the others go on then.
        connect(&task, &QObject::destroyed, this, &StudioApi::sendDeferred);
    }
    HttpCall call;
    call.method = "POST";
    call.target = apiPath(slug, "tools/" + wire::percentEncoded(name.toStdString()));
    call.body = json(arguments);
    call.slug = slug;
    task.call(std::move(call), [this, &task, slug, name, arguments, then](const Result<HttpAnswer>& answer) {
        if (answer && answer->status == 404
            && wire::decodeErrorText({answer->body.constData(), static_cast<std::size_t>(answer->body.size())}) == "Not Found") {
            // The route itself is missing; an unknown tool or organization has other words.
            m_toolWay = ToolWay::Mcp;
            toolByMcp(task, slug, name, arguments, then);
            sendDeferred();
            return;
        }
        if (answer && answer->status == 200) {
            m_toolWay = ToolWay::Rest;
            sendDeferred();
        }
        then(readAnswer<std::string>(answer, [](std::string_view body) -> Result<std::string> { return std::string(body); }));
    });
}

void StudioApi::toolByMcp(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then)
{
    HttpCall call;
    call.method = "POST";
    call.target = slug.isEmpty() ? QByteArray("/mcp/self") : apiPath(slug, "mcp/self");
    call.accept = "application/json, text/event-stream"; // both, or 406
    call.slug = slug;
    call.body = json({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                      {QStringLiteral("id"), 1},
                      {QStringLiteral("method"), QStringLiteral("tools/call")},
                      {QStringLiteral("params"), QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("arguments"), arguments}}}});
    task.call(std::move(call), [then](const Result<HttpAnswer>& answer) { then(readAnswer<std::string>(answer, wire::unwrapToolResult)); });
}

void StudioApi::sendDeferred()
{
    m_scout = nullptr;
    const std::vector<ToolCall> deferred = std::exchange(m_deferred, {});
    for (const ToolCall& call : deferred) {
        if (call.task) {
            tool(*call.task, call.slug, call.name, call.arguments, call.then);
        }
    }
}

} // namespace tallylight::net
