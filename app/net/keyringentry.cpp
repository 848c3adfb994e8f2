// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/keyringentry.h"

#include "net/logging.h"
#include "net/origin.h"

#include <utility>

namespace tallylight::net {

KeyringEntry::KeyringEntry(CredentialStore& store, QString account, QString label, QUrl origin)
    : m_store(store),
      m_account(std::move(account)),
      m_label(std::move(label)),
      m_origin(std::move(origin))
{
}

Credential KeyringEntry::bound(Credential credential) const
{
    credential.origin = m_origin.toEncoded();
    return credential;
}

void KeyringEntry::read(QObject* context, const Then& then) const
{
    m_store.read(m_account, context, [origin = m_origin, then](const KeyringAnswer& answer) {
        if (answer.credential && !isSameOrigin(QUrl::fromEncoded(answer.credential->origin), origin)) {
            // Somebody changed the server in the list of accounts, perhaps to get at the token.
            qCWarning(lcApi, "the keyring has a sign-in for another server than %s", qUtf8Printable(hostLabel(origin)));
            then({KeyringState::Absent, std::nullopt});
        } else {
            then(answer);
        }
    });
}

void KeyringEntry::readIfOpen(QObject* context, const Then& then) const
{
    look(context, [this, context, then](const KeyringAnswer& answer) {
        if (answer.state == KeyringState::Done) {
            read(context, then);
        } else {
            then(answer);
        }
    });
}

void KeyringEntry::write(const Credential& credential, QObject* context, const Then& then)
{
    ++m_changes;
    m_store.write(m_account, bound(credential), m_label, context, then);
}

void KeyringEntry::replace(const Credential& used, const Credential& renewed, QObject* context, const Then& then)
{
    read(context, [this, used, renewed, context, then, changes = m_changes](const KeyringAnswer& answer) {
        if (changes != m_changes) {
            replace(used, renewed, context, then);
        } else if (answer.state == KeyringState::Absent || (answer.credential && answer.credential != used)) {
            then(answer);
        } else {
            write(renewed, context, then); // says itself what is wrong where nothing could be read
        }
    });
}

void KeyringEntry::remove(QObject* context, const Then& then)
{
    ++m_changes;
    m_store.remove(m_account, context, then);
}

} // namespace tallylight::net
