// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/watch.h"

#include "ctl/bars.h"
#include "ctl/options.h"
#include "ctl/output.h"
#include "store/historykeeper.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace tallylight::ctl {

namespace {

using store::FeedState;

using Format = WatchCommand::Format;

wire::Result<Format> readFormat(const Options& options)
{
    constexpr std::array kNames{std::pair{"json", Format::Json}, std::pair{"waybar", Format::Waybar},
                                std::pair{"polybar", Format::Polybar}};
    Format format = Format::Text;
    for (const auto& [name, value] : kNames) {
        if (options.isSet(QString::fromLatin1(name))) {
            if (format != Format::Text) {
                return wire::failure(wire::ErrorCode::BadPayload, "--json, --waybar and --polybar exclude each other");
            }
            format = value;
        }
    }
    return format;
}

wire::Result<WatchCommand::Mode> readMode(const Options& options)
{
    WatchCommand::Mode mode;
    mode.org = options.org().toStdString();
    const auto format = readFormat(options);
    if (!format) {
        return tl::unexpected(format.error());
    }
    mode.format = *format;
    const QString scope = options.value(QStringLiteral("scope"));
    if (scope == u"org" || (scope.isEmpty() && !mode.org.empty())) {
        mode.scope = wire::Scope::Org;
    } else if (!scope.isEmpty() && scope != u"user") {
        return wire::failure(wire::ErrorCode::BadPayload, "--scope is user or org");
    }
    if (!options.positionals().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "this command takes options only");
    }
    return mode;
}

//! Nothing without an account or a token: two that have none have nothing by which to know each other.
std::optional<net::ShareOptions> shareOptions(const ChosenAccount& chosen, bool isOnce)
{
    const net::ShareRank rank = isOnce ? net::ShareRank::Guest : net::ShareRank::Watcher;
    const QUrl& origin = chosen.http.origin;
    if (chosen.entry) {
        return net::ShareOptions{.key = net::shareKeyOfAccount(origin, QByteArray::fromStdString(chosen.entry->id.value())), .rank = rank};
    }
    const QByteArray token = qgetenv(kTokenVariable).trimmed();
    if (token.isEmpty()) {
        return std::nullopt;
    }
    return net::ShareOptions{.key = net::shareKeyOfToken(origin, token), .rank = rank};
}

wire::Result<std::unique_ptr<Command>> makeWatch(const Options& options, bool isOnce)
{
    auto mode = readMode(options);
    if (!mode) {
        return tl::unexpected(mode.error());
    }
    mode->isOnce = isOnce;
    const auto chosen = options.account();
    if (!chosen) {
        return tl::unexpected(chosen.error());
    }
    account::AccountOptions account;
    account.origin = chosen->http.origin;
    account.token = chosen->http.token;
    account.trust = chosen->http.trust;
    account.share = shareOptions(*chosen, isOnce);
    if (chosen->entry) {
        account.organizations = chosen->entry->organizations;
        if (!chosen->entry->identity.id.isEmpty()) {
            account.user = chosen->entry->identity.id;
        }
    }
    return std::make_unique<WatchCommand>(std::move(account), std::move(*mode));
}

ExitCode exitCodeOf(FeedState state)
{
    switch (state) {
    case FeedState::SignedOut:
    case FeedState::Refused:
    case FeedState::TooManyConnections: // said as "refused"
        return ExitCode::Refused;
    case FeedState::Connecting:
    case FeedState::Offline:
    case FeedState::Paused:
        return ExitCode::Unreachable;
    case FeedState::Live:
    case FeedState::Stale:
        return ExitCode::Done;
    }
    return ExitCode::Failed;
}

} // namespace

std::string_view WatchCommand::help()
{
    return R"(Usage: tallylightctl watch [--json|--waybar|--polybar] [--scope user|org]
                           [--org SLUG]

Shows what waits for me, what failed or finished and was not looked at, and what
is running, in this order; again with each change, until SIGINT or SIGTERM.
Survives the loss of the server: the state says how true the numbers are. Where
the tray program runs for the same account, its connection is used. What was
looked at is known where it keeps its history.

  --server URL   the account's server
  --scope user   my work in all organizations (the default)
  --scope org    everybody's work in one organization
  --org SLUG     which one; implies --scope org
  --json         one line per change:
                 {"state","since","scope","summary":{"totalRunning","agentCount",
                  "needsInput","failed","finishedUnseen"},
                  "label","threads":[{"id","title","organization_id","org_slug",
                  "org_name","virtual_mcp_id","agent_title","url",
                  "status","ended_at"}]}
                 status is requires_action, failed, completed or in_progress;
                 failed and finishedUnseen are null where nobody knows
  --waybar       the same for a custom module of waybar:
                 {"text","alt","tooltip","class","percentage"}; alt and class are
                 running, attention, failed, finished, idle, offline, error or
                 auth
  --polybar      the same as plain text, for polybar and others

States: live, connecting (no value yet), stale (true until since), offline,
refused, signed-out.
)";
}

void WatchCommand::declare(Options& options)
{
    options.addFlag(QStringLiteral("json"));
    options.addFlag(QStringLiteral("waybar"));
    options.addFlag(QStringLiteral("polybar"));
    options.addValue(QStringLiteral("scope"));
}

wire::Result<std::unique_ptr<Command>> WatchCommand::make(const Options& options)
{
    return makeWatch(options, false);
}

