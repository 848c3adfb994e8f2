// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/history.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace tallylight::ctl {

//! \brief The ended runs that nobody has looked at, as the tray's history has them: only the tray knows what was looked at.
class UnseenRuns : public QObject
{
    Q_OBJECT

public:
    using Entries = std::optional<std::vector<store::HistoryEntry>>;

    //! \param path of the history's file; read now and whenever it changes, never written.
    explicit UnseenRuns(QString path, QObject* parent = nullptr);

    //! \brief Of all accounts, the latest first. Absent where no tray keeps a history. Valid until changed().
    [[nodiscard]] const Entries& entries() const { return m_entries; }

Q_SIGNALS:
    void changed();

private:
    void watchFolder();
    void read();

    QString m_path;
    QFileSystemWatcher m_watcher;
    Entries m_entries;
};

} // namespace tallylight::ctl
