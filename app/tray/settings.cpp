// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settings.h"

#include "account/accountfile.h"
#include "models/scopefilter.h"

#include <QDir>
#include <QUrl>

namespace tallylight::tray {

namespace {

const QString& scopeKey()
{
    static const QString key = QStringLiteral("running-summary-scope");
    return key;
}

const QString& accountKey()
{
    static const QString key = QStringLiteral("running-summary-account");
    return key;
}

//! One key per server; a slash would begin a group.
QString orgKey(const QString& origin)
{
    return QStringLiteral("running-summary-org/") + QString::fromLatin1(QUrl::toPercentEncoding(origin));
}

//! Folder and file are made by us, because QSettings would make them for everybody to read; it keeps the permissions of a file that is.
QString fileIn(const QString& folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QFile file(folder + QStringLiteral("/tallylight.conf"));
    if (!file.exists()) {
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return file.fileName();
}

} // namespace

Settings::Settings(const QString& folder) : m_file(fileIn(folder), QSettings::IniFormat) {}

QString Settings::defaultFolder()
{
    return account::configFolder();
}

wire::Scope Settings::scope() const
{
    return models::scopeFromStored(m_file.value(scopeKey()).toString());
}

void Settings::setScope(wire::Scope scope)
{
    m_file.setValue(scopeKey(), models::scopeToStored(scope));
}

store::AccountId Settings::account() const
{
    return store::AccountId(m_file.value(accountKey()).toString().toStdString());
}

void Settings::setAccount(const store::AccountId& account)
{
    m_file.setValue(accountKey(), QString::fromStdString(account.value()));
}

wire::OrgId Settings::org(const QString& origin) const
{
    return wire::OrgId(m_file.value(orgKey(origin)).toString().toStdString());
}

void Settings::setOrg(const QString& origin, const wire::OrgId& org)
{
    m_file.setValue(orgKey(origin), QString::fromStdString(org.value()));
}

} // namespace tallylight::tray
