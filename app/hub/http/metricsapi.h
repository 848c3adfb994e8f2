// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/router.h"

#include <string>

namespace tallylight::hub::http {

struct SessionHost;

//! \brief `GET /metrics`: what the hub counts, as Prometheus reads it. Numbers alone: no name and no id of anybody.
//!
//! For programs of this machine. For all others the path is not there, so that a hub on the internet tells nobody how busy it is.
class MetricsApi
{
public:
    //! Both outlive it.
    MetricsApi(const Services& services, const SessionHost& host) : m_services(services), m_host(host) {}

    void addRoutes(Router& router) const;

private:
    [[nodiscard]] std::string text() const;

    const Services& m_services;
    const SessionHost& m_host;
};

} // namespace tallylight::hub::http
