// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountdesk.h"

#include "tray/accountrows.h"
#include "tray/partoptions.h"
#include "tray/settingscontroller.h"

#include <utility>
#include <vector>

namespace tallylight::tray {

AccountDesk::AccountDesk(models::ThreadListModel& rows, models::OrgListModel& orgs, SettingsController& settings, Options options,
                         QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_settings(settings),
      m_orgs(orgs),
      m_book(m_options.folder),
      m_accounts(rows, orgs),
      m_keeper(m_book, m_tokens, m_accounts),
      m_signIn(m_book, m_tokens, wallClock)
{
    m_accounts.setShareRank(m_options.rank);
    addAccounts();
    connectParts();
    connectSettings();
}

AccountDesk::~AccountDesk() = default;

bool AccountDesk::isUnused() const
{
    return m_accounts.ids().empty() && !isByCommandLine();
}

void AccountDesk::signIn(const store::AccountId& account)
{
    const account::AccountEntry* const entry = m_book.find(account);
    if (m_keeper.isWithheld(account)) {
        m_keeper.retry(); // there is a credential: the keyring only has to give it
    } else if (entry != nullptr) {
        m_signIn.openFor(*entry);
    } else if (!isByCommandLine()) {
        m_signIn.open({});
    } else {
        Q_EMIT failed(QString::fromStdString(m_accounts.vacancy().reason));
    }
}

void AccountDesk::openServer(const store::AccountId& account)
{
    if (account.isEmpty()) {
        signIn({});
    } else {
        Q_EMIT pageRequested(account);
    }
}

void AccountDesk::retry()
{
    if (m_accounts.ids().empty()) {
        signIn({});
    } else {
        m_keeper.retry();
    }
}

void AccountDesk::setPaused(const store::AccountId& account, bool isPaused)
{
    if (m_keeper.keeps(account)) {
        m_keeper.setPaused(account, isPaused);
    } else {
        m_accounts.setPaused(account, isPaused);
    }
}

void AccountDesk::resumeAll()
{
    for (const store::AccountId& id : m_accounts.ids()) {
        setPaused(id, false);
    }
}

void AccountDesk::addAccounts()
{
    if (isByCommandLine()) {
        addCommandLineAccount();
    } else {
        m_accounts.setVacancy(tr("You are not signed in.").toStdString());
        m_keeper.start();
    }
}

void AccountDesk::addCommandLineAccount()
{
    wire::Result<AccountSet::Setup> account = commandLineAccount(m_options.server, m_options.token);
    if (account) {
        m_accounts.add(std::move(*account));
    } else {
        m_accounts.setVacancy(account.error().message);
    }
}

void AccountDesk::connectParts()
{
    connect(&m_keeper, &AccountKeeper::removed, &m_settings, &SettingsController::forgetAccount);
    connect(&m_keeper, &AccountKeeper::removed, this, &AccountDesk::removed);
    connect(&m_keeper, &AccountKeeper::failed, this, &AccountDesk::failed);
    connect(&m_keeper, &AccountKeeper::complained, this, &AccountDesk::complained);
    connect(&m_keeper, &AccountKeeper::detailsChanged, this, &AccountDesk::fillSettings);
    connect(&m_accounts, &AccountSet::factsChanged, this, &AccountDesk::fillSettings);
    connect(&m_accounts, &AccountSet::membersChanged, this, &AccountDesk::fillSettings);
}

void AccountDesk::connectSettings()
{
    connect(&m_settings, &SettingsController::opened, this, &AccountDesk::fillSettings);
    connect(&m_settings, &SettingsController::accountAddRequested, &m_signIn, [this] { m_signIn.open({}); });
    connect(&m_settings, &SettingsController::signInRequested, this, &AccountDesk::signIn);
    connect(&m_settings, &SettingsController::pauseWanted, this, &AccountDesk::setPaused);
    connect(&m_settings, &SettingsController::organizationsWanted, this, &AccountDesk::refreshOrganizations);
    connect(&m_settings, &SettingsController::caFileChosen, &m_keeper, &AccountKeeper::setCaFile);
    connect(&m_settings, &SettingsController::removeRequested, &m_keeper, &AccountKeeper::signOut);
}

void AccountDesk::refreshOrganizations(const store::AccountId& account)
{
    if (account::Account* const found = m_accounts.find(account)) {
        found->refreshOrganizations();
    }
}

void AccountDesk::fillSettings()
{
    if (m_settings.dialog()) {
        std::vector<models::AccountRow> rows = accountRows(m_accounts, m_orgs);
        m_keeper.fill(rows);
        m_settings.setAccounts(std::move(rows));
    }
}

} // namespace tallylight::tray
