// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"

#include "models/accounttruth.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace tallylight::test {

//! \brief An account's models over literal events, with a clock that the test turns.
struct ShownAccount {
    AccountTruth truth;
    models::ThreadListModel threads;
    models::ScopeFilter rows;
    models::OrgListModel orgs;
    wire::Timestamp now{std::chrono::seconds(1'000'000)};

    ShownAccount()
    {
        threads.addAccount(kAccount, truth.stores());
        rows.setSourceModel(&threads);
        orgs.addAccount(kAccount, QStringLiteral("studio.example"), truth.orgs, truth.threads);
    }

    //! \brief As many threads of the user, of both organizations by turns: "t0" is the newest and stands first.
    void run(int count)
    {
        std::vector<wire::RunningThread> running;
        for (int i = count - 1; i >= 0; --i) {
            running.push_back(runningThread("t" + std::to_string(i), i % 2 == 0 ? "acme" : "beta"));
        }
        truth.setMine(std::move(running));
    }

    [[nodiscard]] auto clock()
    {
        return [this] { return now; };
    }
};

} // namespace tallylight::test
