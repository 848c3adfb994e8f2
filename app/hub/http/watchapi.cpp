// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/watchapi.h"

#include "hub/core/clock.h"
#include "hub/core/eventencode.h"
#include "hub/core/random.h"
#include "hub/core/reconciler.h"
#include "hub/core/watch.h"
#include "hub/http/ssesession.h"

namespace tallylight::hub::http {

void WatchApi::addRoutes(Router& router) const
{
    router.add("GET", "/api/{}/watch", [this](const Request& request) { return watch(request); });
}

boost::asio::awaitable<Reply> WatchApi::watch(const Request& request) const
{
    auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return std::move(member).error();
    }
    if (!request.isHttp11) {
        co_return Response::error(505, "HTTP/1.1 required: a stream comes in chunks");
    }
    wire::TypeFilter filter = wire::TypeFilter::parse(request.query("types").value_or(""));
    // Where other processes change the sets too, the snapshot is the database's.
    if (filter.names(typeOf(EventKind::OrgSummary))) {
        co_await m_services.reconciler.refresh(member->org.id);
    }
    if (filter.names(typeOf(EventKind::UserSummary))) {
        co_await m_services.reconciler.refresh(member->admission().user);
    }
    co_return StreamRequest{member->org.id, member->admission(), std::move(member->memberships), std::move(filter), {}, {}};
}

void WatchApi::start(const std::shared_ptr<SseSession>& session, const StreamRequest& request) const
{
    const wire::Timestamp now = m_services.clock.now();
    const std::string head = writeStreamHead(request.origin, request.requestId, now);
    const std::string connected = encode(wire::Connected{newUuid(), request.org, request.filter.patterns(), now});
    auto opened = m_services.watch.open(request.org, request.admission, request.memberships, request.filter, *session);
    if (!opened) {
        const std::string error = encode(wire::StreamError{"Too many connections", "SSE connection limit reached. Try again later."});
        session->begin(head);
        session->end(chunkOf(connected + error));
        return;
    }
    session->begin(head + chunkOf(connected));
    session->follow(std::move(*opened));
}

} // namespace tallylight::hub::http
