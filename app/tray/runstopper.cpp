// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/runstopper.h"

#include "net/whendone.h"
#include "tray/accountset.h"

namespace tallylight::tray {

RunStopper::RunStopper(const AccountSet& accounts, QObject* parent) : QObject(parent), m_accounts(accounts) {}

void RunStopper::stop(const store::RowKey& key)
{
    account::Account* const account = m_accounts.find(key.account);
    const wire::Organization* const org = account ? account->organizations().find(key.thread.org) : nullptr;
    if (!org) {
        Q_EMIT ended(key, tr("The organization is no longer known."));
        return;
    }
    const QString server = m_accounts.setup(key.account)->name;
    // A false answer means that nothing ran any more, which is what was wanted.
    net::whenDone(account->api().cancelRun(QString::fromStdString(org->slug), key.thread.thread), this,
                  [this, key, server](const wire::Result<bool>& answer) {
                      Q_EMIT ended(key, answer ? QString() : problemOf(answer.error(), server));
                  });
}

QString RunStopper::problemOf(const wire::Error& error, const QString& server)
{
    switch (error.code) {
    case wire::ErrorCode::NotFound:
        return tr("%1 does not know the run, or does not let runs be stopped from here.").arg(server);
    case wire::ErrorCode::Forbidden:
        return tr("%1 leaves this to whoever started the run.").arg(server);
    case wire::ErrorCode::Unauthorized:
        return tr("You are signed out of %1.").arg(server);
    case wire::ErrorCode::Network:
    case wire::ErrorCode::Timeout:
        return tr("%1 did not answer. It may have been stopped all the same.").arg(server);
    default:
        return QString::fromStdString(error.message);
    }
}

} // namespace tallylight::tray
