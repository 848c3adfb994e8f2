// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"

#include <QObject>

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tallylight::store {

//! \brief The organizations of one account, by id and by slug. Lives on one thread.
class OrgDirectory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief In the server's order. Valid until the next setOrganizations().
    [[nodiscard]] std::span<const wire::Organization> organizations() const { return m_organizations; }
    //! \brief Null for an organization that the account does not know. Valid until the next setOrganizations().
    [[nodiscard]] const wire::Organization* find(const wire::OrgId& id) const;
    [[nodiscard]] const wire::Organization* findBySlug(std::string_view slug) const;

    //! \brief Replaces all; of organizations with the same id the first counts. Emits changed() only for another content.
    void setOrganizations(std::vector<wire::Organization> organizations);

Q_SIGNALS:
    void changed();

private:
    std::vector<wire::Organization> m_organizations;
    std::unordered_map<wire::OrgId, std::size_t> m_byId;
};

} // namespace tallylight::store
