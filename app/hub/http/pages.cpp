// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/pages.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/directory.h"
#include "hub/core/threads.h"
#include "hub/http/assets.h"
#include "hub/http/entityjson.h"
#include "hub/http/localpath.h"
#include "hub/http/orgpage.h"
#include "hub/http/pageparts.h"
#include "hub/http/pagereply.h"
#include "wire/plaintext.h"
#include "wire/weburl.h"

#include <algorithm>
#include <array>

namespace tallylight::hub::http {

namespace asio = boost::asio;

namespace {

//! As many messages as the page's script asks for.
constexpr std::int64_t kShownMessages = 200;
constexpr std::int64_t kShownThreads = 6;
//! First segments of paths that are not organizations.
constexpr std::array<std::string_view, 5> kReserved = {"api", "health", "assets", "metrics", ".well-known"};

//! Whether an organization can be meant: what browsers ask every server for ("favicon.ico") is none.
bool canBeSlug(std::string_view segment)
{
    return segment.find('.') == std::string_view::npos && std::ranges::find(kReserved, segment) == kReserved.end();
}

Response toLogin(const Request& request)
{
    return Response::redirect("/login?next=" + wire::percentEncoded(localPathOrRoot(request.target.text)));
}

//! Nothing to see: the same for a thread that is not there and for an organization of others.
Response missing()
{
    return page(404, assets::missing_html, {});
}

Response asset(std::string_view text, std::string_view type)
{
    Response response;
    response.contentType = type;
    response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}, {"X-Content-Type-Options", "nosniff"}};
    response.body = text;
    return response;
}

asio::awaitable<Reply> serveAsset(const Request& request)
{
    const std::string& name = request.parameters[1];
    if (request.parameters[0] == assets::version) {
        if (name == "page.css") {
            co_return asset(assets::page_css, "text/css; charset=utf-8");
        }
        constexpr std::array<std::pair<std::string_view, const std::string_view*>, 3> kScripts{
            {{"live.js", &assets::live_js}, {"org.js", &assets::org_js}, {"thread.js", &assets::thread_js}}};
        for (const auto& [script, text] : kScripts) {
            if (name == script) {
                co_return asset(*text, "text/javascript; charset=utf-8");
            }
        }
        if (name == "icon.svg") {
            co_return asset(assets::icon_svg, "image/svg+xml");
        }
    }
    co_return Response::notFound(request.target.path);
}

//! Everything that the page of a thread shows.
struct ThreadView {
    std::optional<Thread> thread;
    std::string agentTitle;
    RowPage<Message> messages;
};

wire::Result<ThreadView> loadThread(ThreadQueries& queries, const wire::ThreadKey& key)
{
    ThreadView view;
    auto thread = queries.thread(key);
    if (!thread) {
        return tl::unexpected(thread.error());
    }
    view.thread = std::move(*thread);
    if (!view.thread) {
        return view;
    }
    if (view.thread->agent == decopilotOf(key.org).id) {
        view.agentTitle = decopilotOf(key.org).title;
    } else if (!view.thread->agent.isEmpty()) {
        const auto agent = queries.agent({key.org, view.thread->agent});
        view.agentTitle = agent && *agent ? (*agent)->title : "Agent";
    }
    auto messages = queries.messages({key, true, kShownMessages, 0});
    if (!messages) {
        return tl::unexpected(messages.error());
    }
    view.messages = std::move(*messages);
    std::ranges::reverse(view.messages.rows);
    return view;
}

Html hiddenIf(bool isHidden)
{
    return Html::markup(isHidden ? "hidden" : "");
}

Response threadPage(const Organization& org, const ThreadView& view, wire::Timestamp now)
{
    const Thread& thread = *view.thread;
    const wire::ThreadStatus status = displayStatus(thread, now);
    return page(200, assets::thread_html,
                {{"title", Html::text(wire::plainLine(thread.title, 500))},
                 {"org", Html::text(wire::plainLine(org.name, 200))},
                 {"slug", Html::text(org.slug)},
                 {"thread", Html::text(thread.id.value())},
                 {"agent", agentLine(view.agentTitle)},
                 {"started", Html::text(thread.runStartedAt ? wire::formatTimestamp(*thread.runStartedAt) : std::string())},
                 {"updated", Html::text(wire::formatTimestamp(thread.updatedAt))},
                 {"status", Html::text(wire::toString(status))},
                 {"statusword", Html::text(statusWord(status))},
                 {"messages", messageItems(view.messages.rows, view.agentTitle)},
                 {"earlierhidden", hiddenIf(view.messages.totalCount <= static_cast<std::int64_t>(view.messages.rows.size()))},
                 {"emptyhidden", hiddenIf(!view.messages.rows.empty())}});
}

} // namespace

