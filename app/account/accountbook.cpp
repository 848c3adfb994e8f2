// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/accountbook.h"

#include "net/failuretext.h"

#include <QDir>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::account {

namespace {

//! A write makes several changes of the folder.
constexpr auto kSettled = 50ms;
constexpr int kIdLetters = 16;

store::AccountId newId()
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string id;
    for (int i = 0; i < kIdLetters; ++i) {
        id += letters[QRandomGenerator::system()->bounded(static_cast<quint32>(letters.size()))];
    }
    return store::AccountId(id);
}

std::vector<AccountEntry>::iterator findIn(std::vector<AccountEntry>& entries, const store::AccountId& id)
{
    return std::ranges::find(entries, id, &AccountEntry::id);
}

std::vector<AccountEntry>::const_iterator findUser(const std::vector<AccountEntry>& entries, const QUrl& origin, const wire::UserId& user)
{
    return std::ranges::find_if(entries, [&](const AccountEntry& entry) { return entry.origin == origin && entry.identity.id == user; });
}

} // namespace

AccountBook::AccountBook(const QString& folder, QObject* parent) : QObject(parent), m_file(folder), m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettled);
    connect(&m_soon, &QTimer::timeout, this, &AccountBook::reload);
    reload();
}

AccountBook::~AccountBook() = default;

const AccountEntry* AccountBook::find(const store::AccountId& id) const
{
    const auto found = std::ranges::find(m_entries, id, &AccountEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const AccountEntry* AccountBook::find(const QUrl& origin, const wire::UserId& user) const
{
    const auto found = findUser(m_entries, origin, user);
    return found == m_entries.end() ? nullptr : &*found;
}

store::AccountId AccountBook::idFor(const QUrl& origin, const wire::UserId& user) const
{
    const AccountEntry* const known = find(origin, user);
    return known ? known->id : newId();
}

void AccountBook::follow()
{
    if (m_watcher) {
        return;
    }
    // The folder and not the file: each write puts another file in its place.
    QDir().mkpath(m_file.folder());
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList(m_file.folder()));
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    reload();
}

wire::Result<store::AccountId> AccountBook::put(AccountEntry entry)
{
    const auto done = apply([&entry](std::vector<AccountEntry>& entries) {
        const auto same = findUser(entries, entry.origin, entry.identity.id);
        if (same == entries.end()) {
            entry.id = entry.id.isEmpty() || findIn(entries, entry.id) != entries.end() ? newId() : entry.id;
            entries.push_back(entry);
            return true;
        }
        AccountEntry& known = *findIn(entries, same->id);
        entry.id = known.id;
        entry.isPaused = known.isPaused;
        entry.caFile = entry.caFile.isEmpty() ? known.caFile : entry.caFile;
        entry.organizations = entry.organizations.empty() ? known.organizations : entry.organizations;
        known = entry;
        return true;
    });
    return done ? wire::Result<store::AccountId>(entry.id) : tl::unexpected(done.error());
}

wire::Result<void> AccountBook::change(const store::AccountId& id, const Edit& edit)
{
    bool isThere = false;
    const auto done = apply([&](std::vector<AccountEntry>& entries) {
        const auto found = findIn(entries, id);
        isThere = found != entries.end();
        if (isThere) {
            edit(*found);
            found->id = id;
        }
        return isThere;
    });
    return done && !isThere ? wire::Result<void>(
               wire::failure(wire::ErrorCode::NotFound, net::FailureText::tr("there is no such account").toStdString()))
                            : done;
}

wire::Result<void> AccountBook::remove(const store::AccountId& id)
{
    return apply([&id](std::vector<AccountEntry>& entries) {
        return std::erase_if(entries, [&id](const AccountEntry& entry) { return entry.id == id; }) > 0;
    });
}

void AccountBook::reload()
{
    auto content = m_file.read();
    if (content) {
        take(std::move(*content));
    } else if (const QString why = QString::fromStdString(content.error().message); why != m_complaint) {
        m_complaint = why;
        Q_EMIT complained(m_complaint);
    }
}

wire::Result<void> AccountBook::apply(const AccountFile::Edit& edit)
{
    auto content = m_file.change(edit);
    if (!content) {
        return tl::unexpected(content.error());
    }
    take(std::move(*content));
    return {};
}

void AccountBook::take(AccountFile::Content content)
{
    m_hasList = content.hasList;
    if (!content.keptAs.isEmpty()) {
        m_complaint = tr("The list of accounts was damaged. It is kept as %1; sign in again.").arg(content.keptAs);
        Q_EMIT complained(m_complaint);
    }
    if (content.entries != m_entries) {
        m_entries = std::move(content.entries);
        Q_EMIT changed();
    }
}

} // namespace tallylight::account
