// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/serverprobe.h"

#include "net/apitask.h"
#include "net/origin.h"

#include <utility>

namespace tallylight::net {

namespace {

bool isSomethingElse(const wire::Error& error)
{
    return error.code == wire::ErrorCode::BadJson || error.code == wire::ErrorCode::BadPayload || error.code == wire::ErrorCode::NotFound;
}

} // namespace

QUrl publicStudio()
{
    return QUrl(QStringLiteral("https://studio.decocms.com"));
}

QUrl localHub()
{
    return QUrl(QStringLiteral("http://127.0.0.1:8089"));
}

ServerProbe::ServerProbe(HttpOptions options, QObject* parent)
    : QObject(parent),
      m_client([&options] {
          options.token = {};
          options.maxBodyBytes = 256 * 1024;
          return std::move(options);
      }())
{
}

ServerProbe::~ServerProbe()
{
    // The tasks use the client, which as a member goes before children would.
    qDeleteAll(children());
}

QFuture<wire::Result<ServerFacts>> ServerProbe::ask()
{
    auto* task = new Task<ServerFacts>(m_client, this);
    HttpCall call;
    call.target = "/api/config";
    const HttpExchange* const exchange = m_client.send(std::move(call), task);
    connect(exchange, &HttpExchange::done, task, [this, task, exchange](const wire::Result<HttpAnswer>& answer) {
        const auto config = readAnswer<wire::ServerConfig>(answer, wire::decodeServerConfig);
        m_fault = ProbeFault::None;
        if (config) {
            askForWays(*task, *config);
        } else if (isSomethingElse(config.error())) {
            m_fault = ProbeFault::NoStudio;
            task->end(wire::failure(
                wire::ErrorCode::NotFound,
                tr("%1 answers, but not as a studio server; check the address").arg(hostLabel(m_client.origin())).toStdString()));
        } else {
            m_fault = exchange->isUntrusted() ? ProbeFault::Untrusted : ProbeFault::Failed;
            task->end(tl::unexpected(config.error()));
        }
    });
    return task->future();
}

void ServerProbe::askForWays(Task<ServerFacts>& task, const wire::ServerConfig& config)
{
    HttpCall call;
    call.target = "/api/auth/.well-known/oauth-authorization-server";
    task.call(std::move(call), [this, &task, config](const wire::Result<HttpAnswer>& answer) {
        if (!answer) {
            m_fault = ProbeFault::Failed;
            task.end(tl::unexpected(answer.error()));
            return;
        }
        const std::string_view body(answer->body.constData(), static_cast<std::size_t>(answer->body.size()));
        task.end(ServerFacts{m_client.origin(), config, !answer->refusal && wire::offersBrowserSignIn(body)});
    });
}

} // namespace tallylight::net
