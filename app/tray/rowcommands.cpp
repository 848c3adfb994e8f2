// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/rowcommands.h"

#include "models/threadlistmodel.h"
#include "store/history.h"
#include "tray/accountset.h"
#include "tray/threadopener.h"
#include "tray/viewset.h"

#include <QClipboard>
#include <QGuiApplication>

#include <array>

namespace tallylight::tray {

RowCommands::RowCommands(AccountSet& accounts, const models::ThreadListModel& rows, ThreadOpener& opener, ViewSet& views, QObject* parent)
    : QObject(parent),
      m_accounts(accounts),
      m_rows(rows),
      m_opener(opener),
      m_stopper(accounts)
{
    connect(&views, &ViewSet::openRequested, this, &RowCommands::open);
    connect(&views, &ViewSet::linkCopyRequested, this, &RowCommands::copyLink);
    connect(&views, &ViewSet::seenRequested, this, &RowCommands::markSeen);
    connect(&views, &ViewSet::allSeenRequested, this, &RowCommands::markAllSeen);
    connect(&views, &ViewSet::stopRequested, &m_stopper, &RunStopper::stop);
    connect(&m_stopper, &RunStopper::ended, &views, &ViewSet::setStopResult);
}

void RowCommands::open(const store::RowKey& key)
{
    m_opener.openPage(key, agentOf(key), m_opener.takeToken());
}

void RowCommands::copyLink(const store::RowKey& key) const
{
    const QUrl page = m_opener.pageOf(key, agentOf(key));
    if (page.isValid()) {
        QGuiApplication::clipboard()->setText(page.toString(QUrl::FullyEncoded));
    }
}

void RowCommands::markSeen(const store::RowKey& key)
{
    if (account::Account* const account = m_accounts.find(key.account)) {
        account->threads().markSeen(key.thread);
    }
    if (m_history) {
        m_history->markSeen(std::array{key});
    }
    Q_EMIT seen(key);
}

void RowCommands::markAllSeen()
{
    if (m_history) {
        m_history->markAllSeen();
    }
}

wire::AgentId RowCommands::agentOf(const store::RowKey& key) const
{
    if (const models::ThreadRow* row = m_rows.row(m_rows.indexOf(key))) {
        return row->agent;
    }
    const store::HistoryEntry* const entry = m_history ? m_history->find(key) : nullptr;
    return entry ? entry->agent : wire::AgentId();
}

} // namespace tallylight::tray
