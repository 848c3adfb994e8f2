// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/studioapi.h"
#include "wire/ids.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <vector>

namespace tallylight::account {

//! \brief Learns the user's id from a thread that the user created, where the server tells it in no other way (an OAuth token alone on
//! a deco studio server).
class IdentityFinder : public QObject
{
    Q_OBJECT

public:
    //! \param api must outlive it.
    //! \param pause from the end of one round to the begin of the next.
    IdentityFinder(net::StudioApi& api, std::chrono::milliseconds pause, QObject* parent = nullptr);

    //! \brief Asks one organization after another until one has such a thread. Nothing while that goes on; in the pause after it, a
    //! round follows when that is over.
    void find(const std::vector<QString>& slugs);
    //! \brief It is known: nothing is asked any more.
    void stop();

Q_SIGNALS:
    void found(const tallylight::wire::UserId& user);
    //! \brief Each organization answered, and the user never created a thread in any.
    void foundNothing();

private:
    void askNext();
    void begin();

    net::StudioApi& m_api;
    std::deque<QString> m_slugs;
    //! Whom the round after the pause asks; empty for no round.
    std::vector<QString> m_next;
    QTimer m_pause;
    bool m_hasFailed = false;
    //! Lives while a call does; its death cancels the call.
    std::unique_ptr<QObject> m_call;
};

} // namespace tallylight::account
