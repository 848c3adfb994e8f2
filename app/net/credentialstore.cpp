// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/credentialstore.h"

#include "net/logging.h"
#include "net/secretservice.h"

#include <QLibrary>

#include <qt6keychain/keychain.h>

namespace tallylight::net {

namespace {

//! libsecret keeps one session for the life of the process, and a keyring that was started anew does not know it: every wish then fails
//! (seen with 0.20.5). Without its session it begins another one.
void dropSession()
{
    QLibrary library(QStringLiteral("secret-1"), 0); // as QtKeychain loads it
    if (const auto disconnect = reinterpret_cast<void (*)()>(library.resolve("secret_service_disconnect"))) {
        disconnect();
    }
}

KeyringState lockOf(const SecretLook& look)
{
    return look.isWalletOpen ? KeyringState::Denied : KeyringState::Locked;
}

KeyringState opennessOf(const SecretLook& look)
{
    if (look.isBehindLock || (look.isCollectionLocked && !look.isReadable)) {
        return lockOf(look);
    }
    return look.isReadable || look.hasCollection ? KeyringState::Done : KeyringState::NoService;
}

//! QtKeychain says OtherError of a desktop without a keyring as of anything else, so the look decides (docs/decisions/0012-keyring.md).
KeyringState stateOf(QKeychain::Error error, const SecretLook& look)
{
    switch (error) {
    case QKeychain::NoError:
        return KeyringState::Done;
    case QKeychain::EntryNotFound:
        return look.isBehindLock ? lockOf(look) : KeyringState::Absent;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return look.isCollectionLocked || look.isBehindLock ? lockOf(look) : KeyringState::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeyringState::NoService;
    default:
        break;
    }
    if (!look.hasService || !look.hasCollection) {
        return KeyringState::NoService;
    }
    return look.isCollectionLocked ? lockOf(look) : KeyringState::Failed;
}

} // namespace

QString keyringWords(KeyringState state)
{
    switch (state) {
    case KeyringState::Done:
        return {};
    case KeyringState::Absent:
        return CredentialStore::tr("The keyring has no sign-in for this account. Sign in again.");
    case KeyringState::Locked:
        return CredentialStore::tr("The keyring is locked. Unlock it, then try again.");
    case KeyringState::Denied:
        return CredentialStore::tr("The keyring does not let Tallylight in. Allow it when you are asked, then try again.");
    case KeyringState::NoService:
        return CredentialStore::tr(
            "This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in "
            "lasts as long as the program runs.");
    case KeyringState::Failed:
        return CredentialStore::tr("The keyring does not work. Try again, or restart it by signing in to the desktop anew.");
    }
    return {};
}

CredentialStore::CredentialStore(QObject* parent) : QObject(parent) {}

QString CredentialStore::service()
{
    return QStringLiteral("io.github.tallylight");
}

void CredentialStore::read(const QString& account, QObject* context, const Then& then)
{
    Wish wish{account, context, {}, {}, then};
    wish.makeJob = [] { return new QKeychain::ReadPasswordJob(service()); };
    wish.take = [then](const QKeychain::Job& job) {
        const auto credential = decodeCredential(static_cast<const QKeychain::ReadPasswordJob&>(job).textData().toUtf8());
        if (!credential) {
            qCWarning(lcApi, "%s", credential.error().message.c_str());
        }
        then(credential ? KeyringAnswer{KeyringState::Done, *credential} : KeyringAnswer{KeyringState::Absent, std::nullopt});
    };
    start(wish, false);
}

void CredentialStore::write(const QString& account, const Credential& credential, const QString& label, QObject* context, const Then& then)
{
    Wish wish{account, context, {}, {}, then};
    wish.makeJob = [text = QString::fromUtf8(encodeCredential(credential))] {
        auto* const job = new QKeychain::WritePasswordJob(service());
        job->setTextData(text);
        return job;
    };
    wish.take = [account, label, context, then](const QKeychain::Job&) {
        // Before it is called done: then the program may end.
        labelSecret(service(), account, label, context, [then] { then({KeyringState::Done, std::nullopt}); });
    };
    start(wish, false);
}

void CredentialStore::look(const QString& account, QObject* context, const Then& then)
{
    lookAtSecret(service(), account, context, [then](const SecretLook& look) { then({opennessOf(look), std::nullopt}); });
}

void CredentialStore::remove(const QString& account, QObject* context, const Then& then)
{
    const Then absentIsDone = [then](KeyringAnswer answer) {
        if (answer.state == KeyringState::Absent) {
            answer.state = KeyringState::Done;
        }
        then(answer);
    };
    Wish wish{account, context, {}, {}, absentIsDone};
    wish.makeJob = [] { return new QKeychain::DeletePasswordJob(service()); };
    wish.take = [account, context, then](const QKeychain::Job&) {
        // libsecret calls it done also where a lock kept it from it.
        lookAtSecret(service(), account, context, [then](const SecretLook& look) {
            const KeyringState left = look.isReadable ? KeyringState::Failed : KeyringState::Done;
            then({look.isBehindLock ? lockOf(look) : left, std::nullopt});
        });
    };
    start(wish, false);
}

void CredentialStore::start(const Wish& wish, bool isSecond)
{
    QKeychain::Job* const job = wish.makeJob(); // deletes itself
    job->setKey(wish.account);
    job->setInsecureFallback(false); // never a file
    connect(job, &QKeychain::Job::finished, wish.context, [this, wish, isSecond](const QKeychain::Job* done) {
        if (done->error() == QKeychain::NoError) {
            wish.take(*done);
            return;
        }
        qCInfo(lcApi, "the keyring says %d: %s", done->error(), qUtf8Printable(done->errorString()));
        lookAtSecret(service(), wish.account, wish.context, [this, wish, isSecond, error = done->error()](const SecretLook& look) {
            const KeyringState state = stateOf(error, look);
            if (state == KeyringState::Failed && !isSecond) {
                dropSession();
                start(wish, true);
            } else {
                wish.then({state, std::nullopt});
            }
        });
    });
    job->start();
}

} // namespace tallylight::net
