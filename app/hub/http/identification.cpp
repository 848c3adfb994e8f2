// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/identification.h"

#include "hub/core/access.h"
#include "hub/core/clock.h"
#include "hub/core/directory.h"
#include "hub/core/oauth.h"

#include <utility>

namespace tallylight::hub::http {

namespace asio = boost::asio;

namespace {

using wire::Result;

constexpr std::size_t kMaxKnown = 20'000;

//! Names of organizations and people change without the access version.
constexpr std::chrono::seconds kKeepTime{10};

Result<std::optional<Principal>> authenticate(const Services& services, const std::optional<Credential>& credential, wire::Timestamp now)
{
    if (!credential) {
        return std::optional<Principal>();
    }
    if (!credential->isBearer) {
        return services.credentials.authenticateSession(credential->hash, now);
    }
    auto byToken = services.oauth.authenticateToken(credential->hash, now);
    return !byToken || *byToken ? byToken : services.credentials.authenticateKey(credential->hash, now);
}

Result<std::shared_ptr<const Identity>> lookUp(const Services& services, const std::optional<Credential>& credential,
                                               const std::string& slug, std::int64_t version, wire::Timestamp now)
{
    auto found = std::make_shared<Identity>();
    found->accessVersion = version;
    auto org = services.directory.organizationBySlug(slug);
    if (!org) {
        return tl::unexpected(org.error());
    }
    found->org = std::move(*org);
    if (!found->org) {
        return found;
    }
    auto principal = authenticate(services, credential, now);
    if (!principal) {
        return tl::unexpected(principal.error());
    }
    found->principal = std::move(*principal);
    if (!found->principal) {
        return found;
    }
    auto memberships = services.directory.membershipsOf(found->principal->user.id);
    if (!memberships) {
        return tl::unexpected(memberships.error());
    }
    found->memberships = std::move(*memberships);
    return found;
}

} // namespace

asio::awaitable<Result<std::shared_ptr<const Identity>>> Identification::inOrganization(std::optional<Credential> credential,
                                                                                        std::string slug)
{
    // First: what is taken away from here on makes it grow.
    const auto version = co_await m_versions.run({}, [this] { return m_services.access.accessVersion(); });
    if (!version) {
        co_return tl::unexpected(version.error());
    }
    const wire::Timestamp now = m_services.clock.now();
    const std::string key = (credential ? (credential->isBearer ? 'b' : 's') + credential->hash : std::string()) + '/' + slug;
    if (auto known = remembered(key, *version, now)) {
        co_return known;
    }
    auto found = co_await m_lookups.run(key, [&] { return lookUp(m_services, credential, slug, *version, now); });
    if (found && (*found)->principal) {
        remember(key, *found);
    }
    co_return found;
}

asio::awaitable<Result<std::optional<Principal>>> Identification::anywhere(Credential credential)
{
    const wire::Timestamp now = m_services.clock.now();
    co_return co_await m_services.storage.run([&] { return authenticate(m_services, credential, now); });
}

std::shared_ptr<const Identity> Identification::remembered(const std::string& key, std::int64_t version, wire::Timestamp now) const
{
    const auto known = m_known.find(key);
    if (known == m_known.end()) {
        return {};
    }
    const auto& identity = known->second.identity;
    const auto end = identity->principal->expiresAt;
    const bool isGood =
        identity->accessVersion == version && (!end || now < *end) && std::chrono::steady_clock::now() - known->second.readAt < kKeepTime;
    return isGood ? identity : std::shared_ptr<const Identity>();
}

void Identification::remember(const std::string& key, const std::shared_ptr<const Identity>& identity)
{
    if (m_known.size() >= kMaxKnown) {
        m_known.clear();
    }
    m_known.insert_or_assign(key, Known{identity, std::chrono::steady_clock::now()});
}

} // namespace tallylight::hub::http
