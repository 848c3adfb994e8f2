// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace tallylight::net {

//! \brief What can be seen of the desktop's keyring without opening it.
struct SecretLook {
    //! Somebody answers as org.freedesktop.secrets.
    bool hasService = false;
    //! There is a collection in which new secrets would be put.
    bool hasCollection = false;
    bool isCollectionLocked = false;
    //! The keyring is KWallet, and its wallet is open: what is locked is locked to us alone.
    bool isWalletOpen = false;
    //! The secret that was asked for exists, where it can be read, or behind a lock.
    //! \{
    bool isReadable = false;
    bool isBehindLock = false;
    //! \}
};

//! \brief Asks org.freedesktop.Secret.Service on the session bus what there is; prompts nobody. QtKeychain says "no such entry" of what
//! lies behind a lock, and this is how the two are told apart.
//! \param service,account as QtKeychain has them.
//! \param then called once, later, unless \a context dies before.
void lookAtSecret(const QString& service, const QString& account, QObject* context, const std::function<void(const SecretLook&)>& then);

//! \brief Names a secret for whoever looks into the keyring; QtKeychain would name all of ours alike. Best effort.
//! \param then called once, later, also where it did not work, unless \a context dies before.
void labelSecret(const QString& service, const QString& account, const QString& label, QObject* context, const std::function<void()>& then);

} // namespace tallylight::net
