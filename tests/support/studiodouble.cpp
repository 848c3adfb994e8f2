// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/studiodouble.h"

#include "support/fixtures.h"
#include "wire/ssewriter.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace tallylight::test {

namespace {

//! A key that API_KEY_CREATE made; it lists the organizations.
constexpr auto kMadeKey = "made-key-0123456789abcdef0123456789abcdef0123456789abcdef0123456";

QByteArray recorded(const std::string& name)
{
    const QByteArray bytes = QByteArray::fromStdString(fixture(name));
    static const QByteArray kMarker = "### RESPONSE (raw bytes)\n";
    const qsizetype at = bytes.indexOf(kMarker);
    return at < 0 ? bytes : bytes.mid(at + kMarker.size());
}

//! The head of the recorded stream, and what stands in its first frame.
QByteArray streamHead()
{
    const QByteArray bytes = recorded("watch/run-completed.http");
    return bytes.left(bytes.indexOf("\r\n\r\n") + 4);
}

QByteArray connectedFrame(const QByteArray& org)
{
    const QByteArray body = QByteArray::fromStdString(recordedResponse("watch/run-completed.http").body);
    return body.left(body.indexOf("\n\n") + 2).replace(StudioDouble::kAcme, org);
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

//! The recorded head of a tool's answer with another body.
QByteArray toolAnswer(const QByteArray& body)
{
    const QByteArray bytes = recorded("api/thread-get.http");
    const qsizetype length = bytes.indexOf("Content-Length:");
    return bytes.left(length) + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray mcpBody(const QJsonObject& output)
{
    const QJsonObject block{{u"type"_qs, u"text"_qs}, {u"text"_qs, text(json(output))}};
    const QJsonObject result{{u"content"_qs, QJsonArray{block}}, {u"structuredContent"_qs, output}};
    return json({{u"result"_qs, result}, {u"jsonrpc"_qs, u"2.0"_qs}, {u"id"_qs, 1}});
}

QByteArray mcpErrorBody(const QByteArray& words)
{
    const QJsonObject block{{u"type"_qs, u"text"_qs}, {u"text"_qs, text(words)}};
    const QJsonObject result{{u"content"_qs, QJsonArray{block}}, {u"isError"_qs, true}};
    return json({{u"result"_qs, result}, {u"jsonrpc"_qs, u"2.0"_qs}, {u"id"_qs, 1}});
}

QByteArray timeText(int minutesLater)
{
    return QDateTime(QDate(2026, 11, 23), QTime(2, 40, 43, 584), Qt::UTC).addSecs(60 * minutesLater).toString(Qt::ISODateWithMs).toUtf8();
}

//! An event as the server writes it: its keys in its order, which QJsonObject does not keep.
QByteArray eventFrame(const QByteArray& type, const QByteArray& subject, const QByteArray& data)
{
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray about = subject.isEmpty() ? QByteArray() : QByteArray(R"("subject":")" + subject + R"(",)");
    const QByteArray body = R"({"id":")" + id + R"(","type":")" + type + R"(","source":"decopilot",)" + about + R"("data":)" + data
                            + R"(,"time":")" + timeText(0) + R"("})";
    return QByteArray::fromStdString(wire::writeSseEvent(type.toStdString(), body.toStdString(), id.toStdString()));
}

QByteArray chunk(const QByteArray& frame)
{
    return QByteArray::number(frame.size(), 16) + "\r\n" + frame + "\r\n";
}

} // namespace

StudioDouble::StudioDouble()
{
    addOrg("acme-lab", kAcme);
    addOrg("globex-lab", kGlobex);
    m_server.onRequest([this](const HttpRequest& request, HttpConnection& socket) { answer(request, socket); });
}

void StudioDouble::addOrg(const QByteArray& slug, const QByteArray& id)
{
    m_orgs.insert(slug, id);
    m_slugs.append(slug);
}

void StudioDouble::removeOrg(const QByteArray& slug)
{
    m_orgs.remove(slug);
    m_slugs.removeOne(slug);
}

StudioDouble::Thread& StudioDouble::addThread(const QByteArray& slug, const QByteArray& id, const QByteArray& title)
{
    Thread thread;
    thread.id = id;
    thread.slug = slug;
    thread.title = title;
    thread.updated = ++m_clock;
    m_threads.append(thread);
    return m_threads.last();
}

StudioDouble::Thread& StudioDouble::thread(const QByteArray& id)
{
    const auto found = std::find_if(m_threads.begin(), m_threads.end(), [&id](const Thread& thread) { return thread.id == id; });
    if (found == m_threads.end()) {
        qFatal("the studio has no thread %s", id.constData());
    }
    return *found;
}

void StudioDouble::start(const QByteArray& id)
{
    setSilently(id, "in_progress");
    tellStatus(id, "in_progress");
    tellSummaries(thread(id).slug);
}

void StudioDouble::step(const QByteArray& id, int count)
{
    tell(thread(id).slug, eventFrame("decopilot.step", id, R"({"stepCount":)" + QByteArray::number(count) + "}"));
}

void StudioDouble::finish(const QByteArray& id, const QByteArray& status)
{
    setSilently(id, status);
    tellStatus(id, status);
    tellFinish(id, status);
    tellSummaries(thread(id).slug);
}

void StudioDouble::cancel(const QByteArray& id)
{
    finish(id, "failed");
}

void StudioDouble::tellStatus(const QByteArray& id, const QByteArray& status)
{
    tell(thread(id).slug, statusFrame(thread(id), status));
}

void StudioDouble::tellFinish(const QByteArray& id, const QByteArray& status)
{
    tell(thread(id).slug, eventFrame("decopilot.finish", id, R"({"status":")" + status + R"("})"));
}

void StudioDouble::setSilently(const QByteArray& id, const QByteArray& status)
{
    Thread& changed = thread(id);
    changed.status = status;
    changed.isExpired = false;
    changed.updated = ++m_clock;
}

void StudioDouble::keepalive(const QByteArray& slug)
{
    tell(slug, "event: keepalive\ndata: \n\n");
}

void StudioDouble::tellSummaries(const QByteArray& slug)
{
    if (!hasSummaries) {
        return;
    }
    tell(slug, summaryFrame(slug, false));
    for (const QByteArray& each : std::as_const(m_slugs)) {
        tell(each, summaryFrame(each, true));
    }
}

void StudioDouble::play(const QByteArray& slug, const std::string& recording)
{
    const QByteArray body = QByteArray::fromStdString(recordedResponse(recording).body);
    tell(slug, body.mid(body.indexOf("\n\n") + 2));
}

void StudioDouble::shutDown()
{
    m_server.goDown();
}

void StudioDouble::restart()
{
    m_server.comeBack();
}

void StudioDouble::resumeRuns()
{
    for (const Thread& thread : std::as_const(m_threads)) {
        if (thread.status == "in_progress") {
            tell(thread.slug, statusFrame(thread, "in_progress"));
        }
    }
}

void StudioDouble::release()
{
    m_isHolding = false;
    const auto held = std::exchange(m_held, {});
    for (const auto& answerNow : held) {
        answerNow();
    }
}

int StudioDouble::callCount(const QByteArray& tool, const QByteArray& containing) const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(),
                                          [&](const Call& call) { return call.tool == tool && call.arguments.contains(containing); }));
}

