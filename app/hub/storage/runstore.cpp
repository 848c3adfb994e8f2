// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/runstore.h"

#include "hub/storage/query.h"
#include "hub/storage/read.h"
#include "hub/storage/rows.h"
#include "hub/storage/threadstore.h"

namespace tallylight::hub {

namespace {

using wire::Result;

const std::string kSelectThread = "select " + std::string(rows::kThread) + " from thread";
const std::string kSelectRun = "select " + std::string(rows::kRun) + " from run";
const std::string kInsertThread =
    "insert into thread (" + std::string(rows::kThread) + ") values (" + rows::parameters(rows::kThread) + ")";
const std::string kInsertRun = "insert into run (" + std::string(rows::kRun) + ") values (" + rows::parameters(rows::kRun) + ")";
const std::string kInsertAgent = "insert into agent (" + std::string(rows::kAgent) + ") values (" + rows::parameters(rows::kAgent) + ")";

class SqlUnitOfWork final : public UnitOfWork
{
public:
    explicit SqlUnitOfWork(Database& database) : m_database(database), m_threads(database) {}

    Result<std::optional<RecordedAnswer>> answer(const wire::OrgId& org, const wire::UserId& user, std::string_view key) override
    {
        return guarded<std::optional<RecordedAnswer>>(m_database, [&]() -> std::optional<RecordedAnswer> {
            Query query(m_database,
                        "select fingerprint, status, body, created_at from report_answer "
                        "where org_id = :org and account_id = :account and report_key = :key",
                        4);
            query.bind(org).bind(user).bind(key);
            if (!query.next()) {
                return {};
            }
            return RecordedAnswer{org,           user,         std::string(key), query.text(0), static_cast<int>(query.number(1)),
                                  query.text(2), query.time(3)};
        });
    }

    Result<void> insertAnswer(const RecordedAnswer& answer) override
    {
        return guardedRun(m_database, [&] {
            // An answer that was kept too long counts as none, and is written over.
            Query(m_database, "insert into report_answer (org_id, account_id, report_key, fingerprint, status, body, created_at) "
                              "values (:org, :account, :key, :fingerprint, :status, :body, :created) "
                              "on conflict (org_id, account_id, report_key) do update set fingerprint = excluded.fingerprint, "
                              "status = excluded.status, body = excluded.body, created_at = excluded.created_at")
                .bind(answer.org)
                .bind(answer.user)
                .bind(answer.key)
                .bind(answer.fingerprint)
                .bind(std::int64_t{answer.status})
                .bind(answer.body)
                .bind(answer.createdAt)
                .run();
        });
    }

    Result<std::optional<Thread>> thread(const wire::ThreadKey& key) override
    {
        return guarded<std::optional<Thread>>(m_database, [&]() -> std::optional<Thread> {
            Query query(m_database, kSelectThread + " where org_id = :org and id = :id" + std::string(m_database.rowLock()),
                        rows::kThreadColumns);
            query.bind(key.org).bind(key.thread);
            return query.next() ? rows::readThread(query) : std::optional<Thread>();
        });
    }

