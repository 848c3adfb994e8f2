// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/threadpages.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <unordered_set>
#include <vector>

namespace tallylight::account {

//! \brief The caller's threads that wait for an answer, by a list call: no snapshot of any server tells them.
//!
//! Events win over the answer: threads of which something was told meanwhile are named with it.
class WaitingList : public QObject
{
    Q_OBJECT

public:
    //! \param failurePause after which a call that failed and may succeed is repeated.
    WaitingList(net::StudioApi& api, QString slug, std::chrono::milliseconds failurePause, QObject* parent = nullptr);

    //! \brief Asks when the event loop turns: a connection that is refused in the same breath costs no call.
    void ask();
    //! \brief An event told of the thread.
    void note(const wire::ThreadId& id);
    void stop();

Q_SIGNALS:
    //! \param unsure threads of which an event told while the list was made.
    //! \param isCut there are more.
    void listed(const std::vector<tallylight::wire::ThreadItem>& items, const std::unordered_set<tallylight::wire::ThreadId>& unsure,
                bool isCut);
    //! \brief There is no answer, for now or for good.
    void failed();

private:
    void send();

    ThreadPages m_pages;
    std::chrono::milliseconds m_failurePause;
    QTimer m_next;
    std::unordered_set<wire::ThreadId> m_unsure;
};

} // namespace tallylight::account