void Pages::addRoutes(Router& router) const
{
    router.add("GET", "/assets/{}/{}", serveAsset);
    router.add("GET", "/login", [this](const Request& request) { return login(request); });
    router.add("GET", "/cli/auth-success", [](const Request&) -> asio::awaitable<Reply> { co_return page(200, assets::done_html, {}); });
    router.add("GET", "/", [this](const Request& request) { return home(request); });
    router.add("GET", "/{}", [this](const Request& request) { return organization(request); });
    router.add("GET", "/{}/{}", [this](const Request& request) { return thread(request); });
}

asio::awaitable<Reply> Pages::login(const Request& request) const
{
    if (request.query("client_id")) {
        co_return co_await m_programs.login(request);
    }
    const std::string next = localPathOrRoot(request.query("next").value_or("/"));
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (*principal) {
        co_return Response::redirect(next);
    }
    co_return loginPage(next, Html::text("See what your agents are working on."), request.query("problem").value_or(""));
}

asio::awaitable<Reply> Pages::home(const Request& request) const
{
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return principal.error();
    }
    if (!*principal) {
        co_return toLogin(request);
    }
    const wire::Timestamp now = m_services.clock.now();
    const User& user = (*principal)->user;
    const auto sections = co_await m_services.storage.run([&]() -> wire::Result<Html> {
        const auto memberships = m_services.directory.membershipsOf(user.id);
        if (!memberships) {
            return tl::unexpected(memberships.error());
        }
        Html html;
        for (const Membership& membership : *memberships) {
            ThreadQuery query;
            query.org = membership.org.id;
            query.limit = kShownThreads;
            const auto threads = m_services.threads.threads(query);
            if (!threads) {
                return tl::unexpected(threads.error());
            }
            html += orgSection(membership.org, threads->rows, now);
        }
        return html;
    });
    if (!sections) {
        co_return toResponse(sections.error());
    }
    const Html none =
        Html::markup("<p class=\"empty\">You are not a member of any organization yet. An administrator of the hub can add you.</p>");
    co_return page(200, assets::home_html,
                   {{"user", Html::text(wire::plainLine(user.name, 200))}, {"orgs", sections->value().empty() ? none : *sections}});
}

asio::awaitable<OrRefusal<Member>> Pages::enter(const Request& request) const
{
    if (!canBeSlug(request.parameters[0])) {
        co_return tl::unexpected(Response::notFound(request.target.path));
    }
    const auto principal = co_await m_gate.identify(request);
    if (!principal) {
        co_return tl::unexpected(principal.error());
    }
    if (!*principal) {
        co_return tl::unexpected(toLogin(request));
    }
    auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member && (member.error().status == 403 || member.error().status == 404)) {
        co_return tl::unexpected(missing());
    }
    co_return member;
}

asio::awaitable<Reply> Pages::organization(const Request& request) const
{
    const auto member = co_await enter(request);
    if (!member) {
        co_return member.error();
    }
    const wire::UserId& user = member->principal.user.id;
    const auto view = co_await m_services.storage.run([&] { return loadOrg(m_services.threads, member->org.id, user); });
    if (!view) {
        co_return toResponse(view.error());
    }
    co_return orgPage(member->org, user, *view);
}

asio::awaitable<Reply> Pages::thread(const Request& request) const
{
    const auto member = co_await enter(request);
    if (!member) {
        co_return member.error();
    }
    const wire::ThreadKey key{member->org.id, wire::ThreadId(request.parameters[1])};
    const auto view = co_await m_services.storage.run([&] { return loadThread(m_services.threads, key); });
    if (!view) {
        co_return toResponse(view.error());
    }
    co_return view->thread ? threadPage(member->org, *view, m_services.clock.now()) : missing();
}

} // namespace tallylight::hub::http
