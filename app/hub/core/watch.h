// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/accesswatch.h"
#include "hub/core/fanout.h"
#include "wire/typefilter.h"

#include <span>
#include <vector>

namespace tallylight::hub {

class RunningSets;
class SummaryFeed;

//! \brief What a new stream begins with.
struct OpenedWatch {
    Subscription subscription;
    AccessWatch::Place access;
    //! To be sent right after `connected`, in this order.
    std::vector<FramePtr> snapshots;
};

//! \brief Opens streams: registers first and takes the snapshots second, in one turn of the io_context, so that no transition falls
//! between. What is delivered to \a subscriber after open() returned comes after the snapshots.
class Watch
{
public:
    //! All outlive it.
    Watch(Fanout& fanout, RunningSets& sets, SummaryFeed& summaries, AccessWatch& access);

    //! \param memberships of the admitted user, read in the same storage job that authenticated the request.
    //! \return ErrorCode::TooManyRequests over a limit.
    [[nodiscard]] wire::Result<OpenedWatch> open(const wire::OrgId& org, const Admission& admission,
                                                 std::span<const wire::OrgId> memberships, const wire::TypeFilter& filter,
                                                 Subscriber& subscriber);

    //! \brief Access was taken away, or a membership given, by this process: open streams follow at once.
    void accessChanged() { m_access.lookNow(); }

private:
    Fanout& m_fanout;
    RunningSets& m_sets;
    SummaryFeed& m_summaries;
    AccessWatch& m_access;
};

} // namespace tallylight::hub
