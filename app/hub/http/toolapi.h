// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/gate.h"
#include "hub/http/router.h"
#include "hub/http/tools.h"

namespace tallylight::hub::http {

//! \brief `POST /api/<slug>/tools/<NAME>`: arguments in, bare output out. And the list of tools.
class ToolApi
{
public:
    //! Both outlive it.
    ToolApi(const Tools& tools, const Gate& gate) : m_tools(tools), m_gate(gate) {}

    void addRoutes(Router& router) const;

private:
    boost::asio::awaitable<Reply> list(const Request& request) const;
    boost::asio::awaitable<Reply> call(const Request& request) const;

    const Tools& m_tools;
    const Gate& m_gate;
};

} // namespace tallylight::hub::http
