// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/router.h"

#include <functional>
#include <utility>

namespace tallylight::hub::http {

//! \brief What the hub stands on, by the names that deco studio's servers have for it.
struct Dependencies {
    //! The database is PostgreSQL.
    bool isOnPostgresql = false;
    //! Whether NATS is reached; empty where there is none. Called on the loop.
    std::function<bool()> isNatsUp;
};

//! \brief What asks whether the hub is there, what it is and whether it works: public, cheap, and without a word about anybody.
class ProbeApi
{
public:
    //! \param services outlive it.
    ProbeApi(const Services& services, Dependencies dependencies) : m_services(services), m_dependencies(std::move(dependencies)) {}

    void addRoutes(Router& router) const;
    //! \brief From now on `/health/ready` says that the hub is on its way out.
    void beginShutdown() { m_isStopping = true; }

private:
    boost::asio::awaitable<Reply> ready() const;

    const Services& m_services;
    const Dependencies m_dependencies;
    bool m_isStopping = false;
};

} // namespace tallylight::hub::http
