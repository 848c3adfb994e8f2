// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/fanout.h"
#include "hub/core/frame.h"
#include "wire/ids.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <memory>

namespace tallylight::hub {

class Clock;
class RunningSets;

//! \brief Sends both summaries: the first change of a channel at once, further ones at most once per interval, and the last never lost.
//!
//! A summary is encoded once for all of its readers and kept until the set changes, for snapshots until it is a second old and a run
//! went on: a thousand clients that reconnect cost one. No
//! timer runs where nothing waits. On the io_context.
class SummaryFeed
{
public:
    //! All outlive it.
    SummaryFeed(boost::asio::any_io_executor executor, const Clock& clock, const RunningSets& sets, Fanout& fanout,
                std::chrono::milliseconds interval);
    ~SummaryFeed();
    SummaryFeed(const SummaryFeed&) = delete;
    SummaryFeed& operator=(const SummaryFeed&) = delete;

    //! \brief The set of \a org as one frame, for a snapshot.
    [[nodiscard]] FramePtr current(const wire::OrgId& org);
    [[nodiscard]] FramePtr current(const wire::UserId& user);

    //! \brief To be called after each change of the set.
    void changed(const wire::OrgId& org);
    void changed(const wire::UserId& user);

    //! \brief To be called after a sign of life, which is told by the next summary and sends none: a snapshot is made anew for it at
    //! most once a second.
    void progressed(const wire::OrgId& org);
    void progressed(const wire::UserId& user);

    //! \brief Sends what waits and stops the timers; for shutdown.
    void flush();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
