// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// What the popover costs with 5,000 threads: from show() to its first paint, each time with a new one; and from the bytes of a summary in
// which 25 threads changed to the repainted window. Prints a JSON line per figure. Works without a screen (QT_QPA_PLATFORM=offscreen).

#include "bench/benchmark.h"

#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "store/agentdirectory.h"
#include "store/orgdirectory.h"
#include "store/threadstore.h"
#include "ui/popover.h"
#include "wire/decode.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;

namespace {

constexpr int kThreads = 5000;
constexpr int kAdded = 10;
constexpr int kRenamed = 5;
constexpr int kShows = 25;
constexpr int kSummaries = 99;
constexpr int kOrgs = 20;
constexpr int kAgents = 300;

wire::Timestamp now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

//! The summary of a round: a window of threads that moves on by what is new, and a few titles that are the round's.
std::string summaryJson(int round)
{
    std::string threads;
    for (int i = 0; i < kThreads; ++i) {
        const int number = round * kAdded + i;
        const bool isRenamed = number % (kThreads / kRenamed) == kThreads / kRenamed - 1;
        const std::string n = std::to_string(number);
        const std::string agent = std::to_string(number % kAgents);
        threads += std::string(i > 0 ? "," : "") + R"({"id":"thrd_)" + n + R"(","virtual_mcp_id":"vir_)" + agent
                   + R"(","title":"Rewrite the pricing page for region )" + n + (isRenamed ? " (" + std::to_string(round) + ")" : "")
                   + R"(","organization_id":"org_)" + std::to_string(number % kOrgs) + R"(","agent_title":"Copy Editor )" + agent + R"("})";
    }
    return R"({"id":"0d5a2c9e-6a55-4c02-8a6a-3f8e2b1f7c10","type":"decopilot.running.summary.user","source":"decopilot",)"
           R"("time":"2026-06-16T09:12:00.020Z","data":{"summary":{"totalRunning":5000,"agentCount":300},"threads":[)"
           + threads + "]}}";
}

//! The account behind the popover.
struct Account {
    store::ThreadStore threads{now};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
    models::ThreadListModel model;
    models::ScopeFilter rows;
    models::OrgListModel orgRows;
    wire::Decoder decoder;

    Account()
    {
        std::vector<wire::Organization> organizations;
        for (int i = 0; i < kOrgs; ++i) {
            const std::string n = std::to_string(i);
            organizations.push_back({wire::OrgId("org_" + n), "org-" + n, "Organization " + n, {}});
        }
        orgs.setOrganizations(std::move(organizations));
        model.addAccount(store::AccountId("one"), {&threads, &orgs, &agents});
        rows.setSourceModel(&model);
        orgRows.addAccount(store::AccountId("one"), QStringLiteral("studio.example"), orgs, threads);
    }

    void take(const std::string& json)
    {
        auto event = decoder.decode(wire::eventtype::kUserSummary, json);
        if (!event) {
            std::fprintf(stderr, "bench_popover: %s\n", event.error().message.c_str());
            std::exit(EXIT_FAILURE);
        }
        threads.apply(wire::OrgId("org_0"), std::move(std::get<wire::SummaryEvent>(*event)));
    }
};

//! Counts what is painted.
class PaintCounter : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

//! Runs the event loop until something more was painted. \return whether it was.
bool waitForPaint(const PaintCounter& counter, int before)
{
    const auto end = std::chrono::steady_clock::now() + 5s;
    while (counter.count == before && std::chrono::steady_clock::now() < end) {
        QCoreApplication::processEvents();
    }
    return counter.count > before;
}

double since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::unique_ptr<ui::Popover> makePopover(Account& account)
{
    auto popover = std::make_unique<ui::Popover>(account.rows, account.orgRows, now, ui::Popover::Options{true, false, false});
    popover->panel().setSummary(wire::Scope::User, {kThreads, kAgents});
    const store::FeedStatus live{store::FeedState::Live, now(), {}};
    popover->panel().setFeed({live, live, store::AccountId("one"), QStringLiteral("studio.example"), false, false});
    return popover;
}

bool benchShow(Account& account)
{
    std::vector<double> milliseconds;
    std::size_t asked = 0;
    for (int i = 0; i < kShows; ++i) {
        const auto popover = makePopover(account);
        auto* view = popover->findChild<ui::ThreadView*>();
        PaintCounter counter;
        view->viewport()->installEventFilter(&counter);
        QObject::connect(&popover->panel(), &ui::ThreadPanel::snippetsWanted, popover.get(),
                         [&asked](const auto& keys) { asked = keys.size(); });
        const auto start = std::chrono::steady_clock::now();
        popover->popUp({900, 4});
        if (!waitForPaint(counter, 0)) {
            return false;
        }
        milliseconds.push_back(since(start));
        for (asked = 0; asked == 0;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    std::ranges::sort(milliseconds);
    bench::report("popover-show", "ms", bench::median(milliseconds));
    bench::report("popover-show-worst", "ms", milliseconds.back());
    bench::report("popover-snippets-asked", "rows", static_cast<double>(asked));
    return true;
}

bool benchSummary(Account& account)
{
    const auto popover = makePopover(account);
    auto* view = popover->findChild<ui::ThreadView*>();
    PaintCounter counter;
    view->viewport()->installEventFilter(&counter);
    popover->popUp({900, 4});
    if (!waitForPaint(counter, 0)) {
        return false;
    }
    std::vector<double> milliseconds;
    for (int round = 1; round <= kSummaries; ++round) {
        const std::string json = summaryJson(round);
        QCoreApplication::processEvents();
        const int before = counter.count;
        const auto start = std::chrono::steady_clock::now();
        account.take(json);
        if (!waitForPaint(counter, before)) {
            return false;
        }
        milliseconds.push_back(since(start));
    }
    std::ranges::sort(milliseconds);
    bench::report("summary-repaint", "ms", bench::median(milliseconds));
    bench::report("summary-repaint-worst", "ms", milliseconds.back());
    popover->hide();

    // What the same costs while nobody looks.
    milliseconds.clear();
    for (int round = kSummaries + 1; round <= 2 * kSummaries; ++round) {
        const std::string json = summaryJson(round);
        const auto start = std::chrono::steady_clock::now();
        account.take(json);
        QCoreApplication::processEvents();
        milliseconds.push_back(since(start));
    }
    std::ranges::sort(milliseconds);
    bench::report("summary-hidden", "ms", bench::median(milliseconds));
    return true;
}

bool benchScroll(Account& account)
{
    const auto popover = makePopover(account);
    auto* view = popover->findChild<ui::ThreadView*>();
    popover->popUp({900, 4});
    QCoreApplication::processEvents();
    PaintCounter counter;
    view->viewport()->installEventFilter(&counter);
    std::vector<double> milliseconds;
    for (int i = 1; i < 200; ++i) {
        const int before = counter.count;
        const auto start = std::chrono::steady_clock::now();
        view->verticalScrollBar()->setValue(i * 997);
        if (!waitForPaint(counter, before)) {
            return false;
        }
        milliseconds.push_back(since(start));
    }
    std::ranges::sort(milliseconds);
    bench::report("scroll-page", "ms", bench::median(milliseconds));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Account account;
    account.take(summaryJson(0));
    const bool isDone = benchShow(account) && benchSummary(account) && benchScroll(account);
    if (!isDone) {
        std::fprintf(stderr, "bench_popover: nothing was painted\n");
    }
    return isDone ? EXIT_SUCCESS : EXIT_FAILURE;
}
