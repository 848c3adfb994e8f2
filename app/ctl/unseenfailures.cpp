// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/unseenfailures.h"

#include "store/historyfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace tallylight::ctl {

namespace {

//! More than the tray ever writes.
constexpr qint64 kMaxBytes = 4 * 1024 * 1024;

//! The folder, or the first above it that exists.
QString nearestFolder(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path()) {
        folder = QFileInfo(folder).path();
    }
    return folder;
}

} // namespace

UnseenFailures::UnseenFailures(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &UnseenFailures::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &UnseenFailures::read);
    read();
}

std::size_t UnseenFailures::count(const store::OrgDirectory& orgs) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_orgs, [&orgs](const wire::OrgId& org) { return orgs.find(org) != nullptr; }));
}

//! The file's folder; and as long as there is none, the nearest in which it will come.
void UnseenFailures::watchFolder()
{
    const QString folder = QFileInfo(m_path).path();
    // Again, for what was made before the watch stood.
    for (QString nearest = nearestFolder(folder); !m_watcher.directories().contains(nearest); nearest = nearestFolder(folder)) {
        const QStringList before = m_watcher.directories();
        if (!m_watcher.addPath(nearest)) {
            return;
        }
        if (!before.isEmpty()) {
            m_watcher.removePaths(before);
        }
    }
}

void UnseenFailures::read()
{
    watchFolder();
    // It is replaced with each writing, and with the old file goes its watch.
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path)) {
        m_watcher.addPath(m_path);
    }
    QFile file(m_path);
    std::vector<wire::OrgId> orgs;
    if (file.open(QIODevice::ReadOnly) && file.size() <= kMaxBytes) {
        for (const store::HistoryEntry& entry : store::readHistory(file.readAll()).entries) {
            if (entry.isUnseen && entry.outcome == wire::ThreadStatus::Failed) {
                orgs.push_back(entry.key.thread.org);
            }
        }
    }
    if (orgs != m_orgs) {
        m_orgs = std::move(orgs);
        Q_EMIT changed();
    }
}

} // namespace tallylight::ctl
