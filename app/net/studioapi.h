// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/entities.h"
#include "wire/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tallylight::net {

class ApiTask;

struct ThreadQuery {
    //! Only threads that the server stores in this status. What it stores as running it may show as expired: such rows come, too.
    std::optional<wire::ThreadStatus> status;
    //! Only those that the caller created.
    bool isMine = false;
    //! 1 to 1000.
    int limit = 1000;
    int offset = 0;
};

//! \brief The questions one can ask a server (docs/protocol.md, "Tools over HTTP").
//!
//! Every question gives a future; take its result with whenDone(). Cancelling the future, or deleting the api, aborts the request.
//! Errors: Unauthorized, Forbidden, NotFound as the server says; BadJson and BadPayload for answers that we cannot read; Network,
//! Timeout and TooLarge from below; Server for a tool that failed, with its words.
class StudioApi : public QObject
{
    Q_OBJECT

public:
    template <class T>
    using Answer = QFuture<wire::Result<T>>;

    explicit StudioApi(HttpOptions options, QObject* parent = nullptr);
    ~StudioApi() override;

    [[nodiscard]] const QUrl& origin() const { return m_client.origin(); }

    [[nodiscard]] Answer<std::vector<wire::Organization>> organizations();
    [[nodiscard]] Answer<wire::Identity> session();
    [[nodiscard]] Answer<wire::Page<wire::ThreadItem>> threads(const QString& slug, const ThreadQuery& query);
    //! \brief Nothing where there is no such thread.
    [[nodiscard]] Answer<std::optional<wire::ThreadItem>> thread(const QString& slug, const wire::ThreadId& id);
    //! \brief The last two messages, in no promised order: servers differ. Empty for a thread that is unknown or not ours.
    [[nodiscard]] Answer<std::vector<wire::Message>> newestMessages(const QString& slug, const wire::ThreadId& id);
    //! \brief Nothing where there is no such agent.
    [[nodiscard]] Answer<std::optional<wire::Agent>> agent(const QString& slug, const wire::AgentId& id);
    //! \brief Stops the run that goes on in a thread.
    [[nodiscard]] Answer<bool> cancelRun(const QString& slug, const wire::ThreadId& id);
    //! \brief Any tool: its output as JSON. An empty \a slug leaves it to the server which organization is meant; few allow that.
    [[nodiscard]] Answer<std::string> callTool(const QString& slug, const QString& name, const QJsonObject& arguments);

private:
    struct ToolCall;
    using ToolThen = std::function<void(const wire::Result<std::string>&)>;

    //! How this server takes tool calls. Asked once: the plain endpoint first, MCP where that does not exist.
    enum class ToolWay : std::uint8_t { Unknown, Rest, Mcp };

    void tool(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then);
    void toolByRest(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then);
    void toolByMcp(ApiTask& task, const QString& slug, const QString& name, const QJsonObject& arguments, const ToolThen& then);
    void sendDeferred();

    HttpClient m_client;
    ToolWay m_toolWay = ToolWay::Unknown;
    //! While the way is unknown, one call finds it out and the others wait for it: a server without the plain endpoint is asked for it
    //! once.
    QPointer<ApiTask> m_scout;
    std::vector<ToolCall> m_deferred;
};

} // namespace tallylight::net
