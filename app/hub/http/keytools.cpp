// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/directory.h"
#include "hub/core/memberrules.h"
#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "hub/core/watch.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/tools.h"
#include "hub/http/toolschema.h"
#include "wire/plaintext.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kMaxName = 64;
constexpr std::size_t kMaxKeys = 100;
constexpr std::size_t kMaxPermissions = 4096;
//! Less would be over before its answer is read.
constexpr std::int64_t kMinLifetime = 60;
constexpr std::int64_t kMaxLifetime = std::int64_t{10} * 365 * 24 * 3600;

//! Whose keys a call is about: the caller's, or those of \c userId.
struct Holder {
    wire::UserId user;
    bool isCaller = true;
};

Holder readHolder(Fields& fields, const Member& member)
{
    const wire::UserId& caller = member.principal.user.id;
    const wire::UserId user = fields.text("userId") ? wire::UserId(*fields.text("userId")) : caller;
    return {user, user == caller};
}

//! Keys of the organization; those that `admin` made without one are of each, for their holder alone.
bool isOf(const ApiKeyInfo& key, const wire::OrgId& org, const Holder& holder)
{
    return key.org ? *key.org == org : holder.isCaller;
}

//! Whether \a member may look after the keys of \a holder. On the storage executor.
wire::Result<void> mayManageKeys(const Services& services, const Member& member, const Holder& holder)
{
    if (holder.isCaller) {
        return {};
    }
    // First: who the members are is nothing for those who may not ask.
    if (auto allowed = mayManage(member.role, {}, {}); !allowed) {
        return allowed;
    }
    const auto role = services.directory.roleOf(holder.user, member.org.id);
    if (!role) {
        return tl::unexpected<wire::Error>(role.error());
    }
    return *role ? mayManage(member.role, *role, {}) : wire::failure(wire::ErrorCode::NotFound, "Member not found");
}

//! `{"self": ["A", "B"]}`, or an empty text where none were given.
std::string readPermissions(Fields& fields)
{
    if (!fields.has("permissions")) {
        return {};
    }
    Fields permissions = fields.object("permissions");
    const auto self = permissions.texts("self");
    fields.adopt(permissions);
    const json::object kept{{"self", self ? json::array(self->begin(), self->end()) : json::array()}};
    std::string text = json::serialize(kept);
    if (text.size() > kMaxPermissions) {
        fields.reject("permissions", "must not be longer than 4096 bytes");
    }
    return text;
}

asio::awaitable<ToolResult> createKey(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    ApiKeyInfo key{
        newPrefixedId("key_"), member.principal.user.id, fields.requiredText("name"), member.org.id, services.clock.now(), {}, {}};
    if (key.name.empty() || wire::plainLine(key.name, kMaxName) != key.name) {
        fields.reject("name", "must be one line of 1 to 64 characters");
    }
    if (const std::int64_t seconds = fields.integer("expiresIn", kMinLifetime, kMaxLifetime, 0); seconds > 0) {
        key.expiresAt = key.createdAt + std::chrono::seconds(seconds);
    }
    key.permissions = readPermissions(fields);
    fields.object("metadata");
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const std::string secret = newApiKey();
    const auto stored = co_await services.storage.run([&]() -> wire::Result<void> {
        const auto keys = services.credentials.keysOf(key.user);
        if (!keys) {
            return tl::unexpected(keys.error());
        }
        const auto live =
            std::ranges::count_if(*keys, [&key](const ApiKeyInfo& other) { return !other.expiresAt || *other.expiresAt > key.createdAt; });
        if (live >= static_cast<std::ptrdiff_t>(kMaxKeys)) {
            return wire::failure(wire::ErrorCode::Forbidden, "100 keys are enough: delete one first");
        }
        return services.credentials.insertKey(key, hashSecret(secret));
    });
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    const json::object shown = toJson(key);
    co_return json::value{{"id", key.id},
                          {"name", key.name},
                          {"key", secret},
                          {"permissions", shown.at("permissions")},
                          {"expiresAt", shown.at("expiresAt")},
                          {"createdAt", shown.at("createdAt")}};
}

asio::awaitable<ToolResult> listKeys(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const Holder holder = readHolder(fields, member);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto keys = co_await services.storage.run([&]() -> wire::Result<std::vector<ApiKeyInfo>> {
        if (auto allowed = mayManageKeys(services, member, holder); !allowed) {
            return tl::unexpected<wire::Error>(std::move(allowed).error());
        }
        return services.credentials.keysOf(holder.user);
    });
    if (!keys) {
        co_return tl::unexpected(keys.error());
    }
    const wire::Timestamp now = services.clock.now();
    json::array items;
    for (const ApiKeyInfo& key : *keys) {
        if (isOf(key, member.org.id, holder) && (!key.expiresAt || *key.expiresAt > now)) {
            items.push_back(toJson(key));
        }
    }
    co_return json::value{{"items", std::move(items)}};
}

asio::awaitable<ToolResult> deleteKey(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const std::string id = fields.requiredText("keyId");
    const Holder holder = readHolder(fields, member);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto deleted = co_await services.storage.run([&]() -> wire::Result<bool> {
        if (auto allowed = mayManageKeys(services, member, holder); !allowed) {
            return tl::unexpected<wire::Error>(std::move(allowed).error());
        }
        const auto keys = services.credentials.keysOf(holder.user);
        if (!keys) {
            return tl::unexpected(keys.error());
        }
        const auto found = std::ranges::find(*keys, id, &ApiKeyInfo::id);
        return found != keys->end() && isOf(*found, member.org.id, holder) ? services.credentials.deleteKey(holder.user, id)
                                                                           : wire::Result<bool>(false);
    });
    if (!deleted) {
        co_return tl::unexpected(deleted.error());
    }
    if (!*deleted) {
        co_return wire::failure(wire::ErrorCode::NotFound, "API key not found");
    }
    services.watch.accessChanged();
    co_return json::value{{"success", true}, {"keyId", id}};
}

} // namespace

std::vector<Tool> keyTools(const Services& services)
{
    const json::value permissions = objectSchema({{"self", {{"type", "array"}, {"items", schemaOf("string")}}}});
    const json::value createSchema = objectSchema({{"name", {{"type", "string"}, {"minLength", 1}, {"maxLength", kMaxName}}},
                                                   {"permissions", permissions},
                                                   {"expiresIn", {{"type", "integer"}, {"minimum", kMinLifetime}}},
                                                   {"metadata", schemaOf("object")}},
                                                  {"name"});
    const json::value deleteSchema = objectSchema({{"keyId", schemaOf("string")}, {"userId", schemaOf("string")}}, {"keyId"});
    return {{"API_KEY_CREATE", "Makes an API key of the caller and shows it once.", createSchema, false,
             [&services](const json::object& arguments, const Member& member) { return createKey(services, arguments, member); }},
            {"API_KEY_LIST", "Lists the caller's API keys of the organization. Owners and admins may ask for another member's.",
             objectSchema({{"userId", schemaOf("string")}}), true,
             [&services](const json::object& arguments, const Member& member) { return listKeys(services, arguments, member); }},
            {"API_KEY_DELETE", "Deletes an API key of the caller. Owners and admins may delete one of another member.", deleteSchema, false,
             [&services](const json::object& arguments, const Member& member) { return deleteKey(services, arguments, member); }}};
}

} // namespace tallylight::hub::http
