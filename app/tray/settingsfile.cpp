// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settingsfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>

namespace tallylight::tray {

namespace {

//! Thousands of organizations stay far below it.
constexpr qint64 kMaxFile = 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

//! A name that is free, so that an earlier damaged file is not overwritten.
QString asideName(const QString& path)
{
    const QString name = path + QStringLiteral(".corrupt-") + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString free = name;
    for (int i = 2; QFile::exists(free); ++i) {
        free = name + u'-' + QString::number(i);
    }
    return free;
}

} // namespace

SettingsFile openSettingsFile(const QString& folder)
{
    // Folder and file are made by us, because QSettings would make them for everybody to read; it keeps the permissions of a file that is.
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    SettingsFile result{folder + QStringLiteral("/tallylight.conf"), {}};
    QFile file(result.path);
    if (file.exists() && !isSoundSettingsFile(result.path)) {
        const QString aside = asideName(result.path);
        if (QFile::rename(result.path, aside)) {
            result.complaint =
                Words::tr("Your settings could not be read, and begin anew. The damaged file was kept as %1.", "a path").arg(aside);
        } else {
            result.complaint =
                Words::tr("Your settings in %1 cannot be read. What you change now is lost when you quit.", "a path").arg(result.path);
        }
    }
    if (!file.exists()) {
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return result;
}

bool isSoundSettingsFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFile || file.readAll().contains('\0')) {
        return false;
    }
    // It reads a section when it is asked for one, and only then sees what is wrong in it.
    const QSettings probe(path, QSettings::IniFormat);
    (void)probe.allKeys();
    return probe.status() == QSettings::NoError;
}

} // namespace tallylight::tray
