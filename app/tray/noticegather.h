// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tray/notice.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <vector>

namespace tallylight::tray {

//! \brief Gathers notices until none has come for a moment, so that a burst becomes one popup. A thread is in it once, as it was told last.
class NoticeGather : public QObject
{
    Q_OBJECT

public:
    //! More at once are told at once.
    static constexpr std::size_t kMaxNotices = 500;

    //! \param pause without a notice, after which all are told.
    //! \param atMost from the first notice until all are told, whatever comes.
    NoticeGather(std::chrono::milliseconds pause, std::chrono::milliseconds atMost, QObject* parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_notices.empty(); }

    void add(Notice notice);
    void remove(const store::RowKey& key);
    void removeAccount(const store::AccountId& account);
    //! \brief While held, more is expected: the pause does not end the gathering, the limit does.
    void setHeld(bool isHeld);

Q_SIGNALS:
    //! \brief At least one.
    void gathered(const std::vector<tallylight::tray::Notice>& notices);

private:
    void flush();
    void restIfEmpty();

    QTimer m_pause;
    QTimer m_limit;
    bool m_isHeld = false;
    std::vector<Notice> m_notices;
};

} // namespace tallylight::tray
