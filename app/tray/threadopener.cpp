// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/threadopener.h"

#include "models/threadlistmodel.h"
#include "net/coredumps.h"
#include "tray/accountset.h"
#include "wire/weburl.h"

#include <utility>

namespace tallylight::tray {

ThreadOpener::ThreadOpener(const AccountSet& accounts, const models::ThreadListModel& rows, TakeToken takeToken, QObject* parent)
    : QObject(parent),
      m_accounts(accounts),
      m_rows(rows),
      m_takeToken(std::move(takeToken))
{
    m_browser.setStart(&net::startDetached);
    connect(&m_browser, &desktop::BrowserLauncher::failed, this, [this](const QUrl&, const QString& reason) { Q_EMIT failed(reason); });
}

void ThreadOpener::open(const store::RowKey& key)
{
    const models::ThreadRow* row = m_rows.row(m_rows.indexOf(key));
    openPage(key, row ? row->agent : wire::AgentId(), m_takeToken());
}

void ThreadOpener::openPage(const store::RowKey& key, const wire::AgentId& agent, const QByteArray& token)
{
    const QUrl url = pageOf(key, agent);
    if (!url.isValid()) {
        Q_EMIT failed(whyNoPage(key.account));
    } else if (launch(url, token)) {
        Q_EMIT threadOpened(key);
    }
}

void ThreadOpener::openServer(const store::AccountId& account)
{
    if (const AccountSet::Setup* const setup = m_accounts.setup(account)) {
        (void)launch(setup->options.origin, m_takeToken());
    } else {
        Q_EMIT failed(whyNoPage(account));
    }
}

QUrl ThreadOpener::pageOf(const store::RowKey& key, const wire::AgentId& agent) const
{
    account::Account* const account = m_accounts.find(key.account);
    const wire::Organization* const org = account ? account->organizations().find(key.thread.org) : nullptr;
    if (!org || org->slug.empty()) {
        return {};
    }
    const std::string origin = m_accounts.originText(key.account).toStdString();
    return QUrl(QString::fromStdString(wire::threadPageUrl(origin, org->slug, key.thread.thread, agent)), QUrl::StrictMode);
}

QString ThreadOpener::whyNoPage(const store::AccountId& account) const
{
    if (!m_accounts.setup(account)) {
        return tr("Tallylight does not have the account of this task any more.");
    }
    if (!m_accounts.find(account)) {
        return tr("The account of this task is paused. Resume it in the settings, then open the task.");
    }
    return tr("The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.");
}

bool ThreadOpener::launch(const QUrl& url, const QByteArray& token)
{
    if (!m_browser.open(url, token)) {
        return false;
    }
    Q_EMIT opened();
    return true;
}

} // namespace tallylight::tray
