// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/site.h"

namespace tallylight::hub::http {

Site::Site(const Services& services) : m_services(services), m_gate(m_services), m_watch(m_services, m_gate) {}

void Site::addRoutes(Router& router) const
{
    m_watch.addRoutes(router);
}

} // namespace tallylight::hub::http
