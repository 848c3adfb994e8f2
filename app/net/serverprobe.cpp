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
    HttpCall config;
    config.target = "/api/config";
    task->call(std::move(config), [this, task](const wire::Result<HttpAnswer>& answer) {
        const auto read = readAnswer<wire::ServerConfig>(answer, wire::decodeServerConfig);
        if (!read) {
            const QString host = hostLabel(m_client.origin());
            task->end(isSomethingElse(read.error())
                          ? wire::failure(wire::ErrorCode::BadPayload,
                                          tr("%1 answers, but not as a studio server; check the address").arg(host).toStdString())
                          : tl::unexpected(read.error()));
            return;
        }
        HttpCall metadata;
        metadata.target = "/api/auth/.well-known/oauth-authorization-server";
        task->call(std::move(metadata), [task, origin = m_client.origin(), config = *read](const wire::Result<HttpAnswer>& described) {
            if (!described) {
                task->end(tl::unexpected(described.error()));
                return;
            }
            const std::string_view body(described->body.constData(), static_cast<std::size_t>(described->body.size()));
            task->end(ServerFacts{origin, config, !described->refusal && wire::offersBrowserSignIn(body)});
        });
    });
    return task->future();
}

} // namespace tallylight::net
