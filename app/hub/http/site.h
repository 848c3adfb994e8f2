// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/addresslimits.h"
#include "hub/http/authapi.h"
#include "hub/http/gate.h"
#include "hub/http/mcpapi.h"
#include "hub/http/oauthauthorize.h"
#include "hub/http/oauthclients.h"
#include "hub/http/oauthtokens.h"
#include "hub/http/pages.h"
#include "hub/http/probeapi.h"
#include "hub/http/reportapi.h"
#include "hub/http/toolapi.h"
#include "hub/http/tools.h"
#include "hub/http/watchapi.h"

#include <memory>

namespace tallylight::hub::http {

//! \brief Everything the hub serves, put together: the one table of routes.
class Site
{
public:
    //! \param services outlive it.
    Site(const Services& services, const RequestLimits& limits, Dependencies dependencies);
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    //! \param router whose handlers refer to this object.
    void addRoutes(Router& router);
    void beginShutdown() { m_probe.beginShutdown(); }
    void startStream(const std::shared_ptr<SseSession>& session, const StreamRequest& request) const { m_watch.start(session, request); }

private:
    Services m_services;
    Gate m_gate;
    Tools m_tools;
    ProbeApi m_probe;
    AuthApi m_auth;
    OAuthClients m_oauthClients;
    OAuthAuthorize m_oauthAuthorize;
    OAuthTokens m_oauthTokens;
    WatchApi m_watch;
    ReportApi m_report;
    ToolApi m_toolApi;
    McpApi m_mcp;
    Pages m_pages;
};

} // namespace tallylight::hub::http
