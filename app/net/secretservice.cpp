// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>

namespace tallylight::net {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr int kPatienceMilliseconds = 10'000;

QDBusMessage toSecrets(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage search(const QString& service, const QString& account)
{
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{QStringLiteral("user"), account}, {QStringLiteral("server"), service}};
    return toSecrets(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
                     QStringLiteral("SearchItems"), {QVariant::fromValue(attributes)});
}

QDBusMessage ownerOf(const QString& name)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                                          QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    message.setArguments({name});
    return message;
}

QDBusMessage toWallet(const QString& daemon, const QString& method, const QVariantList& arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(daemon, QStringLiteral("/modules/kwalletd5"), QStringLiteral("org.kde.KWallet"), method);
    message.setArguments(arguments);
    return message;
}

//! Sends \a message and hands its watcher to \a then when the answer, or none, is there.
void ask(const QDBusMessage& message, QObject* context, const std::function<void(const QDBusPendingCall&)>& then)
{
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, kPatienceMilliseconds), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [then](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        then(*done);
    });
}

//! Hands on the text that answers \a message; empty for any other answer.
void askText(const QDBusMessage& message, QObject* context, const std::function<void(const QString&)>& then)
{
    ask(message, context, [then](const QDBusPendingCall& call) {
        const QDBusPendingReply<QString> text = call;
        then(text.isError() ? QString() : text.value());
    });
}

//! KWallet asks its person about each program, and remembers a refusal: then the Secret Service that it also is says "locked" to us for
//! ever, while the wallet is open to others. Asked by its unique name, so that nothing is started.
void lookAtWallet(QObject* context, const std::function<void(bool isOpen)>& then)
{
    askText(ownerOf(QStringLiteral("org.kde.kwalletd5")), context, [context, then](const QString& wallet) {
        askText(ownerOf(QStringLiteral("org.freedesktop.secrets")), context, [context, then, wallet](const QString& secrets) {
            if (wallet.isEmpty() || wallet != secrets) {
                then(false);
                return;
            }
            askText(toWallet(wallet, QStringLiteral("networkWallet"), {}), context, [context, then, wallet](const QString& name) {
                ask(toWallet(wallet, QStringLiteral("isOpen"), {name}), context, [then](const QDBusPendingCall& call) {
                    const QDBusPendingReply<bool> isOpen = call;
                    then(!isOpen.isError() && isOpen.value());
                });
            });
        });
    });
}

//! One after the other; there is one, as a rule.
void labelItems(Paths items, const QString& label, QObject* context, const std::function<void()>& then)
{
    if (items.isEmpty()) {
        then();
        return;
    }
    const QDBusMessage set =
        toSecrets(items.takeFirst().path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Set"),
                  {QStringLiteral("org.freedesktop.Secret.Item"), QStringLiteral("Label"), QVariant::fromValue(QDBusVariant(label))});
    ask(set, context, [items, label, context, then](const QDBusPendingCall&) { labelItems(items, label, context, then); });
}

} // namespace

void lookAtSecret(const QString& service, const QString& account, QObject* context, const std::function<void(const SecretLook&)>& then)
{
    ask(search(service, account), context, [context, then](const QDBusPendingCall& call) {
        const QDBusPendingReply<Paths, Paths> found = call;
        SecretLook look;
        if (found.isError()) {
            then(look);
            return;
        }
        look.hasService = true;
        look.isReadable = !found.argumentAt<0>().isEmpty();
        look.isBehindLock = !found.argumentAt<1>().isEmpty();
        const QDBusMessage isLocked =
            toSecrets(QStringLiteral("/org/freedesktop/secrets/aliases/default"), QStringLiteral("org.freedesktop.DBus.Properties"),
                      QStringLiteral("Get"), {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
        ask(isLocked, context, [look, context, then](const QDBusPendingCall& property) mutable {
            const QDBusPendingReply<QDBusVariant> locked = property;
            look.hasCollection = !locked.isError();
            look.isCollectionLocked = look.hasCollection && locked.value().variant().toBool();
            if (!look.isCollectionLocked && !look.isBehindLock) {
                then(look);
                return;
            }
            lookAtWallet(context, [look, then](bool isOpen) mutable {
                look.isWalletOpen = isOpen;
                then(look);
            });
        });
    });
}

void labelSecret(const QString& service, const QString& account, const QString& label, QObject* context, const std::function<void()>& then)
{
    ask(search(service, account), context, [label, context, then](const QDBusPendingCall& call) {
        const QDBusPendingReply<Paths, Paths> found = call;
        labelItems(found.isError() ? Paths() : found.argumentAt<0>(), label, context, then);
    });
}

} // namespace tallylight::net
