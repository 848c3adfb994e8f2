// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/waitinglist.h"
#include "net/connectionpool.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace tallylight::account {

//! \brief Keeps true in the store what waits for the user in one organization: by a list call, or, where another process has the
//! connection, by what that one tells. Tells those that follow us in turn, what was looked at here included.
//!
//! Handle, api and store must outlive it.
class WaitingSet : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! After which a call that failed and may succeed is repeated.
        std::chrono::milliseconds failurePause{10'000};
        //! How long the process that has the connection may keep to itself what waits, before we ask the server.
        std::chrono::milliseconds patience{3'000};
    };

    WaitingSet(net::WatchHandle& handle, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
               Options options, QObject* parent = nullptr);

    //! \brief Told since the connection stands, or not to be had.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    //! \brief The connection's set was told, or made anew.
    void ask();
    //! \brief The connection ended.
    void stop();
    //! \brief An event told of the thread, and the store took it.
    void note(const wire::ThreadId& id) { m_list.note(id); }
    //! \brief That event said that the thread waits.
    void noteQuestion(const wire::ThreadId& id);
    void take(const wire::WaitingEvent& told);

Q_SIGNALS:
    void known();

private:
    void takeTold();
    void takeChange(const store::Change& change);
    void share();
    void setKnown();
    [[nodiscard]] wire::WaitingEvent now() const;

    net::WatchHandle& m_handle;
    store::ThreadStore& m_store;
    wire::OrgId m_org;
    Options m_options;
    WaitingList m_list;
    QTimer m_patience;
    //! By the process that has the connection.
    std::optional<wire::WaitingEvent> m_told;
    //! By us.
    std::optional<wire::WaitingEvent> m_shared;
    bool m_isAsked = false;
    bool m_isKnown = false;
};

} // namespace tallylight::account
