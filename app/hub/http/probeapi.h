// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief What asks whether the hub is there, what it is and whether it works: public, cheap, and without a word about anybody.
class ProbeApi
{
public:
    //! \param services outlive it.
    explicit ProbeApi(const Services& services) : m_services(services) {}

    void addRoutes(Router& router) const;
    //! \brief From now on `/health/ready` says that the hub is on its way out.
    void beginShutdown() { m_isStopping = true; }

private:
    boost::asio::awaitable<Reply> ready() const;

    const Services& m_services;
    bool m_isStopping = false;
};

} // namespace tallylight::hub::http
