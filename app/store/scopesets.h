// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/runningset.h"
#include "wire/event.h"

#include <span>
#include <string>
#include <unordered_map>

namespace tallylight::store {

//! \brief The running sets of one account, as summaries told them: the user's over all organizations, and one per organization. A set that
//! was never told is unknown, and its zero no number. A value; not thread-safe.
class ScopeSets
{
public:
    //! \brief What a summary did to its set.
    struct Replacement {
        SetDiff diff;
        //! It was unknown before.
        bool isFirst = false;
    };
    //! \brief Where a thread runs: null where it does not. Valid until a set changes.
    struct Rows {
        const wire::RunningThread* mine = nullptr;
        const wire::RunningThread* inOrg = nullptr;
    };

    //! \brief As ThreadStore's of the same name.
    //! \{
    [[nodiscard]] wire::RunningSummary summary(wire::Scope scope, const wire::OrgId& org) const;
    [[nodiscard]] bool isKnown(wire::Scope scope, const wire::OrgId& org) const;
    [[nodiscard]] std::span<const wire::RunningThread> running(wire::Scope scope, const wire::OrgId& org) const;
    //! \}
    [[nodiscard]] Rows find(const wire::ThreadKey& key) const;

    //! \param streamOrg whose stream brought it: the set that Scope::Org means, and the organization of threads that name none.
    [[nodiscard]] Replacement replace(const wire::OrgId& streamOrg, wire::SummaryEvent&& event);
    //! \brief Gives a thread another title wherever it stands.
    void retitle(const wire::ThreadKey& key, const std::string& title);
    //! \brief The set of \a org is unknown again. \return false where it was.
    bool forget(const wire::OrgId& org) { return m_orgs.erase(org) > 0; }

private:
    struct Known {
        RunningSet set;
        bool isKnown = false;
    };

    //! Null for an organization of which nothing was told.
    [[nodiscard]] const Known* known(wire::Scope scope, const wire::OrgId& org) const;

    Known m_user;
    std::unordered_map<wire::OrgId, Known> m_orgs;
};

} // namespace tallylight::store
