// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/report.h"

#include "ctl/jsonline.h"
#include "ctl/options.h"
#include "ctl/orgchoice.h"
#include "ctl/output.h"
#include "net/whendone.h"

#include <QTimer>
#include <QUuid>

namespace tallylight::ctl {

namespace {

//! Attempts at one report, all with the same key, before it is given up: a hub that restarts is back by then.
constexpr int kAttempts = 5;

wire::Result<ReportCommand::Send> startReport(const Options& options, const QString& key)
{
    net::RunStart run;
    run.key = key;
    run.threadId = options.value(QStringLiteral("thread"));
    run.title = options.value(QStringLiteral("title"));
    run.agentName = options.value(QStringLiteral("agent"));
    run.agentId = options.value(QStringLiteral("agent-id"));
    run.mayCreate = !options.isSet(QStringLiteral("no-create"));
    if (!run.agentName.isEmpty() && !run.agentId.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "--agent and --agent-id exclude each other");
    }
    return [run](net::ReportApi& api) { return api.start(run); };
}

wire::Result<ReportCommand::Send> finishReport(const QStringList& words, const QString& key)
{
    const auto status = wire::parseThreadStatus(words[2].toStdString());
    if (!status || *status == wire::ThreadStatus::InProgress || *status == wire::ThreadStatus::Expired) {
        return wire::failure(wire::ErrorCode::BadPayload, "a run finishes as completed, failed or requires_action");
    }
    return [run = words[1], key, status, text = words.value(3)](net::ReportApi& api) { return api.finish(run, key, *status, text); };
}

//! The report that the positional arguments describe; null for `cancel`.
wire::Result<ReportCommand::Send> readReport(const Options& options, const QString& key)
{
    const QStringList words = options.positionals();
    const QString what = words.value(0);
    if (what == u"start" && words.size() == 1) {
        return startReport(options, key);
    }
    if (what == u"step" && words.size() == 2) {
        return [run = words[1], key](net::ReportApi& api) { return api.step(run, key); };
    }
    if (what == u"message" && words.size() == 3) {
        return [run = words[1], key, text = words[2]](net::ReportApi& api) { return api.message(run, key, text); };
    }
    if (what == u"finish" && (words.size() == 3 || words.size() == 4)) {
        return finishReport(words, key);
    }
    if (what == u"cancel" && words.size() == 2) {
        return ReportCommand::Send();
    }
    return wire::failure(wire::ErrorCode::BadPayload,
                         "report takes: start | step RUN | message RUN TEXT | finish RUN STATUS [TEXT] | cancel THREAD");
}

} // namespace

std::string_view ReportCommand::help()
{
    return R"(Usage: tallylightctl report start [--title T] [--agent NAME | --agent-id ID]
                              [--thread ID] [--no-create]
       tallylightctl report step RUN
       tallylightctl report message RUN TEXT
       tallylightctl report finish RUN completed|failed|requires_action [TEXT]
       tallylightctl report cancel THREAD

Tells the hub of a run, one report per call, and prints the run as it is then,
as one JSON line {"run_id","thread_id","virtual_mcp_id","status",
"cancel_requested","url"}. `run` does all of this for a command.

  --server URL   the hub
  --org SLUG     the organization; may be left out where there is only one
  --key KEY      names the report: the same key again counts once
  --title T      of the thread
  --agent NAME   who runs; a new name becomes an agent
  --agent-id ID  who runs, by id
  --thread ID    resume this thread instead of beginning a new one
  --no-create    refuse unknown threads and agents instead of making them

A report that fails for a moment is sent again with the same key. A run that is
over (finished, cancelled, superseded) is told with exit code 1.
)";
}

void ReportCommand::declare(Options& options)
{
    for (const auto& name :
         {QStringLiteral("title"), QStringLiteral("agent"), QStringLiteral("agent-id"), QStringLiteral("thread"), QStringLiteral("key")}) {
        options.addValue(name);
    }
    options.addFlag(QStringLiteral("no-create"));
}

wire::Result<std::unique_ptr<Command>> ReportCommand::make(const Options& options)
{
    const QString given = options.value(QStringLiteral("key"));
    auto send = readReport(options, given.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : given);
    if (!send) {
        return tl::unexpected(send.error());
    }
    const auto account = options.account();
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto org = options.org(*account);
    if (!org) {
        return tl::unexpected(org.error());
    }
    return std::make_unique<ReportCommand>(account->http, *org, std::move(*send), options.positionals().value(1));
}

ReportCommand::ReportCommand(const net::HttpOptions& account, QString org, Send send, QString cancelledThread)
    : m_account(account),
      m_org(std::move(org)),
      m_send(std::move(send)),
      m_cancelledThread(std::move(cancelledThread)),
      m_studio(account),
      m_backoff(net::Backoff::Options{std::chrono::milliseconds{500}, std::chrono::milliseconds{4'000}})
{
}

void ReportCommand::start()
{
    findOrg(m_studio, m_org, this, [this](const wire::Result<QString>& org) {
        if (!org) {
            if (!retry(org.error(), [this] { start(); })) {
                fail(org.error());
            }
            return;
        }
        m_org = *org;
        if (m_send) {
            m_reports = std::make_unique<net::ReportApi>(m_account, m_org);
            attempt();
        } else {
            cancel(m_org);
        }
    });
}

void ReportCommand::attempt()
{
    net::whenDone(m_send(*m_reports), this, [this](const wire::Result<net::RunAnswer>& answer) { take(answer); });
}

void ReportCommand::cancel(const QString& org)
{
    net::whenDone(m_studio.cancelRun(org, wire::ThreadId(m_cancelledThread.toStdString())), this, [this](const wire::Result<bool>& answer) {
        if (!answer) {
            fail(answer.error());
        } else if (!*answer) {
            fail(ExitCode::Failed, "nothing runs in this thread");
        } else {
            finish(ExitCode::Done);
        }
    });
}

void ReportCommand::take(const wire::Result<net::RunAnswer>& answer)
{
    if (!answer) {
        if (!retry(answer.error(), [this] { attempt(); })) {
            fail(answer.error());
        }
        return;
    }
    const wire::RunReport& run = answer->run;
    JsonLine line;
    line.beginObject();
    line.key("run_id").value(run.runId);
    line.key("thread_id").value(run.thread.value());
    line.key("virtual_mcp_id").value(run.agent.value());
    line.key("status").value(wire::toString(run.status));
    line.key("cancel_requested").boolean(run.isCancelRequested);
    line.key("url").value(m_account.origin.toEncoded().toStdString() + run.path);
    line.endObject();
    const bool isPrinted = printLine(line.text());
    if (answer->wasOver) {
        fail(ExitCode::Failed, run.isCancelRequested ? "the run was cancelled" : "the run is over");
    } else {
        finish(isPrinted ? ExitCode::Done : ExitCode::Failed);
    }
}

bool ReportCommand::retry(const wire::Error& error, const std::function<void()>& again)
{
    if (!error.isRetryable || m_backoff.failures() + 1 >= kAttempts) {
        return false;
    }
    QTimer::singleShot(m_backoff.next({}), this, again);
    return true;
}

} // namespace tallylight::ctl
