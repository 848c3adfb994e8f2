// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/open.h"

#include "ctl/browser.h"
#include "ctl/options.h"
#include "ctl/output.h"
#include "net/whendone.h"
#include "wire/weburl.h"

#include <optional>
#include <utility>
#include <vector>

namespace tallylight::ctl {

std::string_view OpenCommand::help()
{
    return R"(Usage: tallylightctl open THREAD [--org SLUG] [--print]

Opens the page of a thread in the browser.

  --server URL   the server
  --org SLUG     the thread's organization; else all of the account are asked
  --print        print the page's address instead of opening it
)";
}

void OpenCommand::declare(Options& options)
{
    options.addFlag(QStringLiteral("print"));
}

wire::Result<std::unique_ptr<Command>> OpenCommand::make(const Options& options)
{
    if (options.positionals().size() != 1 || options.positionals().constFirst().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "open takes one thread");
    }
    const auto account = options.account();
    if (!account) {
        return tl::unexpected(account.error());
    }
    wire::ThreadId thread(options.positionals().constFirst().toStdString());
    QStringList orgs;
    if (!options.org().isEmpty()) {
        orgs.append(options.org());
    } else if (account->entry) {
        for (const wire::Organization& organization : account->entry->organizations) {
            orgs.prepend(QString::fromStdString(organization.slug));
        }
    }
    return std::make_unique<OpenCommand>(account->http, orgs, std::move(thread), options.isSet(QStringLiteral("print")));
}

OpenCommand::OpenCommand(const net::HttpOptions& account, QStringList orgs, wire::ThreadId thread, bool shallPrint)
    : m_studio(account),
      m_orgs(std::move(orgs)),
      m_thread(std::move(thread)),
      m_shallPrint(shallPrint)
{
}

void OpenCommand::start()
{
    if (!m_orgs.isEmpty()) {
        askNext();
        return;
    }
    net::whenDone(m_studio.organizations(), this, [this](const wire::Result<std::vector<wire::Organization>>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        for (const wire::Organization& organization : *answer) {
            m_orgs.prepend(QString::fromStdString(organization.slug));
        }
        askNext();
    });
}

void OpenCommand::askNext()
{
    if (m_orgs.isEmpty()) {
        fail(ExitCode::Failed, "no such thread");
        return;
    }
    const QString org = m_orgs.takeLast();
    net::whenDone(m_studio.thread(org, m_thread), this, [this, org](const wire::Result<std::optional<wire::ThreadItem>>& answer) {
        if (answer && *answer) {
            show(org, (*answer)->agent);
        } else if (answer || !m_orgs.isEmpty()) {
            askNext();
        } else {
            fail(answer.error());
        }
    });
}

void OpenCommand::show(const QString& org, const wire::AgentId& agent)
{
    const std::string origin = m_studio.origin().toEncoded().toStdString();
    const std::string url = wire::threadPageUrl(origin, org.toStdString(), m_thread, agent);
    if (m_shallPrint) {
        finish(printLine(url) ? ExitCode::Done : ExitCode::Failed);
        return;
    }
    if (openInBrowser(QString::fromStdString(url))) {
        finish(ExitCode::Done);
    } else {
        fail(ExitCode::Failed, "xdg-open cannot be started; open " + url);
    }
}

} // namespace tallylight::ctl
