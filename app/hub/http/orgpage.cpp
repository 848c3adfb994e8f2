// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/orgpage.h"

#include "hub/http/assets.h"
#include "hub/http/entityjson.h"
#include "hub/http/pageparts.h"
#include "hub/http/pagereply.h"
#include "wire/plaintext.h"

#include <algorithm>

namespace tallylight::hub::http {

namespace {

//! As many as the page's script shows.
constexpr std::int64_t kShownWaiting = 50;
constexpr std::int64_t kShownRunning = 500;

wire::Timestamp startOf(const Thread& thread)
{
    return thread.runStartedAt.value_or(thread.updatedAt);
}

//! Once for each agent of the rows, however many rows it has.
wire::Result<void> addTitles(ThreadQueries& queries, const std::vector<Thread>& threads, std::map<wire::AgentId, std::string>& titles)
{
    for (const Thread& thread : threads) {
        if (thread.agent.isEmpty() || titles.contains(thread.agent)) {
            continue;
        }
        if (const Agent decopilot = decopilotOf(thread.org); decopilot.id == thread.agent) {
            titles.emplace(thread.agent, decopilot.title);
            continue;
        }
        const auto agent = queries.agent({thread.org, thread.agent});
        if (!agent) {
            return tl::unexpected<wire::Error>(agent.error());
        }
        titles.emplace(thread.agent, *agent ? (*agent)->title : "Agent");
    }
    return {};
}

Html rowsOf(const Organization& org, const RowPage<Thread>& page, const OrgView& view, wire::Timestamp (*sinceOf)(const Thread&))
{
    Html rows;
    for (const Thread& thread : page.rows) {
        const auto title = view.agentTitles.find(thread.agent);
        rows += runItem(org.slug, thread, title == view.agentTitles.end() ? std::string_view() : title->second, sinceOf(thread));
    }
    return rows;
}

Html hiddenIf(bool isHidden)
{
    return Html::markup(isHidden ? "hidden" : "");
}

void addSection(PageValues& values, std::string_view count, std::string_view hidden, std::string_view more, std::string_view moreHidden,
                const RowPage<Thread>& page)
{
    const auto left = page.totalCount - static_cast<std::int64_t>(page.rows.size());
    values.emplace(count, Html::text(std::to_string(page.totalCount)));
    values.emplace(hidden, hiddenIf(page.rows.empty()));
    values.emplace(more, Html::text(left > 0 ? "and " + std::to_string(left) + " more" : std::string()));
    values.emplace(moreHidden, hiddenIf(left <= 0));
}

} // namespace

wire::Result<OrgView> loadOrg(ThreadQueries& queries, const wire::OrgId& org, const wire::UserId& user)
{
    OrgView view;
    ThreadQuery waiting;
    waiting.org = org;
    waiting.createdBy = user;
    waiting.status = wire::ThreadStatus::RequiresAction;
    waiting.limit = kShownWaiting;
    ThreadQuery running;
    running.org = org;
    running.status = wire::ThreadStatus::InProgress;
    running.limit = kShownRunning;
    for (const auto& [query, page] : {std::pair(&waiting, &view.waiting), std::pair(&running, &view.running)}) {
        auto rows = queries.threads(*query);
        if (!rows) {
            return tl::unexpected<wire::Error>(std::move(rows).error());
        }
        *page = std::move(*rows);
        if (auto done = addTitles(queries, page->rows, view.agentTitles); !done) {
            return tl::unexpected<wire::Error>(std::move(done).error());
        }
    }
    std::ranges::stable_sort(view.running.rows, std::ranges::greater(), startOf);
    return view;
}

Response orgPage(const Organization& org, const wire::UserId& user, const OrgView& view)
{
    PageValues values{{"org", Html::text(wire::plainLine(org.name, 200))},
                      {"slug", Html::text(org.slug)},
                      {"user", Html::text(user.value())},
                      {"waiting", rowsOf(org, view.waiting, view, [](const Thread& thread) { return thread.updatedAt; })},
                      {"running", rowsOf(org, view.running, view, startOf)},
                      {"emptyhidden", hiddenIf(!view.waiting.rows.empty() || !view.running.rows.empty())}};
    addSection(values, "waitingcount", "waitinghidden", "waitingmore", "waitingmorehidden", view.waiting);
    addSection(values, "runningcount", "runninghidden", "runningmore", "runningmorehidden", view.running);
    return page(200, assets::org_html, std::move(values));
}

} // namespace tallylight::hub::http
