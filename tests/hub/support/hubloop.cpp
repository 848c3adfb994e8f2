// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/hubloop.h"

#include "wire/decode.h"
#include "wire/sseparser.h"

namespace tallylight::test {

namespace {

std::string wordOf(const wire::Event& event)
{
    if (const auto* status = std::get_if<wire::ThreadStatusEvent>(&event)) {
        return "status " + status->thread.value() + " " + std::string(wire::toString(status->status));
    }
    if (const auto* step = std::get_if<wire::StepEvent>(&event)) {
        return "step " + step->thread.value() + " " + std::to_string(step->stepCount);
    }
    if (const auto* finish = std::get_if<wire::FinishEvent>(&event)) {
        return "finish " + finish->thread.value() + " " + std::string(wire::toString(finish->status));
    }
    if (const auto* summary = std::get_if<wire::SummaryEvent>(&event)) {
        std::string word = std::string(wire::toString(summary->scope)) + " " + std::to_string(summary->summary.totalRunning) + ":";
        for (const auto& thread : summary->threads) {
            word += " " + thread.id.value();
        }
        return word;
    }
    return "?";
}

} // namespace

void StreamRecorder::deliver(const hub::FramePtr& frame)
{
    wire::Decoder decoder;
    wire::SseParser parser;
    const auto fed = parser.feed(frame->sse(), [&](const wire::SseEvent& sse) {
        const auto event = decoder.decode(sse.type, sse.data);
        m_words.push_back(event ? wordOf(*event) : "? " + event.error().message);
    });
    if (!fed) {
        m_words.push_back("? " + fed.error().message);
    }
}

HubLoop::HubLoop(std::chrono::milliseconds summaryInterval)
    : summaries(io.get_executor(), clock, sets, fanout, summaryInterval),
      changes({io.get_executor(), sets, fanout, summaries, clock}, kMaxWaiters),
      reactor({storage, data.runs(), changes, clock}, {}),
      reaper(io.get_executor(), clock, sets, reactor, kIdleTimeout)
{
    access.stop();
}

HubLoop::~HubLoop()
{
    reaper.stop();
    reactor.releaseWaiters();
    settle();
}

void HubLoop::settle()
{
    io.restart();
    io.run();
}

void HubLoop::follow(const hub::Organization& org, const hub::User& user, StreamRecorder& recorder)
{
    std::vector<wire::OrgId> memberships;
    const auto known = data.directory().membershipsOf(user.id).value();
    for (const auto& membership : known) {
        memberships.push_back(membership.org.id);
    }
    m_subscriptions.push_back(watch.open(org.id, hub::Admission{user.id, {}, {}, {}, 0}, memberships, {}, recorder).value().subscription);
}

std::vector<std::string> HubLoop::runningInDatabase()
{
    std::vector<std::string> running;
    const auto rows = data.runs().running({}).value();
    for (const auto& row : rows) {
        running.push_back(row.thread.org.value() + "/" + row.thread.id.value());
    }
    return running;
}

} // namespace tallylight::test
