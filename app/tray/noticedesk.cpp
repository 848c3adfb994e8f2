// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticedesk.h"

#include "tray/accountset.h"
#include "tray/threadopener.h"
#include "tray/traywords.h"

#include <QDBusConnection>

#include <utility>

namespace tallylight::tray {

namespace {

desktop::Notifications::Options notificationOptions()
{
    desktop::Notifications::Options options;
    options.appName = QStringLiteral("Tallylight");
    options.desktopEntry = QStringLiteral("io.github.tallylight");
    return options;
}

NoticeCenter::Options centerOptions(const NoticeDesk::Options& options, const AccountSet& accounts)
{
    NoticeCenter::Options center = options.center;
    center.popsUp = center.popsUp && !options.isBeside;
    center.popups.picture = [&accounts](const store::AccountId& id, const QString& address) { return accounts.pictureAtHand(id, address); };
    return center;
}

} // namespace

NoticeDesk::NoticeDesk(AccountSet& accounts, ThreadOpener& opener, Options options, QObject* parent)
    : QObject(parent),
      m_accounts(accounts),
      m_options(std::move(options)),
      m_keeper(m_options.stateFolder, m_history, m_options.savePause),
      m_rows(m_history),
      m_notifications(notificationOptions()),
      m_center(m_notifications, m_history, centerOptions(m_options, accounts)),
      m_seen(m_history, m_options.lookedAtAfter)
{
    connect(&m_keeper, &store::HistoryKeeper::failed, this, [this](const QString& path, const QString& reason) {
        Q_EMIT complained(tr("The history could not be written to %1: %2.").arg(path, reason));
    });
    connect(&m_center, &NoticeCenter::openRequested, &opener, &ThreadOpener::openPage);
    connect(&m_center, &NoticeCenter::listRequested, this, &NoticeDesk::listRequested);
    connect(&m_center, &NoticeCenter::countsChanged, this, &NoticeDesk::countsChanged);
    connect(&opener, &ThreadOpener::threadOpened, &m_center, &NoticeCenter::markOpened);
    connect(&m_accounts, &AccountSet::entered, this, [this](const store::AccountId& id) { m_center.enter(id, *m_accounts.find(id)); });
    connect(&m_accounts, &AccountSet::leaving, &m_center, &NoticeCenter::leave);
    for (const store::AccountId& id : m_accounts.ids()) {
        if (account::Account* account = m_accounts.find(id)) {
            m_center.enter(id, *account);
        }
    }
}

NoticeDesk::~NoticeDesk() = default;

void NoticeDesk::start()
{
    if (!m_options.isBeside) {
        loadHistory();
    }
    m_lock = std::make_unique<desktop::SessionLock>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    connect(m_lock.get(), &desktop::SessionLock::changed, &m_center, &NoticeCenter::setSessionLocked);
    connect(m_lock.get(), &desktop::SessionLock::changed, &m_seen, &SeenWatch::setSessionLocked);
}

void NoticeDesk::loadHistory()
{
    switch (m_keeper.load()) {
    case store::HistoryKeeper::Loaded::Whole:
        break;
    case store::HistoryKeeper::Loaded::Damaged:
        Q_EMIT complained(tr("The history was damaged. What could be read is there; the file is kept as %1.").arg(m_keeper.asidePath()));
        break;
    case store::HistoryKeeper::Loaded::Unreadable:
        Q_EMIT complained(tr("The history %1 cannot be read, and is not kept this time.").arg(m_keeper.path()));
        break;
    }
    m_history.prune(m_options.center.clock());
}

void NoticeDesk::setPreferences(const models::Preferences& preferences)
{
    m_history.setKept(preferences.historyKept);
    m_center.setPreferences(preferences.notices);
}

void NoticeDesk::fill(TrayFacts& facts) const
{
    facts.attentionCount = m_center.waitingCount();
    facts.failedUnseen = m_center.failedUnseenCount();
    facts.finishedUnseen = m_center.finishedUnseenCount();
}

} // namespace tallylight::tray
