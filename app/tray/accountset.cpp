// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountset.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "net/imageloader.h"
#include "tray/rowdetails.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tallylight::tray {

namespace {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

net::ImageOptions imageOptions(const account::AccountOptions& account)
{
    net::ImageOptions options;
    options.origin = account.origin;
    options.token = account.token;
    options.trust = account.trust;
    options.cache.folder = net::defaultImageCacheFolder();
    return options;
}

} // namespace

//! What there is of an account that is not paused. An object, so that it can go when control returns to the event loop.
struct AccountSet::Followed : public QObject {
    account::Account account;
    RowDetails details;
    net::ImageLoader images;

    Followed(const Setup& setup, models::ThreadListModel& rows)
        : account(setup.options),
          details(setup.id, account, rows),
          images(imageOptions(setup.options))
    {
    }
};

struct AccountSet::Entry {
    Setup setup;
    //! Null while paused.
    std::unique_ptr<Followed> followed;
};

AccountSet::AccountSet(models::ThreadListModel& rows, models::OrgListModel& orgs, QObject* parent)
    : QObject(parent),
      m_rows(rows),
      m_orgs(orgs),
      m_vacancy{store::FeedState::SignedOut, wallClock(), {}}
{
}

AccountSet::~AccountSet()
{
    // What the accounts say while they go concerns nobody any more.
    disconnect();
    for (const auto& entry : m_entries) {
        m_rows.removeAccount(entry->setup.id);
        m_orgs.removeAccount(entry->setup.id);
    }
}

std::vector<store::AccountId> AccountSet::ids() const
{
    std::vector<store::AccountId> ids;
    ids.reserve(m_entries.size());
    for (const auto& entry : m_entries) {
        ids.push_back(entry->setup.id);
    }
    return ids;
}

account::Account* AccountSet::find(const store::AccountId& id) const
{
    const Entry* const found = entry(id);
    return found && found->followed ? &found->followed->account : nullptr;
}

const AccountSet::Setup* AccountSet::setup(const store::AccountId& id) const
{
    const Entry* const found = entry(id);
    return found ? &found->setup : nullptr;
}

QString AccountSet::originText(const store::AccountId& id) const
{
    const Setup* const found = setup(id);
    return found ? found->options.origin.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) : QString();
}

void AccountSet::setVacancy(const std::string& reason)
{
    m_vacancy.reason = reason;
    Q_EMIT factsChanged();
}

void AccountSet::add(Setup setup)
{
    remove(setup.id);
    if (!setup.options.share) {
        const QByteArray id = QByteArray::fromStdString(setup.id.value());
        setup.options.share = net::ShareOptions{.key = net::shareKeyOfAccount(setup.options.origin, id)};
    }
    setup.options.share->rank = m_shareRank;
    Entry& added = *m_entries.emplace_back(std::make_unique<Entry>(Entry{std::move(setup), nullptr}));
    if (!added.setup.isPaused) {
        follow(added);
    }
    Q_EMIT membersChanged();
    Q_EMIT factsChanged();
}

void AccountSet::remove(const store::AccountId& id)
{
    Entry* const removed = entry(id);
    if (!removed) {
        return;
    }
    leave(*removed);
    std::erase_if(m_entries, [removed](const auto& held) { return held.get() == removed; });
    Q_EMIT membersChanged();
    Q_EMIT factsChanged();
}

void AccountSet::rename(const store::AccountId& id, const QString& name)
{
    Entry* const changed = entry(id);
    if (!changed || std::exchange(changed->setup.name, name) == name) {
        return;
    }
    m_orgs.renameAccount(id, name);
    Q_EMIT factsChanged();
}

void AccountSet::setPaused(const store::AccountId& id, bool isPaused)
{
    Entry* const changed = entry(id);
    if (!changed || std::exchange(changed->setup.isPaused, isPaused) == isPaused) {
        return;
    }
    if (isPaused) {
        leave(*changed);
    } else {
        follow(*changed);
    }
    Q_EMIT membersChanged();
    Q_EMIT factsChanged();
}

void AccountSet::resumeAll()
{
    for (const store::AccountId& id : ids()) {
        setPaused(id, false);
    }
}

void AccountSet::start()
{
    if (std::exchange(m_hasStarted, true)) {
        return;
    }
    for (const auto& entry : m_entries) {
        if (entry->followed) {
            entry->followed->account.start();
        }
    }
}

