// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/site.h"

#include <utility>

namespace tallylight::hub::http {

Site::Site(const Services& services, const RequestLimits& limits, Dependencies dependencies)
    : m_services(services),
      m_gate(m_services, limits),
      m_tools(m_services),
      m_probe(m_services, std::move(dependencies)),
      m_auth(m_services, m_gate),
      m_oauthClients(m_services),
      m_oauthAuthorize(m_services, m_gate),
      m_oauthTokens(m_services),
      m_watch(m_services, m_gate),
      m_report(m_services, m_gate),
      m_toolApi(m_tools, m_gate),
      m_mcp(m_tools, m_gate),
      m_pages(m_services, m_gate, m_oauthAuthorize)
{
}

void Site::addRoutes(Router& router)
{
    m_probe.addRoutes(router);
    m_auth.addRoutes(router);
    m_oauthClients.addRoutes(router);
    m_oauthAuthorize.addRoutes(router);
    m_oauthTokens.addRoutes(router);
    m_watch.addRoutes(router);
    m_report.addRoutes(router);
    m_toolApi.addRoutes(router);
    m_mcp.addRoutes(router);
    m_pages.addRoutes(router);
}

} // namespace tallylight::hub::http
