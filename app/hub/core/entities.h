// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub {

//! \brief What a member may do beyond looking and working.
enum class Role : std::uint8_t {
    //! Everything.
    Owner,
    //! Manages members and keys.
    Admin,
    //! Works.
    User,
};

[[nodiscard]] std::string_view toString(Role role);
[[nodiscard]] std::optional<Role> parseRole(std::string_view text);

struct Organization {
    wire::OrgId id;
    //! What paths use; unique.
    std::string slug;
    std::string name;
    std::optional<std::string> logo;
    wire::Timestamp createdAt;

    friend bool operator==(const Organization&, const Organization&) = default;
};

struct User {
    wire::UserId id;
    //! Lower case; unique.
    std::string email;
    std::string name;
    wire::Timestamp createdAt;

    friend bool operator==(const User&, const User&) = default;
};

//! \brief One organization of a user, and as what.
struct Membership {
    Organization org;
    Role role = Role::User;

    friend bool operator==(const Membership&, const Membership&) = default;
};

//! \brief The person behind a credential.
struct Principal {
    enum class Kind : std::uint8_t { ApiKey, Session, OAuth };

    User user;
    Kind kind = Kind::ApiKey;
    //! Id of the key, of the session or of the grant; never the secret.
    std::string credentialId;
    std::optional<wire::Timestamp> expiresAt;
};

//! \brief A key as its owner may see it: the secret itself is shown once, when it is made.
struct ApiKeyInfo {
    std::string id;
    wire::UserId user;
    std::string name;
    //! Where it was made; it opens every organization of its user.
    std::optional<wire::OrgId> org;
    wire::Timestamp createdAt;
    std::optional<wire::Timestamp> expiresAt;
    //! A JSON object that is kept and shown: members of the hub's roles may do with a key whatever they may do themselves. Empty for a
    //! key that was made without.
    std::string permissions{};
};

//! \brief A sign-in of a browser.
struct Session {
    std::string id;
    wire::UserId user;
    wire::Timestamp createdAt;
    wire::Timestamp expiresAt;
};

//! \brief A sign-in as an operator sees it: of a browser, or of a client.
struct SignIn {
    std::string id;
    bool isBrowser = false;
    //! Of the client; empty for a browser.
    std::string clientName;
    wire::Timestamp createdAt;
    wire::Timestamp usedAt;
};

struct Agent {
    wire::AgentId id;
    wire::OrgId org;
    std::string title;
    std::optional<std::string> description;
    //! As in wire::Agent::icon.
    std::optional<std::string> icon;
    //! Who added it; empty for one added by `admin`.
    wire::UserId createdBy;
    wire::Timestamp createdAt;
    wire::Timestamp updatedAt;
};

//! \brief The title of a thread that nobody named.
inline constexpr std::string_view kDefaultTitle = "New chat";

//! \brief A thread's row.
struct Thread {
    wire::ThreadId id;
    wire::OrgId org;
    std::string title{kDefaultTitle};
    std::optional<std::string> description;
    //! One of the four stored values.
    wire::ThreadStatus status = wire::ThreadStatus::Completed;
    //! Whose work it is: the owner of the user's set.
    wire::UserId createdBy;
    //! Empty for none.
    wire::AgentId agent;
    std::optional<std::string> triggerId;
    std::optional<std::string> branch;
    //! A JSON object.
    std::string metadata = "{}";
    wire::Timestamp createdAt;
    wire::Timestamp updatedAt;
    //! Of the present run; absent while none is going.
    std::optional<wire::Timestamp> runStartedAt;
    //! Last sign of life of the present or last run.
    std::optional<wire::Timestamp> lastProgressAt;
    bool isHidden = false;
    //! Grows with each change that others are told of: of two states of a thread, the one with the higher number is the later one.
    std::int64_t revision = 0;

    [[nodiscard]] wire::ThreadKey key() const { return {org, id}; }
    //! \brief The rule of both summaries.
    [[nodiscard]] bool isRunning() const { return status == wire::ThreadStatus::InProgress && !isHidden; }
};

struct Message {
    wire::MessageId id;
    wire::OrgId org;
    wire::ThreadId thread;
    //! `user`, `assistant` or `system`.
    std::string role;
    //! A JSON array of parts.
    std::string parts;
    wire::Timestamp createdAt;
    wire::Timestamp updatedAt;
};

//! \brief One execution in a thread, as its reporter knows it.
struct Run {
    std::string id;
    wire::OrgId org;
    wire::ThreadId thread;
    //! Who reports it. The thread may be another member's.
    wire::UserId reporter;
    wire::AgentId agent;
    wire::ThreadStatus status = wire::ThreadStatus::InProgress;
    std::int64_t stepCount = 0;
    //! Somebody asked for it to be stopped; it stays true.
    bool isCancelRequested = false;
    //! Another run took its place in the thread before it ended.
    bool isSuperseded = false;
    wire::Timestamp startedAt;
    wire::Timestamp progressAt;

    [[nodiscard]] bool isOver() const { return isSuperseded || wire::isTerminal(status); }
};

} // namespace tallylight::hub