void AccountSet::reconnectNow()
{
    forEachFollowed(&account::Account::reconnectNow);
}

void AccountSet::rest()
{
    forEachFollowed(&account::Account::rest);
}

void AccountSet::wake()
{
    forEachFollowed(&account::Account::wake);
}

void AccountSet::lookAt(std::vector<store::OrgKey> orgs)
{
    m_lookedAt = std::move(orgs);
    for (const auto& entry : m_entries) {
        tellLookedAt(*entry);
    }
}

void AccountSet::look(std::span<const store::RowKey> keys)
{
    for (const auto& entry : m_entries) {
        if (!entry->followed) {
            continue;
        }
        std::vector<wire::ThreadKey> own;
        for (const store::RowKey& key : keys) {
            if (key.account == entry->setup.id) {
                own.push_back(key.thread);
            }
        }
        if (own.empty()) {
            entry->followed->details.lookAway();
        } else {
            entry->followed->details.look(own);
        }
    }
}

QImage AccountSet::pictureAtHand(const store::AccountId& id, const QString& address) const
{
    const Entry* const found = entry(id);
    if (!found || !found->followed || address.isEmpty()) {
        return {};
    }
    const QImage known = found->followed->images.find(address);
    if (known.isNull()) {
        found->followed->images.recall(address);
    }
    return known;
}

void AccountSet::wantPicture(const store::AccountId& id, const QString& address)
{
    const Entry* const found = entry(id);
    if (!found || !found->followed) {
        return;
    }
    const QImage known = found->followed->images.find(address);
    if (known.isNull()) {
        found->followed->images.want(address);
    } else {
        Q_EMIT pictureLoaded(id, address, known);
    }
}

AccountSet::Entry* AccountSet::entry(const store::AccountId& id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const auto& held) { return held->setup.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

void AccountSet::follow(Entry& entry)
{
    const store::AccountId id = entry.setup.id;
    entry.followed = std::make_unique<Followed>(entry.setup, m_rows);
    account::Account& account = entry.followed->account;
    m_rows.addAccount(id, {&account.threads(), &account.organizations(), &account.agents()});
    m_orgs.addAccount(id, entry.setup.name, account.organizations(), account.threads());
    connect(&account, &account::Account::feedChanged, this, &AccountSet::factsChanged);
    connect(&account, &account::Account::transitionSeen, this,
            [this, id](const wire::OrgId& org, const wire::ThreadStatusEvent& event) { Q_EMIT transitionSeen(id, org, event); });
    connect(&account.threads(), &store::ThreadStore::changed, this, &AccountSet::factsChanged);
    connect(&account.threads(), &store::ThreadStore::cleared, this, &AccountSet::factsChanged);
    connect(&account.organizations(), &store::OrgDirectory::changed, this, &AccountSet::membersChanged);
    connect(&entry.followed->details, &RowDetails::arrived, this, &AccountSet::detailArrived);
    connect(&entry.followed->images, &net::ImageLoader::imageLoaded, this,
            [this, id](const QString& address, const QImage& picture) { Q_EMIT pictureLoaded(id, address, picture); });
    tellLookedAt(entry);
    Q_EMIT entered(id);
    if (m_hasStarted) {
        account.start();
    }
}

void AccountSet::tellLookedAt(const Entry& entry) const
{
    if (!entry.followed) {
        return;
    }
    std::vector<wire::OrgId> own;
    for (const store::OrgKey& key : m_lookedAt) {
        if (key.account == entry.setup.id && !key.org.isEmpty()) {
            own.push_back(key.org);
        }
    }
    entry.followed->account.lookAt(own);
}

void AccountSet::leave(Entry& entry)
{
    if (!entry.followed) {
        return;
    }
    Q_EMIT leaving(entry.setup.id);
    m_rows.removeAccount(entry.setup.id);
    m_orgs.removeAccount(entry.setup.id);
    // We may stand in one of its signals.
    Followed* const left = entry.followed.release();
    left->account.disconnect();
    left->account.threads().disconnect(this);
    left->account.organizations().disconnect(this);
    left->details.disconnect(this);
    left->images.disconnect(this);
    left->setParent(this);
    left->deleteLater();
}

void AccountSet::forEachFollowed(void (account::Account::*what)())
{
    for (const auto& entry : m_entries) {
        if (entry->followed) {
            (entry->followed->account.*what)();
        }
    }
}

} // namespace tallylight::tray
