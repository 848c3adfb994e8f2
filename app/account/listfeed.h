// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/studioapi.h"
#include "wire/entities.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace tallylight::account {

struct ListFeedOptions {
    //! Events that come within this time after each other cost one call.
    std::chrono::milliseconds settle{300};
    //! Changes that no event tells are found after this, while something runs;
    std::chrono::milliseconds busyRound{90'000};
    //! and after this, while nothing does.
    std::chrono::milliseconds idleRound{300'000};
    //! After a failed call.
    std::chrono::milliseconds failurePause{30'000};
};

//! \brief What runs in an organization whose server sends no summaries: the list call, made again whenever an event says that
//! something changed, and now and then for the changes that no event tells (docs/protocol.md, "Both kinds of servers").
class ListFeed : public QObject
{
    Q_OBJECT

public:
    //! \param api must outlive it.
    ListFeed(net::StudioApi& api, QString slug, ListFeedOptions options, QObject* parent = nullptr);

    //! \brief As of the last answer; the first 1000, newest first.
    [[nodiscard]] const std::vector<wire::ThreadItem>& threads() const { return m_threads; }

    //! \brief Asks at once.
    void seed();
    //! \brief Something changed: asks when things have settled.
    void touch();
    //! \brief Asks no more until the next seed().
    void stop();

Q_SIGNALS:
    void listed();
    void failed(const tallylight::wire::Error& error);

private:
    net::StudioApi& m_api;
    QString m_slug;
    ListFeedOptions m_options;
    std::vector<wire::ThreadItem> m_threads;
    //! The next call, whatever for.
    QTimer m_next;
    //! Lives while a call does; its death cancels the call.
    std::unique_ptr<QObject> m_call;
    //! Something changed after the call under way was made.
    bool m_isTouched = false;
};

} // namespace tallylight::account
