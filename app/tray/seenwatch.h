// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/history.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <unordered_map>
#include <vector>

namespace tallylight::tray {

//! \brief Marks as seen what a person had before her eyes for long enough, in whichever place: each row for itself, from the moment on at
//! which it could be seen and was new.
class SeenWatch : public QObject
{
    Q_OBJECT

public:
    //! \param history must outlive it.
    //! \param after how long a row has to be in view.
    SeenWatch(store::History& history, std::chrono::milliseconds after, QObject* parent = nullptr);

    //! \brief All rows that a person can see in \a place now, and so replaces earlier ones of it. \a place only tells places apart, and is
    //! forgotten with its last row.
    void setInView(const void* place, std::vector<store::RowKey> keys);
    //! \brief Nobody sees anything behind a lock.
    void setSessionLocked(bool isLocked);

private:
    using Clock = std::chrono::steady_clock;

    void takeChange(const store::HistoryChange& change);
    void look();
    void markSeen();

    store::History& m_history;
    std::chrono::milliseconds m_after;
    std::map<const void*, std::vector<store::RowKey>> m_places;
    //! Since when what is unseen is in view.
    std::unordered_map<store::RowKey, Clock::time_point> m_since;
    QTimer m_timer;
    bool m_isSessionLocked = false;
};

} // namespace tallylight::tray
