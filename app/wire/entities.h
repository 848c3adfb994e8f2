// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tallylight::wire {

//! \brief An organization as the list call gives it (docs/protocol.md, "Organizations").
struct Organization {
    OrgId id;
    //! What paths and pages use.
    std::string slug;
    std::string name;
    //! URL, `data:` or absolute path on the server's origin.
    std::optional<std::string> logo;

    friend bool operator==(const Organization&, const Organization&) = default;
};

//! \brief Whom a credential belongs to.
struct Identity {
    UserId id;
    std::string name;
    std::string email;

    friend bool operator==(const Identity&, const Identity&) = default;
};

//! \brief A thread as the tools give it.
struct ThreadItem {
    ThreadId id;
    OrgId org;
    AgentId agent;
    std::string title;
    ThreadStatus status = ThreadStatus::Completed;
    std::optional<UserId> createdBy;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    //! When the present run began; servers may not say.
    std::optional<Timestamp> runStartedAt;
    bool isHidden = false;

    friend bool operator==(const ThreadItem&, const ThreadItem&) = default;
};

//! \brief One page of a list.
template <class Item>
struct Page {
    std::vector<Item> items;
    std::optional<std::int64_t> totalCount;
    bool hasMore = false;
};

//! \brief An agent.
struct Agent {
    AgentId id;
    std::string title;
    //! `icon://Name?color=c`, a URL, `data:`, or absolute path on the server's origin; absent: chosen by hash of the title.
    std::optional<std::string> icon;

    friend bool operator==(const Agent&, const Agent&) = default;
};

//! \brief One piece of a message, as far as a snippet needs it.
struct MessagePart {
    //! `text`, `reasoning`, `tool-<name>`, `dynamic-tool`, …
    std::string type;
    //! Of `text` and `reasoning`.
    std::string text;
    //! Of `dynamic-tool`.
    std::string toolName;

    friend bool operator==(const MessagePart&, const MessagePart&) = default;
};

struct Message {
    MessageId id;
    //! `user`, `assistant` or `system`.
    std::string role;
    std::vector<MessagePart> parts;
    std::optional<Timestamp> createdAt;

    friend bool operator==(const Message&, const Message&) = default;
};

//! \brief The answer to a run report (docs/report-api.md).
struct RunReport {
    ThreadId thread;
    std::string runId;
    AgentId agent;
    ThreadStatus status = ThreadStatus::InProgress;
    //! Where the thread can be seen; a path on the hub's origin.
    std::string path;
    //! Somebody asked for the run to be stopped.
    bool isCancelRequested = false;

    friend bool operator==(const RunReport&, const RunReport&) = default;
};

} // namespace tallylight::wire
