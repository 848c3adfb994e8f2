// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/admin.h"

#include "hub/core/clock.h"
#include "hub/core/memberrules.h"
#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "wire/plaintext.h"
#include "wire/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;

constexpr std::size_t kMaxSlug = 64;
constexpr std::size_t kMaxName = 200;
constexpr std::size_t kMaxKeyName = 64;
constexpr std::size_t kMinPassword = 8;
constexpr std::size_t kMaxPassword = 1024;

//! First segments of paths that are the hub's own, now or by the protocol.
constexpr std::array<std::string_view, 16> kReserved{"api",   "health", "login", "logout", "signin",   "signout", "org",    "mcp",
                                                     "oauth", "cli",    "admin", "assets", "settings", "metrics", "static", "well-known"};

template <class T>
tl::unexpected<wire::Error> passOn(Result<T>& result)
{
    return tl::unexpected<wire::Error>(std::move(result).error());
}

Result<void> checkName(std::string_view what, const std::string& name, std::size_t maxCodePoints)
{
    // A line that is fit for every screen: what cleaning would change was no name.
    if (name.empty() || wire::plainLine(name, maxCodePoints) != name) {
        return wire::failure(ErrorCode::BadPayload,
                             std::string(what) + " must be one line of 1 to " + std::to_string(maxCodePoints) + " characters");
    }
    return {};
}

Result<void> checkEmail(const std::string& email)
{
    const auto at = email.find('@');
    const bool hasControl = std::any_of(email.begin(), email.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (at == std::string::npos || at == 0 || at + 1 == email.size() || email.rfind('@') != at || hasControl || email.size() > 254
        || !wire::isValidUtf8(email)) {
        return wire::failure(ErrorCode::BadPayload, "\"" + email + "\" is no e-mail address");
    }
    return {};
}

} // namespace

