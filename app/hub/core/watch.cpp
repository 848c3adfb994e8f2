// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/watch.h"

#include "hub/core/runningsets.h"
#include "hub/core/summaryfeed.h"

namespace tallylight::hub {

Watch::Watch(Fanout& fanout, RunningSets& sets, SummaryFeed& summaries, AccessWatch& access)
    : m_fanout(fanout),
      m_sets(sets),
      m_summaries(summaries),
      m_access(access)
{
}

wire::Result<OpenedWatch> Watch::open(const wire::OrgId& org, const Admission& admission, std::span<const wire::OrgId> memberships,
                                      const wire::TypeFilter& filter, Subscriber& subscriber)
{
    const wire::UserId& user = admission.user;
    // Before this stream joins: the others of the same user hear of it as a change, this one in its snapshot.
    if (m_sets.setMemberships(user, memberships)) {
        m_summaries.changed(user);
    }
    auto subscription = m_fanout.subscribe(org, user, filter, subscriber);
    if (!subscription) {
        return tl::unexpected<wire::Error>(std::move(subscription).error());
    }
    OpenedWatch opened{std::move(*subscription), m_access.enter(admission, org, subscriber), {}};
    if (filter.names(typeOf(EventKind::OrgSummary))) {
        opened.snapshots.push_back(m_summaries.current(org));
    }
    if (filter.names(typeOf(EventKind::UserSummary))) {
        opened.snapshots.push_back(m_summaries.current(user));
    }
    return opened;
}

} // namespace tallylight::hub