    Result<void> insertThread(const Thread& thread) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, kInsertThread)
                .bind(thread.org)
                .bind(thread.id)
                .bind(thread.title)
                .bind(thread.description)
                .bind(wire::toString(thread.status))
                .bind(thread.createdBy)
                .bind(thread.agent)
                .bind(thread.triggerId)
                .bind(thread.branch)
                .bind(thread.metadata)
                .bind(thread.createdAt)
                .bind(thread.updatedAt)
                .bind(thread.runStartedAt)
                .bind(thread.lastProgressAt)
                .bind(thread.isHidden)
                .bind(thread.revision)
                .run();
        });
    }

    Result<void> updateThread(const Thread& thread) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "update thread set title = :title, description = :description, status = :status, agent_id = :agent, "
                              "metadata = :metadata, updated_at = :updated, run_started_at = :started, last_progress_at = :progress, "
                              "hidden = :hidden, revision = :revision where org_id = :org and id = :id")
                .bind(thread.title)
                .bind(thread.description)
                .bind(wire::toString(thread.status))
                .bind(thread.agent)
                .bind(thread.metadata)
                .bind(thread.updatedAt)
                .bind(thread.runStartedAt)
                .bind(thread.lastProgressAt)
                .bind(thread.isHidden)
                .bind(thread.revision)
                .bind(thread.org)
                .bind(thread.id)
                .run();
        });
    }

    Result<std::optional<Run>> run(const wire::OrgId& org, std::string_view runId) override
    {
        return guarded<std::optional<Run>>(m_database, [&]() -> std::optional<Run> {
            lockThreadOf(org, runId);
            Query query(m_database, kSelectRun + " where id = :id and org_id = :org", rows::kRunColumns);
            query.bind(runId).bind(org);
            return query.next() ? rows::readRun(query) : std::optional<Run>();
        });
    }

    Result<std::optional<Run>> activeRun(const wire::ThreadKey& thread) override
    {
        return guarded<std::optional<Run>>(m_database, [&]() -> std::optional<Run> {
            Query query(m_database, kSelectRun + " where org_id = :org and thread_id = :thread and status = 'in_progress'",
                        rows::kRunColumns);
            query.bind(thread.org).bind(thread.thread);
            return query.next() ? rows::readRun(query) : std::optional<Run>();
        });
    }

    Result<void> insertRun(const Run& run) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, kInsertRun)
                .bind(run.id)
                .bind(run.org)
                .bind(run.thread)
                .bind(run.reporter)
                .bind(run.agent)
                .bind(wire::toString(run.status))
                .bind(run.stepCount)
                .bind(run.isCancelRequested)
                .bind(run.isSuperseded)
                .bind(run.startedAt)
                .bind(run.progressAt)
                .run();
        });
    }

    Result<void> updateRun(const Run& run) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "update run set status = :status, step_count = :steps, cancel_requested = :cancel, superseded = :superseded, "
                              "progress_at = :progress where id = :id")
                .bind(wire::toString(run.status))
                .bind(run.stepCount)
                .bind(run.isCancelRequested)
                .bind(run.isSuperseded)
                .bind(run.progressAt)
                .bind(run.id)
                .run();
        });
    }

    Result<std::optional<Agent>> agent(const wire::AgentKey& key) override { return m_threads.agent(key); }

    Result<std::optional<Agent>> agentByTitle(const wire::OrgId& org, std::string_view title) override
    {
        return guarded<std::optional<Agent>>(m_database, [&]() -> std::optional<Agent> {
            auto agent = readAgentByTitle(org, title);
            if (!agent && !m_database.rowLock().empty()) {
                // A row that is not there cannot be locked: of two that would make it, the second finds it.
                m_database.lockName(org.value() + " " + std::string(title));
                agent = readAgentByTitle(org, title);
            }
            return agent;
        });
    }

    Result<void> insertAgent(const Agent& agent) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, kInsertAgent)
                .bind(agent.org)
                .bind(agent.id)
                .bind(agent.title)
                .bind(agent.description)
                .bind(agent.icon)
                .bind(agent.createdBy)
                .bind(agent.createdAt)
                .bind(agent.updatedAt)
                .run();
        });
    }

    Result<void> insertMessage(const Message& message) override
    {
        return guardedRun(m_database, [&] {
            // The position orders messages of the same millisecond.
            Query(m_database, "insert into message (org_id, thread_id, position, id, role, parts, created_at, updated_at) "
                              "select :org, :thread, coalesce(max(position), 0) + 1, :id, :role, :parts, :created, :updated "
                              "from message where org_id = :org_again and thread_id = :thread_again")
                .bind(message.org)
                .bind(message.thread)
                .bind(message.id)
                .bind(message.role)
                .bind(message.parts)
                .bind(message.createdAt)
                .bind(message.updatedAt)
                .bind(message.org)
                .bind(message.thread)
                .run();
        });
    }

    Result<std::vector<wire::OrgId>> membershipsOf(const wire::UserId& user) override
    {
        return guarded<std::vector<wire::OrgId>>(m_database, [&] {
            std::vector<wire::OrgId> orgs;
            Query query(m_database, "select org_id from member where account_id = :account", 1);
            query.bind(user);
            while (query.next()) {
                orgs.emplace_back(query.text(0));
            }
            return orgs;
        });
    }

private:
    //! The thread's row stands for its runs: whoever changes one of them holds it, and always takes it first.
    void lockThreadOf(const wire::OrgId& org, std::string_view runId)
    {
        if (!m_database.rowLock().empty()) {
            Query query(m_database,
                        "select 1 from thread where (org_id, id) in (select org_id, thread_id from run where id = :id and org_id = :org)"
                            + std::string(m_database.rowLock()),
                        1);
            query.bind(runId).bind(org);
            (void)query.next();
        }
    }

    std::optional<Agent> readAgentByTitle(const wire::OrgId& org, std::string_view title)
    {
        Query query(m_database,
                    "select " + std::string(rows::kAgent)
                        + " from agent where org_id = :org and title = :title order by created_at, id limit 1",
                    rows::kAgentColumns);
        query.bind(org).bind(title);
        return query.next() ? rows::readAgent(query) : std::optional<Agent>();
    }

    Database& m_database;
    ThreadStore m_threads;
};

} // namespace

SqlRunStore::SqlRunStore(Database& database) : m_database(database) {}

Result<void> SqlRunStore::transact(const std::function<Result<void>(UnitOfWork&)>& work)
{
    SqlUnitOfWork rows(m_database);
    return m_database.transact([&] { return work(rows); });
}

Result<std::vector<RunningRow>> SqlRunStore::running(const RunningQuery& which)
{
    return guarded<std::vector<RunningRow>>(m_database, [&] {
        std::vector<RunningRow> running;
        Query query(m_database,
                    "select " + rows::qualified("t", rows::kThread)
                        + ", g.title, m.role, coalesce(r.step_count, 0) from thread t left join agent g on g.org_id = t.org_id and g.id = "
                          "t.agent_id "
                          "left join member m on m.org_id = t.org_id and m.account_id = t.created_by "
                          "left join run r on r.org_id = t.org_id and r.thread_id = t.id and r.status = 'in_progress' "
                          "where t.status = 'in_progress'"
                        + (which.org ? " and t.org_id = :org" : "") + (which.owner ? " and t.created_by = :owner" : "")
                        + " order by t.run_started_at, t.id",
                    rows::kThreadColumns + 3);
        if (which.org) {
            query.bind(*which.org);
        }
        if (which.owner) {
            query.bind(*which.owner);
        }
        while (query.next()) {
            running.push_back({rows::readThread(query), query.optionalText(rows::kThreadColumns),
                               query.optionalText(rows::kThreadColumns + 1).has_value(), query.number(rows::kThreadColumns + 2)});
        }
        return running;
    });
}

Result<void> SqlRunStore::pruneAnswers(wire::Timestamp before)
{
    return guardedRun(m_database, [&] { Query(m_database, "delete from report_answer where created_at < :before").bind(before).run(); });
}

} // namespace tallylight::hub
