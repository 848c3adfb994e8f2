// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/directory.h"
#include "hub/core/memberrules.h"
#include "hub/core/watch.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/tools.h"
#include "hub/http/toolschema.h"

#include <functional>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

//! deco studio's tools take a list of roles, of which the hub's members have one.
std::optional<Role> readRole(Fields& fields, const json::object& arguments)
{
    const json::value* const given = arguments.if_contains("role");
    std::string word;
    if (given != nullptr && given->is_array()) {
        const auto words = fields.texts("role");
        word = words && words->size() == 1 ? words->front() : std::string();
    } else {
        word = fields.text("role").value_or(std::string());
    }
    const auto role = parseRole(word);
    if (given != nullptr && !role) {
        fields.reject("role", "must be one of owner, admin and user");
    }
    return role;
}

wire::Result<User> userById(const Services& services, const wire::UserId& id)
{
    auto user = services.directory.user(id);
    if (!user) {
        return tl::unexpected<wire::Error>(std::move(user).error());
    }
    return *user ? wire::Result<User>(std::move(**user)) : wire::failure(wire::ErrorCode::NotFound, "Unknown user");
}

wire::Result<User> userByEmail(const Services& services, const std::string& email)
{
    auto record = services.credentials.passwordOf(email);
    if (!record) {
        return tl::unexpected<wire::Error>(std::move(record).error());
    }
    return *record ? wire::Result<User>(std::move((*record)->user)) : wire::failure(wire::ErrorCode::NotFound, "Unknown user");
}

using FindUser = std::function<wire::Result<User>()>;
using Act = std::function<wire::Result<void>(MemberRows&, const wire::UserId&)>;

//! Finds the user, changes the membership in one transaction, and lets open streams follow.
//! \return the member as stored now; nothing for one who is none any more.
asio::awaitable<wire::Result<std::optional<MemberRow>>> change(const Services& services, const Member& member, const FindUser& find,
                                                               const Act& act)
{
    auto changed = co_await services.storage.run([&]() -> wire::Result<std::optional<MemberRow>> {
        // Before anything is looked up: what users there are is nothing for those who may not ask.
        if (auto allowed = mayManage(member.role, {}, {}); !allowed) {
            return tl::unexpected<wire::Error>(std::move(allowed).error());
        }
        auto user = find();
        if (!user) {
            return tl::unexpected<wire::Error>(std::move(user).error());
        }
        auto done = services.members.transact(member.org.id, [&](MemberRows& rows) { return act(rows, user->id); });
        if (!done) {
            return tl::unexpected<wire::Error>(std::move(done).error());
        }
        return services.members.member(member.org.id, user->id);
    });
    if (changed) {
        services.watch.accessChanged();
    }
    co_return changed;
}

ToolResult shown(const wire::Result<std::optional<MemberRow>>& changed, const wire::OrgId& org)
{
    if (!changed) {
        return tl::unexpected<wire::Error>(changed.error());
    }
    // Somebody may have removed whom this call has just added.
    return *changed ? ToolResult(toJson(**changed, org)) : wire::failure(wire::ErrorCode::NotFound, "Member not found");
}

asio::awaitable<ToolResult> list(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const std::int64_t limit = fields.integer("limit", 1, 1000, 100);
    const std::int64_t offset = fields.integer("offset", 0, kMaxOffset, 0);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto page = co_await services.storage.run([&] { return services.members.members(member.org.id, limit, offset); });
    if (!page) {
        co_return tl::unexpected(page.error());
    }
    json::array members;
    for (const MemberRow& row : page->rows) {
        members.push_back(toJson(row, member.org.id));
    }
    const bool hasMore = offset + static_cast<std::int64_t>(members.size()) < page->totalCount;
    co_return json::value{{"members", std::move(members)}, {"totalCount", page->totalCount}, {"hasMore", hasMore}};
}

asio::awaitable<ToolResult> add(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const auto id = fields.text("userId");
    const auto email = fields.text("email");
    const Role role = readRole(fields, arguments).value_or(Role::User);
    if (id.has_value() == email.has_value()) {
        fields.reject("userId", "or \"email\" must be given, and not both");
    }
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const FindUser find = [&] { return id ? userById(services, wire::UserId(*id)) : userByEmail(services, *email); };
    const Act act = [&](MemberRows& rows, const wire::UserId& user) {
        return addMember(rows, member.principal.user.id, user, role, services.clock.now());
    };
    co_return shown(co_await change(services, member, find, act), member.org.id);
}

asio::awaitable<ToolResult> updateRole(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const wire::UserId id(fields.requiredText("memberId"));
    const auto role = readRole(fields, arguments);
    if (!role) {
        fields.reject("role", "is required");
    }
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const FindUser find = [&] { return userById(services, id); };
    const Act act = [&](MemberRows& rows, const wire::UserId& user) {
        return changeRole(rows, member.principal.user.id, user, *role, services.clock.now());
    };
    co_return shown(co_await change(services, member, find, act), member.org.id);
}

asio::awaitable<ToolResult> remove(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const std::string who = fields.requiredText("memberIdOrEmail");
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const FindUser find = [&] {
        return who.find('@') == std::string::npos ? userById(services, wire::UserId(who)) : userByEmail(services, who);
    };
    const Act act = [&](MemberRows& rows, const wire::UserId& user) { return removeMember(rows, member.principal.user.id, user); };
    const auto removed = co_await change(services, member, find, act);
    if (!removed) {
        co_return tl::unexpected(removed.error());
    }
    co_return json::value{{"success", true}, {"memberIdOrEmail", who}};
}

} // namespace

std::vector<Tool> memberTools(const Services& services)
{
    const json::value text = schemaOf("string");
    const json::value one{{"type", "string"}, {"enum", {"owner", "admin", "user"}}};
    const json::value role{{"anyOf", {one, {{"type", "array"}, {"items", one}, {"minItems", 1}, {"maxItems", 1}}}}};
    const auto bind = [&services](auto function) {
        return [&services, function](const json::object& arguments, const Member& member) { return function(services, arguments, member); };
    };
    return {
        {"ORGANIZATION_MEMBER_LIST", "Lists the members of the organization by time of joining.",
         objectSchema({{"limit", schemaOf("integer")}, {"offset", schemaOf("integer")}}), true, bind(list)},
        {"ORGANIZATION_MEMBER_ADD", "Makes a user of the hub a member. For owners and admins.",
         objectSchema({{"userId", text}, {"email", text}, {"role", role}}), false, bind(add)},
        {"ORGANIZATION_MEMBER_UPDATE_ROLE", "Changes what a member may do. For owners and admins.",
         objectSchema({{"memberId", text}, {"role", role}}, {"memberId", "role"}), false, bind(updateRole)},
        {"ORGANIZATION_MEMBER_REMOVE", "Ends a membership and the member's open streams. For owners and admins.",
         objectSchema({{"memberIdOrEmail", text}}, {"memberIdOrEmail"}), false, bind(remove)},
    };
}

} // namespace tallylight::hub::http
