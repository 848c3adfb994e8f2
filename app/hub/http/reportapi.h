// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief What anything that runs work says to the hub (docs/report-api.md), and the cancel that a member asks for.
class ReportApi
{
public:
    //! Both outlive it.
    ReportApi(const Services& services, const Gate& gate) : m_services(services), m_gate(gate) {}

    void addRoutes(Router& router) const;

private:
    boost::asio::awaitable<Reply> start(const Request& request) const;
    boost::asio::awaitable<Reply> step(const Request& request) const;
    boost::asio::awaitable<Reply> append(const Request& request) const;
    boost::asio::awaitable<Reply> finish(const Request& request) const;
    boost::asio::awaitable<Reply> state(const Request& request) const;
    boost::asio::awaitable<Reply> cancel(const Request& request) const;

    const Services& m_services;
    const Gate& m_gate;
};

} // namespace tallylight::hub::http
