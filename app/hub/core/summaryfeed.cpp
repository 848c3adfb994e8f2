// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/summaryfeed.h"

#include "hub/core/clock.h"
#include "hub/core/eventencode.h"
#include "hub/core/random.h"
#include "hub/core/runningsets.h"
#include "hub/core/summarythrottle.h"
#include "wire/summary.h"

#include <boost/asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <exception>
#include <map>

namespace tallylight::hub {

namespace {

//! How old the times of progress in a snapshot may be.
constexpr std::chrono::seconds kMaxAge{1};

//! A summary as it was encoded.
struct Kept {
    FramePtr frame;
    wire::Timestamp encodedAt;
    //! A run has gone on since.
    bool isDated = false;
};

Channel channelOf(const SummaryKey& key)
{
    return std::visit([](const auto& id) { return Channel::of(id); }, key);
}

} // namespace

struct SummaryFeed::Private {
    Private(boost::asio::any_io_executor executor, const Clock& theClock, const RunningSets& theSets, Fanout& theFanout,
            std::chrono::milliseconds interval)
        : clock(theClock),
          sets(theSets),
          fanout(theFanout),
          throttle(interval),
          timer(std::move(executor))
    {
    }

    const Clock& clock;
    const RunningSets& sets;
    Fanout& fanout;
    SummaryThrottle throttle;
    boost::asio::steady_timer timer;
    //! When the timer goes off; nothing while it does not run.
    std::optional<SummaryThrottle::Time> timerDue;
    //! The present frame of each set that somebody asked for since it last changed.
    std::map<SummaryKey, Kept> frames;

    FramePtr frameOf(const SummaryKey& key)
    {
        if (const auto known = frames.find(key); known != frames.end()) {
            return known->second.frame;
        }
        const auto* org = std::get_if<wire::OrgId>(&key);
        wire::SummaryEvent event;
        event.envelope = {newUuid(), "decopilot", clock.now()};
        event.scope = org != nullptr ? wire::Scope::Org : wire::Scope::User;
        event.threads = org != nullptr ? sets.ofOrg(*org) : sets.ofUser(std::get<wire::UserId>(key));
        event.summary = wire::summarize(event.threads);
        auto frame = std::make_shared<const Frame>(org != nullptr ? EventKind::OrgSummary : EventKind::UserSummary, encode(event));
        frames.insert_or_assign(key, Kept{frame, *event.envelope.time});
        return frame;
    }

    FramePtr snapshotOf(const SummaryKey& key)
    {
        const auto known = frames.find(key);
        if (known != frames.end() && known->second.isDated) {
            const auto age = clock.now() - known->second.encodedAt;
            // Below zero: the clock was set back, and nobody knows.
            if (age >= kMaxAge || age < age.zero()) {
                frames.erase(known);
            }
        }
        return frameOf(key);
    }

    void progressed(const SummaryKey& key)
    {
        if (const auto known = frames.find(key); known != frames.end()) {
            known->second.isDated = true;
        }
    }

    void send(const SummaryKey& key)
    {
        const Channel channel = channelOf(key);
        if (!fanout.hasSubscribers(channel)) {
            return;
        }
        try {
            fanout.publish(channel, frameOf(key));
        } catch (const std::exception& error) {
            spdlog::error("a summary could not be sent: {}", error.what());
        }
    }

    void changed(const SummaryKey& key)
    {
        frames.erase(key);
        if (throttle.admit(key, std::chrono::steady_clock::now())) {
            send(key);
        }
        arm();
    }

    void arm()
    {
        const auto due = throttle.nextDue();
        if (!due || due == timerDue) {
            return;
        }
        timerDue = due;
        timer.expires_at(*due);
        timer.async_wait([this](const boost::system::error_code& error) {
            if (error) {
                return;
            }
            timerDue.reset();
            for (const SummaryKey& key : throttle.takeDue(std::chrono::steady_clock::now())) {
                send(key);
            }
            arm();
        });
    }
};

SummaryFeed::SummaryFeed(boost::asio::any_io_executor executor, const Clock& clock, const RunningSets& sets, Fanout& fanout,
                         std::chrono::milliseconds interval)
    : d(std::make_unique<Private>(std::move(executor), clock, sets, fanout, interval))
{
}

SummaryFeed::~SummaryFeed() = default;

FramePtr SummaryFeed::current(const wire::OrgId& org)
{
    return d->snapshotOf(org);
}

FramePtr SummaryFeed::current(const wire::UserId& user)
{
    return d->snapshotOf(user);
}

void SummaryFeed::changed(const wire::OrgId& org)
{
    d->changed(org);
}

void SummaryFeed::changed(const wire::UserId& user)
{
    d->changed(user);
}

void SummaryFeed::progressed(const wire::OrgId& org)
{
    d->progressed(org);
}

void SummaryFeed::progressed(const wire::UserId& user)
{
    d->progressed(user);
}

void SummaryFeed::flush()
{
    d->timer.cancel();
    d->timerDue.reset();
    for (const SummaryKey& key : d->throttle.takeAll()) {
        d->send(key);
    }
}

} // namespace tallylight::hub
