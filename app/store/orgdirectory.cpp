// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/orgdirectory.h"

#include <algorithm>

namespace tallylight::store {

const wire::Organization* OrgDirectory::find(const wire::OrgId& id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_organizations[found->second];
}

const wire::Organization* OrgDirectory::findBySlug(std::string_view slug) const
{
    const auto found = std::ranges::find(m_organizations, slug, &wire::Organization::slug);
    return found == m_organizations.end() ? nullptr : &*found;
}

void OrgDirectory::setOrganizations(std::vector<wire::Organization> organizations)
{
    std::unordered_map<wire::OrgId, std::size_t> byId;
    std::erase_if(organizations, [&byId](const wire::Organization& organization) { return !byId.emplace(organization.id, 0).second; });
    if (organizations == m_organizations) {
        return;
    }
    for (std::size_t i = 0; i < organizations.size(); ++i) {
        byId[organizations[i].id] = i;
    }
    m_organizations = std::move(organizations);
    m_byId = std::move(byId);
    Q_EMIT changed();
}

} // namespace tallylight::store
