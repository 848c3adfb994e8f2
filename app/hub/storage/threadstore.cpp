// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/threadstore.h"

#include "hub/storage/query.h"
#include "hub/storage/read.h"
#include "hub/storage/rows.h"

#include <functional>

namespace tallylight::hub {

namespace {

using wire::Result;

//! The conditions of a list, and how their values are bound: written together, so that they cannot get out of step.
struct Filter {
    std::string where;
    std::vector<std::function<void(Query&)>> binds;

    template <class T>
    void add(const std::string& condition, T value)
    {
        where += " and " + condition;
        binds.push_back([value = std::move(value)](Query& query) { query.bind(value); });
    }

    void bindAll(Query& query) const
    {
        for (const auto& bind : binds) {
            bind(query);
        }
    }
};

//! A pattern of `like` that finds \a text as it stands.
std::string containing(const std::string& text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern + "%";
}

Filter filterOf(const ThreadQuery& query)
{
    Filter filter;
    filter.where = " where org_id = :org and hidden = :hidden";
    filter.binds.push_back([&query](Query& target) { target.bind(query.org).bind(query.isHidden); });
    if (query.createdBy) {
        filter.add("created_by = :created_by", *query.createdBy);
    }
    if (query.agent) {
        filter.add("agent_id = :agent", *query.agent);
    }
    if (query.status) {
        filter.add("status = :status", std::string(wire::toString(*query.status)));
    }
    if (query.hasTrigger) {
        filter.where += *query.hasTrigger ? " and trigger_id is not null" : " and trigger_id is null";
    }
    if (query.triggerIds && query.triggerIds->empty()) {
        filter.where += " and 1 = 0";
    } else if (query.triggerIds) {
        // One statement text for each length of the list.
        filter.where += " and trigger_id in (";
        for (std::size_t i = 0; i < query.triggerIds->size(); ++i) {
            filter.where += (i == 0 ? ":trigger" : ", :trigger") + std::to_string(i);
            filter.binds.push_back([&text = (*query.triggerIds)[i]](Query& target) { target.bind(text); });
        }
        filter.where += ")";
    }
    if (query.updatedFrom) {
        filter.add("updated_at >= :updated_from", *query.updatedFrom);
    }
    if (query.updatedTo) {
        filter.add("updated_at <= :updated_to", *query.updatedTo);
    }
    if (!query.search.empty()) {
        filter.add("lower(title) like lower(:search) escape '\\'", containing(query.search));
    }
    return filter;
}

std::int64_t count(Database& database, const std::string& table, const Filter& filter)
{
    Query query(database, "select count(*) from " + table + filter.where, 1);
    filter.bindAll(query);
    return query.next() ? query.number(0) : 0;
}

//! What the long texts of one page may take, unless its first row alone takes more: a thousand rows of 256 KiB would be copied several
//! times on their way out.
constexpr std::size_t kMaxPageBytes = std::size_t{8} * 1024 * 1024;

std::size_t bytesOf(const Thread& thread)
{
    return thread.title.size() + thread.description.value_or(std::string()).size() + thread.metadata.size();
}

std::size_t bytesOf(const Message& message)
{
    return message.parts.size();
}

std::size_t bytesOf(const Agent& agent)
{
    return agent.title.size() + agent.description.value_or(std::string()).size() + agent.icon.value_or(std::string()).size();
}

//! Reads the rows of \a list as far as they fit; who pages on by their number misses none.
template <class Row>
std::vector<Row> readPage(Query& list, Row (*read)(const Query&))
{
    std::vector<Row> page;
    std::size_t bytes = 0;
    while (list.next()) {
        Row row = read(list);
        bytes += bytesOf(row);
        if (bytes > kMaxPageBytes && !page.empty()) {
            break;
        }
        page.push_back(std::move(row));
    }
    return page;
}

} // namespace

ThreadStore::ThreadStore(Database& database) : m_database(database) {}

Result<RowPage<Thread>> ThreadStore::threads(const ThreadQuery& query)
{
    return guarded<RowPage<Thread>>(m_database, [&] {
        const Filter filter = filterOf(query);
        RowPage<Thread> page{{}, count(m_database, "thread", filter)};
        Query list(m_database,
                   "select " + std::string(rows::kThread) + " from thread" + filter.where
                       + " order by updated_at desc, id limit :limit offset :offset",
                   rows::kThreadColumns);
        filter.bindAll(list);
        list.bind(query.limit).bind(query.offset);
        page.rows = readPage(list, &rows::readThread);
        return page;
    });
}

Result<std::optional<Thread>> ThreadStore::thread(const wire::ThreadKey& key)
{
    return guarded<std::optional<Thread>>(m_database, [&]() -> std::optional<Thread> {
        Query query(m_database, "select " + std::string(rows::kThread) + " from thread where org_id = :org and id = :id",
                    rows::kThreadColumns);
        query.bind(key.org).bind(key.thread);
        return query.next() ? rows::readThread(query) : std::optional<Thread>();
    });
}

Result<RowPage<Message>> ThreadStore::messages(const MessageQuery& query)
{
    return guarded<RowPage<Message>>(m_database, [&] {
        Filter filter;
        filter.where = " where org_id = :org and thread_id = :thread";
        filter.binds.push_back([&](Query& target) { target.bind(query.thread.org).bind(query.thread.thread); });
        RowPage<Message> page{{}, count(m_database, "message", filter)};
        Query list(m_database,
                   "select " + std::string(rows::kMessage) + " from message" + filter.where + " order by position "
                       + (query.isNewestFirst ? "desc" : "asc") + " limit :limit offset :offset",
                   rows::kMessageColumns);
        filter.bindAll(list);
        list.bind(query.limit).bind(query.offset);
        page.rows = readPage(list, &rows::readMessage);
        return page;
    });
}

Result<RowPage<Agent>> ThreadStore::agents(const wire::OrgId& org, std::int64_t limit, std::int64_t offset)
{
    return guarded<RowPage<Agent>>(m_database, [&] {
        Filter filter;
        filter.where = " where org_id = :org";
        filter.binds.push_back([&](Query& target) { target.bind(org); });
        RowPage<Agent> page{{}, count(m_database, "agent", filter)};
        Query list(m_database,
                   "select " + std::string(rows::kAgent) + " from agent" + filter.where + " order by title, id limit :limit offset :offset",
                   rows::kAgentColumns);
        filter.bindAll(list);
        list.bind(limit).bind(offset);
        page.rows = readPage(list, &rows::readAgent);
        return page;
    });
}

Result<std::optional<Agent>> ThreadStore::agent(const wire::AgentKey& key)
{
    return guarded<std::optional<Agent>>(m_database, [&]() -> std::optional<Agent> {
        Query query(m_database, "select " + std::string(rows::kAgent) + " from agent where org_id = :org and id = :id",
                    rows::kAgentColumns);
        query.bind(key.org).bind(key.agent);
        return query.next() ? rows::readAgent(query) : std::optional<Agent>();
    });
}

} // namespace tallylight::hub
