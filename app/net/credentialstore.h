// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/credential.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace QKeychain {
class Job;
} // namespace QKeychain

namespace tallylight::net {

//! \brief What became of a wish to the keyring.
enum class KeyringState : std::uint8_t {
    //! It was done.
    Done,
    //! The keyring is open, and has no such credential.
    Absent,
    //! The keyring is locked, and nobody unlocked it.
    Locked,
    //! The person, or the system, does not let us.
    Denied,
    //! This desktop has no keyring, or none was ever set up.
    NoService,
    //! It failed in another way.
    Failed,
};

struct KeyringAnswer {
    KeyringState state = KeyringState::Failed;
    //! Of read(), where it is Done.
    std::optional<Credential> credential;
};

//! \brief What a state means and what a person can do about it, in a sentence or two; empty for Done.
[[nodiscard]] QString keyringWords(KeyringState state);

//! \brief The credentials of the accounts in the desktop's keyring (Secret Service or KWallet, by QtKeychain), one entry per account. Never
//! in a file: what cannot be kept there is for the caller to keep in memory. Reading may prompt the person to unlock the keyring.
//!
//! Every call answers once, later, on this thread, unless its context died before.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const KeyringAnswer&)>;

    explicit CredentialStore(QObject* parent = nullptr);

    //! \param account the id of the account.
    void read(const QString& account, QObject* context, const Then& then);
    //! \param label what the person reads who looks into the keyring.
    void write(const QString& account, const Credential& credential, const QString& label, QObject* context, const Then& then);
    //! \brief Whether the keyring would give what it has of \a account, and take more, without asking its person: Done where it is open,
    //! whatever is in there. Prompts nobody.
    void look(const QString& account, QObject* context, const Then& then);
    //! \brief Done also where there was nothing.
    void remove(const QString& account, QObject* context, const Then& then);

    //! \brief The name under which all entries are.
    [[nodiscard]] static QString service();

private:
    struct Wish {
        QString account;
        //! Alive whenever we come back to the wish.
        QObject* context = nullptr;
        std::function<QKeychain::Job*()> makeJob;
        //! Where it was done.
        std::function<void(const QKeychain::Job&)> take;
        //! Where it was not.
        Then then;
    };

    void start(const Wish& wish, bool isSecond);
};

} // namespace tallylight::net
