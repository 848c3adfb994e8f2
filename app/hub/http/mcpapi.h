// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/gate.h"
#include "hub/http/router.h"
#include "hub/http/tools.h"

#include <boost/json/value.hpp>

#include <optional>

namespace tallylight::hub::http {

//! \brief `POST /api/<slug>/mcp/self`: the tools by MCP's streamable HTTP, stateless and answered as JSON (docs/protocol.md, "Tools").
class McpApi
{
public:
    //! Both outlive it.
    McpApi(const Tools& tools, const Gate& gate) : m_tools(tools), m_gate(gate) {}

    void addRoutes(Router& router) const;

private:
    boost::asio::awaitable<Reply> post(const Request& request) const;
    boost::asio::awaitable<Response> answer(const Request& request, const Member& member) const;
    //! \return nothing for a notification.
    boost::asio::awaitable<std::optional<boost::json::value>> answerOne(const Request& request, const boost::json::object& message,
                                                                        const Member& member) const;
    boost::asio::awaitable<boost::json::value> callTool(const Request& request, const boost::json::object& parameters,
                                                        const Member& member) const;

    const Tools& m_tools;
    const Gate& m_gate;
};

} // namespace tallylight::hub::http
