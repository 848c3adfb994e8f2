// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/menuitem.h"
#include "models/threadrow.h"
#include "store/accountkeys.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <unordered_map>

namespace tallylight::tray {

//! \brief The lines of the tray's native menu, which on GNOME is all there is. A thread keeps its line's id while it is listed.
class TrayMenu
{
public:
    //! Threads beyond these are for the window.
    static constexpr std::size_t kMaxThreads = 10;

    enum FixedId {
        HeaderId = 1,
        ThreadsEndId,
        ShowWindowId,
        SettingsId,
        QuitId,
        FirstThreadId = 100,
    };

    //! \param header what is the matter, in one line.
    //! \param rows the threads in their order; only the first kMaxThreads are listed.
    [[nodiscard]] QList<desktop::MenuItem> build(const QString& header, std::span<const models::ThreadRow* const> rows);

    //! \brief The thread on the line with this id of the menu built last.
    [[nodiscard]] std::optional<store::RowKey> threadAt(int id) const;

private:
    std::unordered_map<store::RowKey, int> m_ids;
    int m_nextId = FirstThreadId;
};

} // namespace tallylight::tray