Result<void> checkSlug(std::string_view slug)
{
    const bool isPlain =
        std::all_of(slug.begin(), slug.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (slug.empty() || slug.size() > kMaxSlug || !isPlain || slug.front() == '-' || slug.back() == '-') {
        return wire::failure(ErrorCode::BadPayload, "a slug is 1 to 64 of a-z, 0-9 and -, and neither begins nor ends in -");
    }
    if (std::find(kReserved.begin(), kReserved.end(), slug) != kReserved.end()) {
        return wire::failure(ErrorCode::BadPayload, "\"" + std::string(slug) + "\" is a path of the hub itself: choose another slug");
    }
    return {};
}

Result<std::string> Admin::addOrganization(const std::string& slug, const std::string& name, const std::optional<std::string>& logo)
{
    if (auto checked = checkSlug(slug); !checked) {
        return passOn(checked);
    }
    if (auto checked = checkName("the name", name, kMaxName); !checked) {
        return passOn(checked);
    }
    const Organization org{wire::OrgId(newId()), slug, name, logo, m_stores.clock.now()};
    if (auto done = m_stores.admin.insertOrganization(org); !done) {
        return done.error().code == ErrorCode::Conflict ? wire::failure(ErrorCode::Conflict, "organization \"" + slug + "\" exists already")
                                                        : passOn(done);
    }
    return org.id.value();
}

Result<std::string> Admin::addUser(const std::string& email, const std::string& name, const std::optional<std::string>& password)
{
    if (auto checked = checkEmail(email); !checked) {
        return passOn(checked);
    }
    if (auto checked = checkName("the name", name, kMaxName); !checked) {
        return passOn(checked);
    }
    std::string hash;
    if (password) {
        if (password->size() < kMinPassword || password->size() > kMaxPassword) {
            return wire::failure(ErrorCode::BadPayload, "a password has 8 to 1024 bytes");
        }
        auto hashed = hashPassword(*password);
        if (!hashed) {
            return hashed;
        }
        hash = std::move(*hashed);
    }
    const User added{wire::UserId(newId()), email, name, m_stores.clock.now()};
    if (auto done = m_stores.admin.insertUser(added, hash); !done) {
        return done.error().code == ErrorCode::Conflict ? wire::failure(ErrorCode::Conflict, "user \"" + email + "\" exists already")
                                                        : passOn(done);
    }
    return added.id.value();
}

Result<std::string> Admin::addAgent(const std::string& slug, const std::string& title, const std::optional<std::string>& icon)
{
    if (auto checked = checkName("the title", title, kMaxName); !checked) {
        return passOn(checked);
    }
    auto org = organization(slug);
    if (!org) {
        return passOn(org);
    }
    const auto now = m_stores.clock.now();
    const Agent agent{wire::AgentId(newPrefixedId("vir_")), org->id, title, {}, icon, {}, now, now};
    if (auto done = m_stores.runs.transact([&](UnitOfWork& rows) { return rows.insertAgent(agent); }); !done) {
        return passOn(done);
    }
    return agent.id.value();
}

Result<void> Admin::addMember(const std::string& slug, const std::string& email, Role role)
{
    auto org = organization(slug);
    if (!org) {
        return passOn(org);
    }
    auto member = user(email);
    if (!member) {
        return passOn(member);
    }
    return m_stores.members.transact(org->id, [&](MemberRows& rows) -> Result<void> {
        auto present = rows.roleOf(member->id);
        if (!present) {
            return passOn(present);
        }
        const auto now = m_stores.clock.now();
        return *present ? changeRole(rows, {}, member->id, role, now) : hub::addMember(rows, {}, member->id, role, now);
    });
}

Result<void> Admin::removeMember(const std::string& slug, const std::string& email)
{
    auto org = organization(slug);
    if (!org) {
        return passOn(org);
    }
    auto member = user(email);
    if (!member) {
        return passOn(member);
    }
    auto removed = m_stores.members.transact(org->id, [&](MemberRows& rows) { return hub::removeMember(rows, {}, member->id); });
    if (!removed && removed.error().code == ErrorCode::NotFound) {
        return wire::failure(ErrorCode::NotFound, "\"" + email + "\" is no member of \"" + slug + "\"");
    }
    return removed;
}

Result<std::vector<MemberRow>> Admin::members(const std::string& slug)
{
    auto org = organization(slug);
    if (!org) {
        return passOn(org);
    }
    auto page = m_stores.members.members(org->id, std::numeric_limits<std::int64_t>::max(), 0);
    return page ? Result<std::vector<MemberRow>>(std::move(page->rows)) : passOn(page);
}

Result<std::string> Admin::createKey(const std::string& email, const std::optional<std::string>& slug, const std::string& name)
{
    if (auto checked = checkName("the name", name, kMaxKeyName); !checked) {
        return passOn(checked);
    }
    auto owner = user(email);
    if (!owner) {
        return passOn(owner);
    }
    ApiKeyInfo key{newPrefixedId("key_"), owner->id, name, {}, m_stores.clock.now(), {}};
    if (slug) {
        auto org = organization(*slug);
        if (!org) {
            return passOn(org);
        }
        key.org = org->id;
    }
    std::string secret = newApiKey();
    if (auto done = m_stores.credentials.insertKey(key, hashSecret(secret)); !done) {
        return passOn(done);
    }
    return secret;
}

Result<std::vector<ApiKeyInfo>> Admin::keys(const std::string& email)
{
    auto owner = user(email);
    if (!owner) {
        return passOn(owner);
    }
    return m_stores.credentials.keysOf(owner->id);
}

Result<void> Admin::deleteKey(const std::string& keyId)
{
    auto deleted = m_stores.admin.deleteAnyKey(keyId);
    if (deleted && !*deleted) {
        return wire::failure(ErrorCode::NotFound, "there is no key \"" + keyId + "\"");
    }
    return deleted ? Result<void>() : passOn(deleted);
}

Result<std::vector<SignIn>> Admin::sessions(const std::string& email)
{
    auto owner = user(email);
    if (!owner) {
        return passOn(owner);
    }
    return m_stores.admin.signInsOf(owner->id, m_stores.clock.now());
}

Result<void> Admin::revokeSession(const std::string& id)
{
    auto ended = m_stores.admin.endSignIn(id);
    if (ended && !*ended) {
        return wire::failure(ErrorCode::NotFound, "there is no session \"" + id + "\"");
    }
    return ended ? Result<void>() : passOn(ended);
}

Result<void> Admin::revokeAllSessions(const std::string& email)
{
    auto owner = user(email);
    if (!owner) {
        return passOn(owner);
    }
    auto ended = m_stores.admin.endSignInsOf(owner->id);
    return ended;
}

Result<std::vector<Agent>> Admin::agents(const std::string& slug)
{
    auto org = organization(slug);
    if (!org) {
        return passOn(org);
    }
    std::vector<Agent> all;
    for (bool isMore = true; isMore;) {
        auto page = m_stores.threads.agents(org->id, std::numeric_limits<std::int64_t>::max(), static_cast<std::int64_t>(all.size()));
        if (!page) {
            return passOn(page);
        }
        isMore = !page->rows.empty() && static_cast<std::int64_t>(all.size() + page->rows.size()) < page->totalCount;
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(all));
    }
    return all;
}

Result<Organization> Admin::organization(const std::string& slug)
{
    auto found = m_stores.directory.organizationBySlug(slug);
    if (!found) {
        return passOn(found);
    }
    if (!*found) {
        return wire::failure(ErrorCode::NotFound, "there is no organization \"" + slug + "\": see org list");
    }
    return std::move(**found);
}

Result<User> Admin::user(const std::string& email)
{
    auto found = m_stores.credentials.passwordOf(email);
    if (!found) {
        return passOn(found);
    }
    if (!*found) {
        return wire::failure(ErrorCode::NotFound, "there is no user \"" + email + "\": see user list");
    }
    return std::move((*found)->user);
}

} // namespace tallylight::hub
