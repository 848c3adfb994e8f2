// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/launcherbadge.h"
#include "desktop/statusservice.h"
#include "store/accountkeys.h"
#include "wire/event.h"

#include <QObject>
#include <QString>

namespace tallylight::desktop {
class ApplicationService;
} // namespace tallylight::desktop

namespace tallylight::models {
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::tray {

struct TrayFacts;

//! \brief What other programs of the desktop are told of us: numbers on the bus, and a badge in docks where there is no tray icon.
class DesktopAgent : public QObject
{
    Q_OBJECT

public:
    //! \param service must outlive it. To be made before the name is claimed, so that who reads at its coming finds the interface.
    explicit DesktopAgent(desktop::ApplicationService& service, QObject* parent = nullptr);

    //! \brief What List() tells from now on; null for nothing. Must outlive this or be taken back.
    void setRows(const models::ThreadListModel* rows) { m_rows = rows; }

    void setFacts(const TrayFacts& facts);
    //! \brief The tray icon has the number already: docks are told none then.
    void setHasIcon(bool hasIcon);
    void announce(const wire::ThreadStatusEvent& event);

    //! \brief The threads as JSON: an array of objects with id, title, agent, organization, status, mine and, where known, startedAt
    //! (ISO 8601). At most 200.
    [[nodiscard]] static QString listOf(const models::ThreadListModel& rows);

private:
    void showBadge();

    desktop::StatusService m_status;
    desktop::LauncherBadge m_badge;
    const models::ThreadListModel* m_rows = nullptr;
    int m_count = 0;
    bool m_isUrgent = false;
    bool m_hasIcon = true;
};

} // namespace tallylight::tray
