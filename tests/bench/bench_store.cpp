// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// What a summary costs from its bytes to the rows on the screen: decode, store, model and filter. 5,000 threads, of which 25 changed: 10
// new, 10 gone, 5 with another title. Prints one JSON line.

#include "bench/benchmark.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "store/agentdirectory.h"
#include "store/orgdirectory.h"
#include "store/threadstore.h"
#include "wire/decode.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace tallylight;

namespace {

constexpr int kThreads = 5000;
constexpr int kAdded = 10;
constexpr int kRenamed = 5;
constexpr int kRounds = 99;

std::string threadJson(int number, int round)
{
    const std::string n = std::to_string(number);
    const std::string org = "org_" + std::to_string(number % 20);
    std::string title = "Rewrite the pricing page for region " + n;
    if (round > 0) {
        title += " (" + std::to_string(round) + ")";
    }
    return R"({"id":"thrd_Ab12Cd34Ef56Gh78)" + n + R"(","virtual_mcp_id":"vir_Zz11Yy22Xx33)" + std::to_string(number % 300)
           + R"(","title":")" + title + R"(","organization_id":")" + org + R"(","agent_title":"Copy Editor )" + std::to_string(number % 300)
           + R"("})";
}

//! The summary of a round: a window of threads that moves on by what is new, and a few titles of the round. Fewer rounds than would move
//! one of those out.
std::string summaryJson(int round)
{
    const int first = round * kAdded;
    std::string threads;
    for (int i = 0; i < kThreads; ++i) {
        const int number = first + i;
        // The last round's renamed threads keep their titles: only this round's differ.
        const bool isRenamed = number % (kThreads / kRenamed) == kThreads / kRenamed - 1;
        threads += (i > 0 ? "," : "") + threadJson(number, isRenamed ? round : 0);
    }
    return R"({"id":"0d5a2c9e-6a55-4c02-8a6a-3f8e2b1f7c10","type":"decopilot.running.summary.user","source":"decopilot",)"
           R"("time":"2026-06-16T09:12:00.020Z","data":{"summary":{"totalRunning":5000,"agentCount":300},"threads":[)"
           + threads + "]}}";
}

} // namespace

int main()
{
    store::ThreadStore threads([] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); });
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
    models::ThreadListModel model;
    models::ScopeFilter filter;
    model.addAccount(store::AccountId("one"), {&threads, &orgs, &agents});
    filter.setSourceModel(&model);
    wire::Decoder decoder;

    std::vector<double> decodeMs;
    std::vector<double> totalMs;
    int touched = 0;
    const auto count = [&touched](const store::Change& change) {
        touched = static_cast<int>(change.added.size() + change.removed.size() + change.changed.size());
    };
    QObject::connect(&threads, &store::ThreadStore::changed, &model, count);

    for (int round = 0; round <= kRounds; ++round) {
        const std::string json = summaryJson(round);
        const auto start = std::chrono::steady_clock::now();
        auto event = decoder.decode(wire::eventtype::kUserSummary, json);
        const auto decoded = std::chrono::steady_clock::now();
        if (!event) {
            std::fprintf(stderr, "bench_store: %s\n", event.error().message.c_str());
            return EXIT_FAILURE;
        }
        threads.apply(wire::OrgId("org_0"), std::move(std::get<wire::SummaryEvent>(*event)));
        const auto end = std::chrono::steady_clock::now();
        if (filter.rowCount() != kThreads || (round > 0 && touched != 2 * kAdded + kRenamed)) {
            std::fprintf(stderr, "bench_store: round %d has %d rows and touched %d\n", round, filter.rowCount(), touched);
            return EXIT_FAILURE;
        }
        if (round > 0) {
            decodeMs.push_back(std::chrono::duration<double, std::milli>(decoded - start).count());
            totalMs.push_back(std::chrono::duration<double, std::milli>(end - start).count());
        }
    }
    std::ranges::sort(decodeMs);
    std::ranges::sort(totalMs);
    bench::report("summary-apply", "ms", totalMs[kRounds / 2]);
    bench::report("summary-apply-p99", "ms", totalMs[kRounds * 99 / 100]);
    bench::report("summary-decode", "ms", decodeMs[kRounds / 2]);
    return EXIT_SUCCESS;
}
