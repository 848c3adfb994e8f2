// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/services.h"
#include "hub/core/sharedjobs.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tallylight::hub::http {

//! \brief What a request shows, hashed: the secret itself goes no further.
struct Credential {
    bool isBearer = false;
    std::string hash;
};

//! \brief Who somebody is, in one organization.
struct Identity {
    //! Admission::version
    std::int64_t accessVersion = 0;
    //! Nothing for an unknown slug.
    std::optional<Organization> org;
    //! Nothing for a credential that is unknown or over, or for none.
    std::optional<Principal> principal;
    std::vector<Membership> memberships;
};

//! \brief Finds out who asks. What was found holds while the access version stays, and that is one number, read once for all who come
//! together: a thousand clients of one person that come back cost what one costs. On the io_context.
class Identification
{
public:
    //! \param services outlives it.
    explicit Identification(const Services& services) : m_services(services), m_versions(services.storage), m_lookups(services.storage) {}

    [[nodiscard]] boost::asio::awaitable<wire::Result<std::shared_ptr<const Identity>>> inOrganization(std::optional<Credential> credential,
                                                                                                       std::string slug);

    //! \brief Whoever the credential is of; nothing where it is unknown or over.
    [[nodiscard]] boost::asio::awaitable<wire::Result<std::optional<Principal>>> anywhere(Credential credential);

private:
    struct Known {
        std::shared_ptr<const Identity> identity;
        std::chrono::steady_clock::time_point readAt;
    };

    [[nodiscard]] std::shared_ptr<const Identity> remembered(const std::string& key, std::int64_t version, wire::Timestamp now) const;
    void remember(const std::string& key, const std::shared_ptr<const Identity>& identity);

    const Services& m_services;
    SharedJobs<std::int64_t> m_versions;
    SharedJobs<std::shared_ptr<const Identity>> m_lookups;
    std::unordered_map<std::string, Known> m_known;
};

} // namespace tallylight::hub::http