WatchCommand::WatchCommand(account::AccountOptions account, Mode mode)
    : m_account(std::move(account)),
      m_mode(std::move(mode)),
      m_signals({SIGINT, SIGTERM}),
      m_unseen(store::HistoryKeeper::defaultFolder() + QStringLiteral("/history.jsonl")),
      m_begin(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()))
{
    m_soon.setSingleShot(true);
    m_patience.setSingleShot(true);
    const auto showSoon = [this] { m_soon.start(0); };
    connect(&m_account, &account::Account::feedChanged, this, showSoon);
    connect(&m_account.threads(), &store::ThreadStore::changed, this, showSoon);
    connect(&m_account.organizations(), &store::OrgDirectory::changed, this, showSoon);
    connect(&m_account.agents(), &store::AgentDirectory::agentChanged, this, showSoon);
    connect(&m_soon, &QTimer::timeout, this, &WatchCommand::show);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const WorkView now = view();
        print(now);
        if (const ExitCode code = exitCodeOf(now.feed.state); code == ExitCode::Done) {
            finish(code); // what runs is known, at least
        } else {
            fail(code, "no answer in time");
        }
    });
    connect(&m_signals, &SignalWatch::received, this, [this] { finish(ExitCode::Done); });
    connect(&m_output, &LineOutput::failed, this, [this] { finish(ExitCode::Failed); });
    connect(&m_unseen, &UnseenRuns::changed, this, showSoon);
}

void WatchCommand::start()
{
    if (m_mode.isOnce) {
        m_patience.start(m_mode.patience);
    } else {
        m_soon.start(0);
    }
    m_account.start();
}

WorkView WatchCommand::view()
{
    WorkView view{m_mode.scope, {}, m_account.feed()};
    if (m_mode.scope == wire::Scope::Org) {
        const auto orgs = m_account.organizations().organizations();
        const wire::Organization* org =
            m_mode.org.empty() ? (orgs.size() == 1 ? orgs.data() : nullptr) : m_account.organizations().findBySlug(m_mode.org);
        if (org) {
            view.org = org->id;
            m_account.lookAt({org->id});
            view.feed = m_account.feed(org->id);
        } else if (!orgs.empty()) {
            const std::string why = m_mode.org.empty() ? "which organization? Say --org" : "not a member of " + m_mode.org;
            view.feed = {FeedState::Refused, m_begin, why};
        }
    }
    if (view.feed.state == FeedState::Live && !m_account.threads().isKnown(view.scope, view.org)) {
        // The stream stands, and its summary of this scope is still to come.
        view.feed.state = FeedState::Connecting;
    }
    if (view.feed.state == FeedState::Connecting) {
        // From asking for the organizations to their streams it is one wait.
        m_connectingSince = m_connectingSince.value_or(view.feed.since);
        view.feed.since = *m_connectingSince;
    } else {
        m_connectingSince.reset();
    }
    return view;
}

void WatchCommand::wantAgents(const WorkView& view)
{
    const auto want = [this](const wire::RunningThread& thread) {
        const wire::AgentKey agent{thread.org, thread.agent};
        if (!thread.agentTitle && m_account.agents().isUnknown(agent)) {
            m_account.wantAgent(agent);
        }
    };
    std::ranges::for_each(m_account.threads().running(view.scope, view.org), want);
    for (const wire::ThreadKey& key : m_account.threads().attention()) {
        want(m_account.threads().find(key)->thread);
    }
}

void WatchCommand::show()
{
    const WorkView now = view();
    if (m_mode.isOnce) {
        showOnce(now);
    } else {
        wantAgents(now);
        print(now);
    }
}

void WatchCommand::showOnce(const WorkView& view)
{
    if (view.feed.state == FeedState::Connecting || (view.feed.state == FeedState::Live && !m_account.isWaitingKnown())) {
        return;
    }
    m_patience.stop();
    print(view);
    const ExitCode code = exitCodeOf(view.feed.state);
    if (code == ExitCode::Done) {
        finish(code);
    } else {
        fail(code, view.feed.reason.empty() ? std::string(toString(view.feed.state)) : view.feed.reason);
    }
}

std::string WatchCommand::line(const WorkView& view)
{
    WorkSources sources{m_account.threads(), m_account.organizations(), m_account.agents(), m_account.origin().toEncoded().toStdString()};
    if (const UnseenRuns::Entries& unseen = m_unseen.entries()) {
        sources.unseen = *unseen;
    }
    switch (m_mode.format) {
    case Format::Text:
        return workText(sources, view);
    case Format::Json:
        return workJson(sources, view);
    case Format::Waybar:
        return waybarLine(sources, view);
    case Format::Polybar:
        return polybarLine(sources, view);
    }
    return {};
}

void WatchCommand::print(const WorkView& view)
{
    std::string text = line(view);
    if (text == m_shown) {
        return;
    }
    m_shown = std::move(text);
    if (!m_mode.isOnce) {
        m_output.print(m_shown);
    } else if (!printLine(m_shown, m_signals.descriptor())) {
        finish(m_signals.isPending() ? ExitCode::Done : ExitCode::Failed);
    }
}

std::string_view StatusCommand::help()
{
    return R"(Usage: tallylightctl status [--json|--waybar|--polybar] [--scope user|org]
                            [--org SLUG]

Says once what waits for me, what failed or finished and was not looked at, and
what is running, as soon as the server has said it.

  --server URL   the account's server
  --scope user   my work in all organizations (the default)
  --scope org    everybody's work in one organization
  --org SLUG     which one; implies --scope org
  --json, --waybar, --polybar
                 as one line, see tallylightctl watch --help

Exits with 3 where the server is not reachable, with 4 where it refuses.
)";
}

void StatusCommand::declare(Options& options)
{
    WatchCommand::declare(options);
}

wire::Result<std::unique_ptr<Command>> StatusCommand::make(const Options& options)
{
    return makeWatch(options, true);
}

} // namespace tallylight::ctl
