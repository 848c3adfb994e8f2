// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

//! The ports to threads, messages, agents and runs. Everything here blocks: call it on the storage executor only.
namespace tallylight::hub {

//! \brief What `COLLECTION_THREADS_LIST` may ask for. Sorted by the time of update, newest first.
struct ThreadQuery {
    wire::OrgId org;
    std::optional<wire::UserId> createdBy;
    std::optional<wire::AgentId> agent;
    //! The stored value.
    std::optional<wire::ThreadStatus> status;
    //! True: the hidden ones instead of the others.
    bool isHidden = false;
    std::optional<bool> hasTrigger;
    //! Absent: any. A list: one of these.
    std::optional<std::vector<std::string>> triggerIds;
    //! Bounds of the time of update, both included.
    std::optional<wire::Timestamp> updatedFrom;
    std::optional<wire::Timestamp> updatedTo;
    //! Part of the title, in any case (of ASCII letters).
    std::string search;
    std::int64_t limit = 100;
    std::int64_t offset = 0;
};

struct MessageQuery {
    wire::ThreadKey thread;
    bool isNewestFirst = false;
    std::int64_t limit = 100;
    std::int64_t offset = 0;
};

//! \brief One page of rows and the number of all that match.
template <class Row>
struct RowPage {
    //! Fewer than the limit where their texts are long: a page is bounded in bytes too, and never empty for that.
    std::vector<Row> rows;
    std::int64_t totalCount = 0;
};

//! \brief Reads for tools and pages.
class ThreadQueries
{
public:
    virtual ~ThreadQueries() = default;

    [[nodiscard]] virtual wire::Result<RowPage<Thread>> threads(const ThreadQuery& query) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<Thread>> thread(const wire::ThreadKey& key) = 0;
    //! \brief Empty for a thread that is not there.
    [[nodiscard]] virtual wire::Result<RowPage<Message>> messages(const MessageQuery& query) = 0;
    //! \brief The agents of \a org by title.
    [[nodiscard]] virtual wire::Result<RowPage<Agent>> agents(const wire::OrgId& org, std::int64_t limit, std::int64_t offset) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<Agent>> agent(const wire::AgentKey& key) = 0;
};

//! \brief The answer that a key of the report API was given.
struct RecordedAnswer {
    wire::OrgId org;
    wire::UserId user;
    std::string key;
    //! Digest of what was asked; a key that comes back with another one is a conflict.
    std::string fingerprint;
    int status = 200;
    std::string body;
    wire::Timestamp createdAt;
};

//! \brief A running thread as it is loaded at start.
struct RunningRow {
    Thread thread;
    //! Nothing for an agent without a row, as the well-known ones.
    std::optional<std::string> agentTitle;
    //! Whether the thread's owner is a member of its organization at this time.
    bool isOwnerMember = false;
    //! Of the run that goes on; 0 where a person has set the status.
    std::int64_t steps = 0;
};

//! \brief The rows of one transaction: what a transition reads and writes. Lives only while RunStore::transact() runs.
class UnitOfWork
{
public:
    virtual ~UnitOfWork() = default;

    [[nodiscard]] virtual wire::Result<std::optional<RecordedAnswer>> answer(const wire::OrgId& org, const wire::UserId& user,
                                                                             std::string_view key) = 0;
    [[nodiscard]] virtual wire::Result<void> insertAnswer(const RecordedAnswer& answer) = 0;

    [[nodiscard]] virtual wire::Result<std::optional<Thread>> thread(const wire::ThreadKey& key) = 0;
    [[nodiscard]] virtual wire::Result<void> insertThread(const Thread& thread) = 0;
    [[nodiscard]] virtual wire::Result<void> updateThread(const Thread& thread) = 0;

    [[nodiscard]] virtual wire::Result<std::optional<Run>> run(const wire::OrgId& org, std::string_view runId) = 0;
    //! \brief The run that is going on in a thread. At most one is.
    [[nodiscard]] virtual wire::Result<std::optional<Run>> activeRun(const wire::ThreadKey& thread) = 0;
    [[nodiscard]] virtual wire::Result<void> insertRun(const Run& run) = 0;
    [[nodiscard]] virtual wire::Result<void> updateRun(const Run& run) = 0;

    [[nodiscard]] virtual wire::Result<std::optional<Agent>> agent(const wire::AgentKey& key) = 0;
    //! \brief The oldest agent of that exact title.
    [[nodiscard]] virtual wire::Result<std::optional<Agent>> agentByTitle(const wire::OrgId& org, std::string_view title) = 0;
    [[nodiscard]] virtual wire::Result<void> insertAgent(const Agent& agent) = 0;

    [[nodiscard]] virtual wire::Result<void> insertMessage(const Message& message) = 0;
    //! \brief The organizations that \a user belongs to at this time.
    [[nodiscard]] virtual wire::Result<std::vector<wire::OrgId>> membershipsOf(const wire::UserId& user) = 0;
};

//! \brief Which running threads; all without a condition.
struct RunningQuery {
    std::optional<wire::OrgId> org{};
    std::optional<wire::UserId> owner{};
};

//! \brief Where transitions are kept.
class RunStore
{
public:
    virtual ~RunStore() = default;

    //! \brief Runs \a work in one transaction: committed if it succeeds, else rolled back and its error returned.
    [[nodiscard]] virtual wire::Result<void> transact(const std::function<wire::Result<void>(UnitOfWork&)>& work) = 0;

    //! \brief Threads in progress, hidden ones too, oldest run first.
    [[nodiscard]] virtual wire::Result<std::vector<RunningRow>> running(const RunningQuery& query) = 0;

    //! \brief Forgets answers older than \a before.
    [[nodiscard]] virtual wire::Result<void> pruneAnswers(wire::Timestamp before) = 0;
};

} // namespace tallylight::hub
