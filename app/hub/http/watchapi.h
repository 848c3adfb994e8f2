// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/router.h"

#include <memory>

namespace tallylight::hub::http {

class SseSession;

//! \brief `GET /api/<slug>/watch` (docs/protocol.md, "The stream").
class WatchApi
{
public:
    //! Both outlive it.
    WatchApi(const Services& services, const Gate& gate) : m_services(services), m_gate(gate) {}

    void addRoutes(Router& router) const;

    //! \brief Begins the stream that a request was let through for: place in the fan-out first, snapshots second, in one turn.
    void start(const std::shared_ptr<SseSession>& session, const StreamRequest& request) const;

private:
    boost::asio::awaitable<Reply> watch(const Request& request) const;

    const Services& m_services;
    const Gate& m_gate;
};

} // namespace tallylight::hub::http
