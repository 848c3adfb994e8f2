// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountkeeper.h"

#include "net/imagecache.h"
#include "net/origin.h"
#include "net/trust.h"

#include <QThreadPool>

#include <algorithm>
#include <utility>
#include <vector>

namespace tallylight::tray {

namespace {

//! Nobody here has an account on that server any more. Deleting many files takes its time.
void forgetPictures(const QUrl& origin)
{
    QThreadPool::globalInstance()->start([origin] { net::forgetImages({net::defaultImageCacheFolder()}, origin); });
}

} // namespace

AccountKeeper::AccountKeeper(account::AccountBook& book, account::AccountTokens& tokens, AccountSet& accounts, QObject* parent)
    : QObject(parent),
      m_book(book),
      m_tokens(tokens),
      m_accounts(accounts)
{
}

void AccountKeeper::start()
{
    connect(&m_book, &account::AccountBook::changed, this, &AccountKeeper::apply);
    connect(&m_book, &account::AccountBook::complained, this, &AccountKeeper::complained);
    connect(&m_tokens, &account::AccountTokens::statusChanged, this, &AccountKeeper::takeToken);
    connect(&m_accounts, &AccountSet::membersChanged, this, &AccountKeeper::learn);
    m_book.follow();
    apply();
}

bool AccountKeeper::isWithheld(const store::AccountId& id) const
{
    return m_tokens.status(id).state == net::TokenState::Withheld;
}

void AccountKeeper::fill(std::vector<models::AccountRow>& rows) const
{
    for (models::AccountRow& row : rows) {
        if (const account::AccountEntry* const entry = m_book.find(row.id)) {
            const net::TokenStatus token = m_tokens.status(row.id);
            row.name = account::accountLabel(*entry);
            row.caFile = entry->caFile;
            row.isForSession = token.state == net::TokenState::Good && token.keyring != net::KeyringState::Done;
            row.sessionReason = row.isForSession ? token.words : QString();
        }
    }
}

void AccountKeeper::setPaused(const store::AccountId& id, bool isPaused)
{
    changeForPerson(id, [isPaused](account::AccountEntry& entry) { entry.isPaused = isPaused; });
}

void AccountKeeper::setCaFile(const store::AccountId& id, const QString& path)
{
    if (const auto trust = net::readTrust(path); !trust) {
        Q_EMIT failed(QString::fromStdString(trust.error().message));
        return;
    }
    changeForPerson(id, [&path](account::AccountEntry& entry) { entry.caFile = path; });
}

void AccountKeeper::signOut(const store::AccountId& id)
{
    const account::AccountEntry* const found = m_book.find(id);
    if (found == nullptr) {
        return;
    }
    const account::AccountEntry entry = *found;
    m_tokens.forget(entry, [this, entry](net::KeyringState state) {
        if (state != net::KeyringState::Done && state != net::KeyringState::NoService) {
            Q_EMIT failed(tr("The sign-in of %1 is still in the keyring. %2").arg(account::accountLabel(entry), net::keyringWords(state)));
        }
    });
    if (const auto done = m_book.remove(id); !done) {
        Q_EMIT failed(QString::fromStdString(done.error().message));
    }
}

void AccountKeeper::retry()
{
    for (const account::AccountEntry& entry : m_book.entries()) {
        if (!entry.isPaused) {
            m_tokens.of(entry).retry();
        }
    }
    m_accounts.reconnectNow();
}

void AccountKeeper::apply()
{
    // A copy: whoever hears of an account may change the book.
    const std::vector<account::AccountEntry> entries = m_book.entries();
    std::vector<store::AccountId> gone;
    for (const auto& [id, shown] : m_shown) {
        if (std::ranges::find(entries, id, &account::AccountEntry::id) == entries.end()) {
            gone.push_back(id);
        }
    }
    for (const store::AccountId& id : gone) {
        const QUrl origin = m_shown.at(id).origin;
        m_shown.erase(id);
        m_states.erase(id);
        m_accounts.remove(id);
        m_tokens.drop(id); // it would be renewed, and kept, for ever
        if (m_book.hasList()) {
            if (std::ranges::find(entries, origin, &account::AccountEntry::origin) == entries.end()) {
                forgetPictures(origin);
            }
            Q_EMIT removed(id);
        }
    }
    for (const account::AccountEntry& entry : entries) {
        const auto shown = m_shown.find(entry.id);
        if (shown == m_shown.end()) {
            show(entry);
            continue;
        }
        const account::AccountEntry before = std::exchange(shown->second, entry);
        if (before.signedInAt != entry.signedInAt) {
            tryAgain(entry);
        }
        m_accounts.rename(entry.id, nameOf(entry));
        if (before.caFile != entry.caFile || before.origin != entry.origin) {
            show(entry);
        } else if (before.isPaused != entry.isPaused) {
            m_accounts.setPaused(entry.id, entry.isPaused);
        }
    }
    Q_EMIT detailsChanged();
}

//! Another program signed in to an account that had lost its sign-in here.
void AccountKeeper::tryAgain(const account::AccountEntry& entry)
{
    const net::TokenState state = m_tokens.status(entry.id).state;
    if (state != net::TokenState::SignedOut && state != net::TokenState::Withheld) {
        return;
    }
    m_tokens.of(entry).retry();
    if (account::Account* const account = m_accounts.find(entry.id)) {
        account->reconnectNow();
    }
}

void AccountKeeper::show(const account::AccountEntry& entry)
{
    AccountSet::Setup setup;
    setup.id = entry.id;
    setup.name = nameOf(entry);
    setup.options.origin = entry.origin;
    setup.options.token = m_tokens.source(entry);
    // Without its file an account trusts fewer servers and not more; the handshake then says why it fails.
    setup.options.trust = net::readTrust(entry.caFile).value_or(net::Trust());
    if (!entry.identity.id.isEmpty()) {
        setup.options.user = entry.identity.id;
    }
    setup.options.organizations = entry.organizations;
    setup.isPaused = entry.isPaused;
    setup.canSignIn = true;
    m_shown.insert_or_assign(entry.id, entry);
    m_accounts.add(std::move(setup));
}

//! What a server says of the account is kept for the next start.
void AccountKeeper::learn()
{
    for (const store::AccountId& id : m_accounts.ids()) {
        account::Account* const account = m_accounts.find(id);
        const account::AccountEntry* const entry = m_book.find(id);
        if (account == nullptr || entry == nullptr) {
            continue;
        }
        const auto known = account->organizations().organizations();
        const auto organizations = account::keptOrganizations({known.begin(), known.end()});
        const bool hasOthers = !organizations.empty() && organizations != entry->organizations;
        const bool isUnknown = entry->identity.id.isEmpty() && account->identity();
        if (hasOthers || isUnknown) {
            const auto done = change(id, [&](account::AccountEntry& changed) {
                changed.organizations = hasOthers ? organizations : changed.organizations;
                changed.identity = isUnknown ? *account->identity() : changed.identity;
            });
            if (!done) {
                Q_EMIT complained(QString::fromStdString(done.error().message));
            }
        }
    }
}

wire::Result<void> AccountKeeper::change(const store::AccountId& id, const account::AccountBook::Edit& edit)
{
    return m_book.find(id) == nullptr ? wire::Result<void>() : m_book.change(id, edit);
}

void AccountKeeper::changeForPerson(const store::AccountId& id, const account::AccountBook::Edit& edit)
{
    if (const auto done = change(id, edit); !done) {
        Q_EMIT failed(QString::fromStdString(done.error().message));
    }
}

void AccountKeeper::takeToken(const store::AccountId& id)
{
    const net::TokenState now = m_tokens.status(id).state;
    const net::TokenState before = std::exchange(m_states[id], now);
    const bool wasLost = before == net::TokenState::SignedOut || before == net::TokenState::Withheld;
    if (account::Account* const account = m_accounts.find(id); account && wasLost && now == net::TokenState::Good) {
        account->reconnectNow();
    }
    Q_EMIT detailsChanged();
}

QString AccountKeeper::nameOf(const account::AccountEntry& entry) const
{
    const auto isThere = [&entry](const account::AccountEntry& other) { return other.origin == entry.origin; };
    const bool isOnlyOne = std::ranges::count_if(m_book.entries(), isThere) <= 1;
    return isOnlyOne ? net::hostLabel(entry.origin) : account::accountLabel(entry);
}

} // namespace tallylight::tray