int StudioDouble::streamCount(const QByteArray& slug) const
{
    const auto streams = m_streams.value(slug);
    return static_cast<int>(
        std::count_if(streams.begin(), streams.end(), [](const QPointer<HttpConnection>& stream) { return stream && stream->isOpen(); }));
}

int StudioDouble::streamCount() const
{
    int count = 0;
    for (auto slug = m_streams.keyBegin(); slug != m_streams.keyEnd(); ++slug) {
        count += streamCount(*slug);
    }
    return count;
}

void StudioDouble::answer(const HttpRequest& request, HttpConnection& socket)
{
    const QByteArray path = request.path();
    const QList<QByteArray> parts = path.mid(1).split('/');
    const bool isOrgPath = parts.size() >= 3 && parts.at(0) == "api" && parts.at(1) != "auth";
    const QByteArray slug = isOrgPath ? parts.at(1) : QByteArray();
    const bool isRest = isOrgPath && parts.at(2) == "tools";
    if (path == "/api/config") {
        socket.write(recorded("api/config.http"));
    } else if (path == "/api/auth/organization/list") {
        answerOrganizations(request, socket);
    } else if (path == "/api/auth/get-session" && !isOAuth && tellsSession) {
        socket.answerJson(200, R"({"user":{"id":")" + QByteArray(kAlice) + R"(","name":"Alice","email":"alice@example.test"}})");
    } else if (path.startsWith("/api/auth/")) {
        socket.answerJson(403, R"({"code":"INVALID_API_KEY","message":"Invalid API key."})");
    } else if (!isOrgPath || (isRest && !hasRestTools)) {
        ++m_missCount;
        socket.answerJson(404, R"({"error":"Not Found","path":")" + path + R"("})");
    } else if (!m_orgs.contains(slug)) {
        socket.answerJson(404, R"({"error":"organization \")" + slug + R"(\" not found"})");
    } else if (request.header("Authorization").isEmpty()) {
        socket.write(recorded(parts.at(2) == "watch" ? "watch/refused-401.http" : "api/tool-no-auth-401.http"));
    } else if (parts.at(2) == "watch") {
        openStream(request, socket, slug);
    } else if (parts.at(2) == "decopilot" && parts.value(3) == "cancel") {
        socket.write(recorded("api/cancel.http"));
        cancel(parts.value(4));
    } else {
        answerTool(request, socket, slug, isRest ? parts.value(3) : QByteArray());
    }
}

