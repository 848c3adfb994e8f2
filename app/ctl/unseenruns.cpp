// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/unseenruns.h"

#include "store/historyfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>
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

UnseenRuns::UnseenRuns(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &UnseenRuns::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &UnseenRuns::read);
    read();
}

//! The file's folder; and as long as there is none, the nearest in which it will come.
void UnseenRuns::watchFolder()
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

void UnseenRuns::read()
{
    watchFolder();
    // It is replaced with each writing, and with the old file goes its watch.
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path)) {
        m_watcher.addPath(m_path);
    }
    QFile file(m_path);
    Entries entries;
    if (file.open(QIODevice::ReadOnly) && file.size() <= kMaxBytes) {
        entries = store::readHistory(file.readAll()).entries;
        std::erase_if(*entries, [](const store::HistoryEntry& entry) { return !entry.isUnseen; });
        std::ranges::stable_sort(*entries, std::ranges::greater(), &store::HistoryEntry::ended);
    }
    if (entries != m_entries) {
        m_entries = std::move(entries);
        Q_EMIT changed();
    }
}

} // namespace tallylight::ctl
