// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/accountfile.h"

#include "net/failuretext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLatin1StringView>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::account {

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMaxFile = 4 * 1024 * 1024;
//! A write takes milliseconds; who holds the lock longer has died or been stopped.
constexpr auto kLockPatience = 5s;
constexpr QLatin1StringView kVersionKey("version");
constexpr QLatin1StringView kAccountsKey("accounts");

constexpr auto kForOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<wire::Error> failed(const QString& words, wire::ErrorCode code = wire::ErrorCode::Server)
{
    return wire::failure(code, words.toStdString());
}

bool isOurs(const QJsonDocument& document)
{
    return document.isObject() && document.object().value(kVersionKey).toInt() >= 1 && document.object().value(kAccountsKey).isArray();
}

std::vector<AccountEntry> entriesOf(const QJsonObject& root)
{
    std::vector<AccountEntry> entries;
    for (const QJsonValue& row : root.value(kAccountsKey).toArray()) {
        auto entry = entryOf(row.toObject());
        const auto isSame = [&entry](const AccountEntry& other) { return other.id == entry->id; };
        if (entry && std::none_of(entries.begin(), entries.end(), isSame)) {
            entries.push_back(std::move(*entry));
        }
    }
    return entries;
}

//! The rows of \a before with what \a entries says: rows that we did not understand stay, those of accounts that are gone go.
QJsonArray merged(const QJsonArray& before, const std::vector<AccountEntry>& known, std::vector<AccountEntry> entries)
{
    const auto byId = [](const store::AccountId& id) { return [&id](const AccountEntry& entry) { return entry.id == id; }; };
    QJsonArray rows;
    for (const QJsonValue& value : before) {
        QJsonObject row = value.toObject();
        const auto understood = entryOf(row);
        const bool isKnown = understood && std::any_of(known.begin(), known.end(), byId(understood->id));
        if (!isKnown) {
            rows.append(value);
            continue;
        }
        const auto wanted = std::find_if(entries.begin(), entries.end(), byId(understood->id));
        if (wanted != entries.end()) {
            writeEntry(*wanted, row);
            entries.erase(wanted);
            rows.append(row);
        }
    }
    for (const AccountEntry& added : entries) {
        QJsonObject row;
        writeEntry(added, row);
        rows.append(row);
    }
    return rows;
}

} // namespace

QString configFolder()
{
    QString base = qEnvironmentVariable("XDG_CONFIG_HOME");
    if (!base.startsWith(u'/')) {
        base = QDir::homePath() + QStringLiteral("/.config");
    }
    return base + QStringLiteral("/io.github.tallylight");
}

AccountFile::AccountFile(QString folder) : m_folder(std::move(folder)) {}

wire::Result<AccountFile::Content> AccountFile::read() const
{
    const auto bytes = readBytes();
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (bytes->isEmpty() || isOurs(document)) {
        return Content{entriesOf(document.object()), {}, !bytes->isEmpty()};
    }
    // Once more and alone: it may have been another process's write, and only one may put the file aside.
    return change([](std::vector<AccountEntry>&) { return false; });
}

wire::Result<AccountFile::Content> AccountFile::change(const Edit& edit) const
{
    if (!ensureFolder()) {
        return failed(net::FailureText::tr("%1 cannot be made").arg(m_folder));
    }
    QLockFile lock(path() + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockPatience)) {
        return failed(net::FailureText::tr("%1 cannot be locked").arg(path()));
    }
    QJsonObject root;
    auto content = readLocked(root);
    if (!content) {
        return content;
    }
    const std::vector<AccountEntry> before = content->entries;
    if (!edit(content->entries)) {
        return content;
    }
    // As it will be read again.
    for (AccountEntry& entry : content->entries) {
        entry.organizations = keptOrganizations(std::move(entry.organizations));
    }
    if (content->entries == before) {
        return content;
    }
    if (root.value(kVersionKey).toInt(kVersion) > kVersion) {
        return failed(net::FailureText::tr("%1 was written by a newer version of Tallylight").arg(path()), wire::ErrorCode::Conflict);
    }
    root.insert(kVersionKey, kVersion);
    root.insert(kAccountsKey, merged(root.value(kAccountsKey).toArray(), before, content->entries));
    if (const auto written = write(root); !written) {
        return tl::unexpected(written.error());
    }
    content->hasList = true;
    return content;
}

QString AccountFile::path() const
{
    return m_folder + QStringLiteral("/accounts.json");
}

bool AccountFile::ensureFolder() const
{
    return QDir().mkpath(m_folder) && QFile::setPermissions(m_folder, kForOwner | QFileDevice::ExeOwner);
}

wire::Result<QByteArray> AccountFile::readBytes() const
{
    QFile file(path());
    if (!file.exists()) {
        return QByteArray();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(path() + QStringLiteral(": ") + file.errorString());
    }
    return file.read(kMaxFile + 1);
}

wire::Result<AccountFile::Content> AccountFile::readLocked(QJsonObject& root) const
{
    const auto bytes = readBytes();
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    Content content;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (bytes->isEmpty() || (bytes->size() <= kMaxFile && isOurs(document))) {
        root = document.object();
        content.entries = entriesOf(root);
        content.hasList = !bytes->isEmpty();
        return content;
    }
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    content.keptAs = path() + QStringLiteral(".corrupt-") + time;
    if (!QFile::rename(path(), content.keptAs)) {
        return failed(net::FailureText::tr("%1 is damaged and cannot be put aside").arg(path()));
    }
    return content;
}

wire::Result<void> AccountFile::write(const QJsonObject& root) const
{
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Indented);
    if (bytes.size() > kMaxFile) {
        return failed(net::FailureText::tr("%1 would become too large").arg(path()));
    }
    QSaveFile file(path());
    // Before the first byte: the file would be made for everybody to read.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kForOwner) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failed(path() + QStringLiteral(": ") + file.errorString());
    }
    return {};
}

} // namespace tallylight::account
