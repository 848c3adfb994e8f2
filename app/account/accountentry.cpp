// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/accountentry.h"

#include "net/origin.h"
#include "wire/plaintext.h"

#include <QJsonArray>
#include <QLatin1StringView>

#include <algorithm>

namespace tallylight::account {

namespace {

constexpr QLatin1StringView kId("id");
constexpr QLatin1StringView kServer("server");
constexpr QLatin1StringView kSignIn("sign_in");
constexpr QLatin1StringView kUserId("user_id");
constexpr QLatin1StringView kName("name");
constexpr QLatin1StringView kEmail("email");
constexpr QLatin1StringView kCaFile("ca_file");
constexpr QLatin1StringView kPaused("paused");
constexpr QLatin1StringView kSignedInAt("signed_in_at");
constexpr QLatin1StringView kOrganizations("organizations");
constexpr QLatin1StringView kSlug("slug");
constexpr QLatin1StringView kLogo("logo");

//! One server's answer must leave room for every other account in the file, which AccountFile bounds.
constexpr std::size_t kMaxOrganizations = 200;
constexpr std::size_t kMaxIdBytes = 256;
constexpr std::size_t kMaxNameCodePoints = 120;
constexpr std::size_t kMaxLogoBytes = 2048;

std::string textOf(const QJsonObject& row, QLatin1StringView key)
{
    return row.value(key).toString().toStdString();
}

//! Empty texts leave the file.
void write(QJsonObject& row, QLatin1StringView key, const QString& text)
{
    if (text.isEmpty()) {
        row.remove(key);
    } else {
        row.insert(key, text);
    }
}

void write(QJsonObject& row, QLatin1StringView key, const std::string& text)
{
    write(row, key, QString::fromStdString(text));
}

bool isId(const QString& text)
{
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    });
}

std::vector<wire::Organization> organizationsOf(const QJsonArray& rows)
{
    std::vector<wire::Organization> organizations;
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        wire::Organization organization;
        organization.id = wire::OrgId(textOf(row, kId));
        organization.slug = textOf(row, kSlug);
        organization.name = textOf(row, kName);
        if (const std::string logo = textOf(row, kLogo); !logo.empty()) {
            organization.logo = logo;
        }
        if (!organization.id.isEmpty() && !organization.slug.empty()) {
            organizations.push_back(std::move(organization));
        }
    }
    return keptOrganizations(std::move(organizations));
}

QJsonArray rowsOf(const std::vector<wire::Organization>& organizations)
{
    QJsonArray rows;
    for (const wire::Organization& organization : organizations) {
        QJsonObject row;
        write(row, kId, organization.id.value());
        write(row, kSlug, organization.slug);
        write(row, kName, organization.name);
        write(row, kLogo, organization.logo.value_or(std::string()));
        rows.append(row);
    }
    return rows;
}

} // namespace

QString accountLabel(const AccountEntry& entry)
{
    const std::string& known = entry.identity.email.empty() ? entry.identity.name : entry.identity.email;
    return known.empty() ? net::hostLabel(entry.origin) : QString::fromStdString(known);
}

std::vector<wire::Organization> keptOrganizations(std::vector<wire::Organization> organizations)
{
    std::erase_if(organizations, [](const wire::Organization& organization) {
        return organization.id.value().size() > kMaxIdBytes || organization.slug.size() > kMaxIdBytes;
    });
    if (organizations.size() > kMaxOrganizations) {
        organizations.resize(kMaxOrganizations);
    }
    for (wire::Organization& organization : organizations) {
        organization.name = wire::plainLine(organization.name, kMaxNameCodePoints);
        if (organization.logo && (organization.logo->size() > kMaxLogoBytes || organization.logo->starts_with("data:"))) {
            organization.logo.reset();
        }
    }
    return organizations;
}

std::optional<AccountEntry> entryOf(const QJsonObject& row)
{
    const auto origin = net::parseOrigin(row.value(kServer).toString());
    const QString id = row.value(kId).toString();
    const QString way = row.value(kSignIn).toString();
    if (!origin || !isId(id) || (way != u"browser" && way != u"key")) {
        return std::nullopt;
    }
    AccountEntry entry;
    entry.id = store::AccountId(id.toStdString());
    entry.origin = *origin;
    entry.way = way == u"key" ? SignInWay::Key : SignInWay::Browser;
    entry.identity = {wire::UserId(textOf(row, kUserId)), textOf(row, kName), textOf(row, kEmail)};
    entry.caFile = row.value(kCaFile).toString();
    entry.isPaused = row.value(kPaused).toBool();
    entry.signedInAt = wire::parseTimestamp(textOf(row, kSignedInAt));
    entry.organizations = organizationsOf(row.value(kOrganizations).toArray());
    return entry;
}

void writeEntry(const AccountEntry& entry, QJsonObject& row)
{
    write(row, kId, entry.id.value());
    write(row, kServer, entry.origin.toString(QUrl::FullyEncoded));
    write(row, kSignIn, entry.way == SignInWay::Key ? QStringLiteral("key") : QStringLiteral("browser"));
    write(row, kUserId, entry.identity.id.value());
    write(row, kName, entry.identity.name);
    write(row, kEmail, entry.identity.email);
    write(row, kCaFile, entry.caFile);
    row.insert(kPaused, entry.isPaused);
    write(row, kSignedInAt, entry.signedInAt ? wire::formatTimestamp(*entry.signedInAt) : std::string());
    row.insert(kOrganizations, rowsOf(entry.organizations));
}

} // namespace tallylight::account
