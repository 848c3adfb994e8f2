// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/result.h"

#include <QObject>
#include <QString>

namespace tallylight::tray {

class AccountSet;

//! \brief Asks servers to stop runs, and says how that went.
class RunStopper : public QObject
{
    Q_OBJECT

public:
    //! \param accounts must outlive it.
    explicit RunStopper(const AccountSet& accounts, QObject* parent = nullptr);

    //! \brief Always answered by ended(), unless the account goes before.
    void stop(const store::RowKey& key);

    //! \brief Why a run goes on, for the person who wanted it stopped. Pure. \a server is the host.
    [[nodiscard]] static QString problemOf(const wire::Error& error, const QString& server);

Q_SIGNALS:
    //! \brief \c problem is for a person; empty where the run is over, by us or by itself.
    void ended(const tallylight::store::RowKey& key, const QString& problem);

private:
    const AccountSet& m_accounts;
};

} // namespace tallylight::tray