void StudioDouble::answerOrganizations(const HttpRequest& request, HttpConnection& socket)
{
    if (isOAuth && request.header("Authorization") != QByteArray("Bearer ") + kMadeKey) {
        socket.answerJson(403, R"({"code":"INVALID_API_KEY","message":"Invalid API key."})");
        return;
    }
    QJsonArray list;
    for (const QByteArray& slug : std::as_const(m_slugs)) {
        list.append(QJsonObject{{u"name"_qs, text(slug)},
                                {u"slug"_qs, text(slug)},
                                {u"logo"_qs, QJsonValue()},
                                {u"metadata"_qs, QJsonValue()},
                                {u"id"_qs, text(m_orgs.value(slug))}});
    }
    socket.answerJson(200, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void StudioDouble::openStream(const HttpRequest& request, HttpConnection& socket, const QByteArray& slug)
{
    if (slug == closedOrg) {
        ++m_refusalCount;
        socket.answerJson(403, R"({"error":"SSO authentication required"})");
        return;
    }
    if (streamCount(slug) >= streamLimit) {
        socket.write(recorded("watch/connection-limit.http"));
        return;
    }
    m_streams[slug].append(&socket);
    m_mostStreams = std::max(m_mostStreams, streamCount());
    socket.write(streamHead() + chunk(connectedFrame(m_orgs.value(slug))));
    // Snapshots only for those who name them.
    if (hasSummaries && request.target.contains("decopilot.running.summary,")) {
        socket.write(chunk(summaryFrame(slug, false)));
    }
    if (hasSummaries && request.target.contains("decopilot.running.summary.user")) {
        socket.write(chunk(summaryFrame(slug, true)));
    }
}

void StudioDouble::answerTool(const HttpRequest& request, HttpConnection& socket, const QByteArray& slug, const QByteArray& restName)
{
    const bool isRest = !restName.isEmpty();
    if (!isRest && !(request.header("Accept").contains("application/json") && request.header("Accept").contains("text/event-stream"))) {
        socket.write(recorded("api/tool-wrong-accept-406.http"));
        return;
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject params = body.value(u"params").toObject();
    const QByteArray name = isRest ? restName : params.value(u"name").toString().toUtf8();
    const QJsonObject arguments = isRest ? body : params.value(u"arguments").toObject();
    m_calls.append({name, slug + json(arguments)});

    QJsonObject output;
    bool hasBadTime = false;
    if (name == "API_KEY_CREATE") {
        output = {{u"id"_qs, u"made"_qs}, {u"key"_qs, text(kMadeKey)}};
    } else if (name == "API_KEY_DELETE") {
        output = {{u"success"_qs, true}};
    } else if (name == "COLLECTION_THREADS_LIST") {
        if (failsLists) {
            socket.answerJson(500, R"({"error":"Internal Server Error","message":"no database"})");
            return;
        }
        output = listed(slug, arguments, hasBadTime);
    } else if (name == "COLLECTION_THREADS_GET") {
        const QByteArray id = arguments.value(u"id").toString().toUtf8();
        const auto found =
            std::find_if(m_threads.begin(), m_threads.end(), [&](const Thread& thread) { return thread.id == id && thread.slug == slug; });
        output = {{u"item"_qs, found == m_threads.end() ? QJsonValue() : QJsonValue(row(*found))}};
    } else if (name == "COLLECTION_VIRTUAL_MCP_GET") {
        send(socket, recorded("api/agent-get.http"));
        return;
    } else {
        send(socket, isRest ? QByteArray() : recorded("api/tool-unknown.http"));
        return;
    }
    // Only MCP checks what it answers; the plain endpoint does not.
    send(socket, toolAnswer(isRest       ? json(output)
                            : hasBadTime ? mcpErrorBody("MCP error -32602: Output validation error: Invalid structured content for tool "
                                                        + name + ": invalid_format at items.updated_at")
                                         : mcpBody(output)));
}

void StudioDouble::send(HttpConnection& socket, const QByteArray& bytes)
{
    if (m_isHolding) {
        m_held.append([socket = QPointer<HttpConnection>(&socket), bytes] {
            if (socket) {
                socket->write(bytes);
            }
        });
        return;
    }
    socket.write(bytes);
}

QJsonObject StudioDouble::listed(const QByteArray& slug, const QJsonObject& arguments, bool& hasBadTime) const
{
    const QByteArray status = arguments.value(u"status").toString().toUtf8();
    const bool isMine = arguments.value(u"where").toObject().value(u"created_by").toString() == u"me";
    QList<Thread> all;
    for (const Thread& thread : m_threads) {
        if (thread.slug == slug && !thread.isHidden && (status.isEmpty() || thread.status == status)
            && (!isMine || thread.owner == kAlice)) {
            all.append(thread);
        }
    }
    std::sort(all.begin(), all.end(), [](const Thread& left, const Thread& right) { return left.updated > right.updated; });
    const int offset = arguments.value(u"offset").toInt(0);
    const int limit = arguments.value(u"limit").toInt(100);
    QJsonArray items;
    for (int i = offset; i < all.size() && i < offset + limit; ++i) {
        hasBadTime = hasBadTime || all.at(i).hasBadTime;
        items.append(row(all.at(i)));
    }
    return {{u"items"_qs, items}, {u"totalCount"_qs, static_cast<qint64>(all.size())}, {u"hasMore"_qs, offset + limit < all.size()}};
}

QJsonObject StudioDouble::row(const Thread& thread) const
{
    // The recorded row, with other values.
    const QByteArray body = QByteArray::fromStdString(recordedResponse("api/thread-get.http").body);
    QJsonObject item =
        QJsonDocument::fromJson(body).object().value(u"result").toObject().value(u"structuredContent").toObject().value(u"item").toObject();
    item[u"id"] = text(thread.id);
    item[u"organization_id"] = text(m_orgs.value(thread.slug));
    item[u"title"] = text(thread.title);
    item[u"status"] = thread.isExpired && thread.status == "in_progress" ? u"expired"_qs : text(thread.status);
    item[u"virtual_mcp_id"] = text(thread.agent);
    item[u"created_by"] = text(thread.owner);
    item[u"hidden"] = thread.isHidden;
    item[u"updated_at"] = thread.hasBadTime ? u"yesterday"_qs : text(timeText(thread.updated));
    return item;
}

QByteArray StudioDouble::summaryFrame(const QByteArray& slug, bool isUser) const
{
    QJsonArray rows;
    for (const Thread& thread : m_threads) {
        const bool isListed = isUser ? thread.owner == kAlice && m_orgs.contains(thread.slug) : thread.slug == slug;
        if (isListed && thread.status == "in_progress" && !thread.isHidden) {
            rows.append(QJsonObject{{u"id"_qs, text(thread.id)},
                                    {u"virtual_mcp_id"_qs, text(thread.agent)},
                                    {u"title"_qs, text(thread.title)},
                                    {u"organization_id"_qs, text(m_orgs.value(thread.slug))}});
        }
    }
    const QJsonObject data{{u"summary"_qs, QJsonObject{{u"totalRunning"_qs, rows.size()}, {u"agentCount"_qs, 0}}}, {u"threads"_qs, rows}};
    return eventFrame(isUser ? "decopilot.running.summary.user" : "decopilot.running.summary", {}, json(data));
}

QByteArray StudioDouble::statusFrame(const Thread& thread, const QByteArray& status) const
{
    QByteArray data = R"({"status":")" + status + R"(")";
    if (!thread.agent.isEmpty()) {
        data += R"(,"virtual_mcp_id":")" + thread.agent + R"(")";
    }
    if (namesOwner) {
        data += R"(,"created_by":")" + thread.owner + R"(","title":")" + thread.title + R"(")";
    }
    return eventFrame("decopilot.thread.status", thread.id, data + "}");
}

void StudioDouble::tell(const QByteArray& slug, const QByteArray& frame)
{
    const auto streams = m_streams.value(slug);
    for (const QPointer<HttpConnection>& stream : streams) {
        if (stream) {
            stream->write(chunk(frame));
        }
    }
}

} // namespace tallylight::test
