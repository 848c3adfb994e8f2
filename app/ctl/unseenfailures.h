// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/orgdirectory.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include <cstddef>
#include <vector>

namespace tallylight::ctl {

//! \brief The failed runs that nobody has looked at, as the tray's history has them: only the tray knows what was looked at. None where
//! no tray keeps a history.
class UnseenFailures : public QObject
{
    Q_OBJECT

public:
    //! \param path of the history's file; read now and whenever it changes, never written.
    explicit UnseenFailures(QString path, QObject* parent = nullptr);

    //! \brief Those in these organizations.
    [[nodiscard]] std::size_t count(const store::OrgDirectory& orgs) const;

Q_SIGNALS:
    void changed();

private:
    void watchFolder();
    void read();

    QString m_path;
    QFileSystemWatcher m_watcher;
    //! One for each failure.
    std::vector<wire::OrgId> m_orgs;
};

} // namespace tallylight::ctl
