// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/credentialstore.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <cstdint>

namespace tallylight::net {

//! \brief The entry of one account in the keyring, which several processes read, renew and delete. It is bound to its server, and never
//! brings back what another process deleted, nor replaces what another one put there.
//!
//! Every call answers as CredentialStore's do, on this thread. Contexts are its owner or die before it.
class KeyringEntry
{
public:
    using Then = CredentialStore::Then;

    //! \param store must outlive it.
    //! \param label what a person reads in the keyring.
    KeyringEntry(CredentialStore& store, QString account, QString label, QUrl origin);

    //! \brief The credential as it is kept: for this server.
    [[nodiscard]] Credential bound(Credential credential) const;

    //! \brief What is kept there for another server is Absent.
    void read(QObject* context, const Then& then) const;
    //! \brief As read(), but prompts nobody: of a keyring that is not open its state is all there is.
    void readIfOpen(QObject* context, const Then& then) const;
    //! \brief As CredentialStore::look().
    void look(QObject* context, const Then& then) const { m_store.look(m_account, context, then); }
    //! \brief Somebody signed in: replaces whatever is there.
    void write(const Credential& credential, QObject* context, const Then& then);
    //! \brief Renewals made \a renewed of \a used, which is replaced where it is still there. Else nothing is written, and the answer is
    //! Absent, or Done with the credential that is there instead.
    void replace(const Credential& used, const Credential& renewed, QObject* context, const Then& then);
    //! \brief Done also where there was nothing.
    void remove(QObject* context, const Then& then);

private:
    CredentialStore& m_store;
    QString m_account;
    QString m_label;
    QUrl m_origin;
    //! Counts what we change ourselves: what was read before is not true any more.
    std::uint64_t m_changes = 0;
};

} // namespace tallylight::net
