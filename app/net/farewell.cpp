// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/farewell.h"

#include <utility>

namespace tallylight::net {

namespace {

//! Who signs out does not wait for a server that is away.
constexpr std::chrono::milliseconds kPatience{3'000};

} // namespace

Farewell::~Farewell()
{
    // They use m_client, which as a member goes before children would.
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
}

void Farewell::say(HttpOptions options, const QByteArray& token, const std::function<void()>& then)
{
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
    options.token = [token] { return token; };
    options.timeout = kPatience;
    m_client = std::make_unique<HttpClient>(std::move(options));
    HttpCall call;
    call.method = "POST";
    call.target = "/api/auth/sign-out";
    call.body = "{}";
    // Servers that know no such thing lose nothing by it: any answer will do, and none.
    connect(m_client->send(std::move(call), this), &HttpExchange::done, this, then);
}

} // namespace tallylight::net
