// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settings.h"

#include "account/accountfile.h"
#include "tray/preferencefields.h"
#include "tray/settingsfile.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace tallylight::tray {

using models::Preferences;

namespace {

constexpr int kVersion = 1;
constexpr int kMaxWindow = 20'000;

const QString& versionKey()
{
    static const QString key = QStringLiteral("version");
    return key;
}

//! A slash would begin a group.
QString escaped(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString unescaped(const QString& text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

//! One key per server.
QString orgKey(const QString& origin)
{
    return QStringLiteral("running-summary-org/") + escaped(origin);
}

QString levelKey(const store::OrgKey& org)
{
    return QStringLiteral("notice-levels/%1/%2")
        .arg(QString::fromStdString(org.account.value()), escaped(QString::fromStdString(org.org.value())));
}

QString sizeKey(const QString& window)
{
    return QStringLiteral("window-size/") + escaped(window);
}

QString sizeText(const QSize& size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

QSize sizeOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt()).boundedTo({kMaxWindow, kMaxWindow})
                            : QSize();
}

//! Brings the keys of one map in the file from \a before to \a after.
template <class Key, class Value, class KeyName, class Text>
void writeMap(QSettings& file, const std::map<Key, Value>& before, const std::map<Key, Value>& after, KeyName keyName, Text text)
{
    for (const auto& [key, value] : before) {
        if (!after.contains(key)) {
            file.remove(keyName(key));
        }
    }
    for (const auto& [key, value] : after) {
        const auto known = before.find(key);
        if (known == before.end() || known->second != value) {
            file.setValue(keyName(key), text(value));
        }
    }
}

} // namespace

Settings::Settings(const QString& folder, const QStringList& systemFolders)
{
    const SettingsFile file = openSettingsFile(folder);
    m_complaint = file.complaint;
    m_file = std::make_unique<QSettings>(file.path, QSettings::IniFormat);
    m_saving.setSingleShot(true);
    m_saving.setInterval(0);
    connect(&m_saving, &QTimer::timeout, this, &Settings::save);
    Preferences decided;
    readSystem(systemFolders, decided);
    readOwn();
    for (const PreferenceField& field : preferenceFields()) {
        if (m_locked.contains(field.name)) {
            field.read(m_preferences, field.write(decided));
        }
    }
}

QString Settings::defaultFolder()
{
    return account::configFolder();
}

QStringList Settings::defaultSystemFolders()
{
    QStringList folders;
    const QString list = qEnvironmentVariable("XDG_CONFIG_DIRS");
    for (const QString& base : (list.isEmpty() ? QStringLiteral("/etc/xdg") : list).split(u':', Qt::SkipEmptyParts)) {
        if (base.startsWith(u'/')) {
            folders.append(base + QStringLiteral("/io.github.tallylight"));
        }
    }
    return folders;
}

void Settings::setPreferences(const Preferences& preferences)
{
    const Preferences before = m_preferences;
    m_preferences = preferences;
    for (const PreferenceField& field : preferenceFields()) {
        if (m_locked.contains(field.name)) {
            field.read(m_preferences, field.write(before));
        } else if (const QString text = field.write(m_preferences); text != field.write(before)) {
            m_file->setValue(field.name, text);
        }
    }
    const auto idText = [](const wire::OrgId& id) { return QString::fromStdString(id.value()); };
    writeMap(*m_file, before.orgs, m_preferences.orgs, orgKey, idText);
    writeMap(*m_file, before.notices.levels, m_preferences.notices.levels, levelKey, noticeLevelToStored);
    writeMap(*m_file, before.windowSizes, m_preferences.windowSizes, sizeKey, sizeText);
    if (m_preferences == before) {
        return;
    }
    // A later version's number stays: it knows best what it wrote.
    if (m_file->value(versionKey(), 0).toInt() < kVersion) {
        m_file->setValue(versionKey(), kVersion);
    }
    m_saving.start();
}

void Settings::save()
{
    m_saving.stop();
    m_file->sync();
    if (m_file->status() != QSettings::NoError && !std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(
            tr("Your settings could not be written to %1. What you changed is lost when you quit.", "a path").arg(m_file->fileName()));
    }
}

void Settings::setScope(wire::Scope scope)
{
    Preferences wanted = m_preferences;
    wanted.scope = scope;
    setPreferences(wanted);
}

void Settings::setAccount(const store::AccountId& account)
{
    Preferences wanted = m_preferences;
    wanted.account = account;
    setPreferences(wanted);
}

wire::OrgId Settings::org(const QString& origin) const
{
    const auto found = m_preferences.orgs.find(origin);
    return found == m_preferences.orgs.end() ? wire::OrgId() : found->second;
}

void Settings::setOrg(const QString& origin, const wire::OrgId& org)
{
    Preferences wanted = m_preferences;
    wanted.orgs[origin] = org;
    setPreferences(wanted);
}

void Settings::readSystem(const QStringList& folders, Preferences& decided)
{
    // The last first, so that what counts more comes later.
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        const QString path = *folder + QStringLiteral("/tallylight.conf");
        if (!isSoundSettingsFile(path)) {
            continue;
        }
        const QSettings file(path, QSettings::IniFormat);
        for (const PreferenceField& field : preferenceFields()) {
            if (file.contains(field.name)) {
                field.read(m_preferences, file.value(field.name).toString());
            }
        }
        m_locked += file.value(QStringLiteral("locked")).toStringList();
    }
    m_locked.removeDuplicates();
    decided = m_preferences;
}

void Settings::readOwn()
{
    for (const PreferenceField& field : preferenceFields()) {
        if (m_file->contains(field.name)) {
            field.read(m_preferences, m_file->value(field.name).toString());
        }
    }
    m_file->beginGroup(QStringLiteral("running-summary-org"));
    for (const QString& key : m_file->childKeys()) {
        m_preferences.orgs[unescaped(key)] = wire::OrgId(m_file->value(key).toString().toStdString());
    }
    m_file->endGroup();
    m_file->beginGroup(QStringLiteral("notice-levels"));
    for (const QString& account : m_file->childGroups()) {
        m_file->beginGroup(account);
        for (const QString& key : m_file->childKeys()) {
            const store::OrgKey org{store::AccountId(account.toStdString()), wire::OrgId(unescaped(key).toStdString())};
            store::NoticeLevel level{};
            if (readNoticeLevel(m_file->value(key).toString(), level)) {
                m_preferences.notices.levels[org] = level;
            }
        }
        m_file->endGroup();
    }
    m_file->endGroup();
    m_file->beginGroup(QStringLiteral("window-size"));
    for (const QString& key : m_file->childKeys()) {
        if (const QSize size = sizeOf(m_file->value(key).toString()); !size.isEmpty()) {
            m_preferences.windowSizes[unescaped(key)] = size;
        }
    }
    m_file->endGroup();
}

} // namespace tallylight::tray
