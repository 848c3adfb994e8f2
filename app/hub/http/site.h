// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/watchapi.h"

#include <memory>

namespace tallylight::hub::http {

//! \brief Everything the hub serves, put together: the one table of routes.
class Site
{
public:
    //! \param services outlive it.
    explicit Site(const Services& services);

    //! \param router whose handlers refer to this object.
    void addRoutes(Router& router) const;
    void startStream(const std::shared_ptr<SseSession>& session, const StreamRequest& request) const { m_watch.start(session, request); }

private:
    Services m_services;
    Gate m_gate;
    WatchApi m_watch;
};

} // namespace tallylight::hub::http
