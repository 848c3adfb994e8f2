// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/accesswatch.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/directory.h"
#include "hub/core/fanout.h"
#include "hub/core/runningsets.h"
#include "hub/core/summaryfeed.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

//! Credentials that one storage job looks up: reports must not wait behind all of them.
constexpr std::size_t kBatch = 100;

struct Stream {
    Admission admission;
    wire::OrgId org;
    Subscriber* subscriber = nullptr;
};

//! What a credential opens now.
struct Standing {
    Admission admission;
    bool isGood = false;
    std::vector<wire::OrgId> orgs;
};

using CredentialKey = std::pair<Principal::Kind, std::string>;

CredentialKey keyOf(const Admission& admission)
{
    return {admission.kind, admission.credentialId};
}

} // namespace

struct AccessWatch::Private : std::enable_shared_from_this<Private> {
    Private(Parts theParts, std::chrono::milliseconds theInterval) : p(std::move(theParts)), interval(theInterval), timer(p.executor) {}

    const Parts p;
    const std::chrono::milliseconds interval;
    asio::steady_timer timer;
    std::uint64_t lastId = 0;
    std::map<std::uint64_t, Stream> streams;
    //! All streams were looked at as of it.
    std::int64_t version = 0;
    //! When the first of the credentials ends by itself.
    wire::Timestamp nextEnd = wire::Timestamp::max();
    bool isRunning = false;
    bool isDue = false;
    bool isStopped = false;

    void enter(const Stream& stream)
    {
        // Whoever was let in by what was so before the last look is looked at again.
        version = std::min(version, stream.admission.version);
        nextEnd = std::min(nextEnd, stream.admission.expiresAt.value_or(wire::Timestamp::max()));
        streams.emplace(++lastId, stream);
        if (!isRunning && !isStopped) {
            isRunning = true;
            asio::co_spawn(p.executor, run(shared_from_this()), asio::detached);
        }
    }

    //! Ends with the last stream.
    static asio::awaitable<void> run(std::shared_ptr<Private> self)
    {
        while (!self->streams.empty() && !self->isStopped) {
            // What came while it looked was perhaps not yet there to be seen.
            if (!self->isDue) {
                self->timer.expires_after(self->interval);
                boost::system::error_code cancelled;
                co_await self->timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
            }
            self->isDue = false;
            if (!self->isStopped) {
                co_await self->look();
            }
        }
        self->isDue = false;
        self->isRunning = false;
    }

    asio::awaitable<void> look()
    {
        const auto now = p.clock.now();
        const auto present = co_await p.storage.run([this] { return p.access.accessVersion(); });
        if (!present) {
            co_return; // Away: nobody is shut out for that, and the next look comes soon.
        }
        if (*present == version && now < nextEnd) {
            co_return;
        }
        version = *present;
        std::vector<Standing> standings = credentials();
        for (std::size_t first = 0; first < standings.size(); first += kBatch) {
            const std::size_t last = std::min(first + kBatch, standings.size());
            const auto read = co_await p.storage.run([&] { return readStandings(standings, first, last, now); });
            if (!read) {
                version = std::min(version, *present - 1); // once more
                co_return;
            }
        }
        apply(standings);
    }

    //! Each credential of an open stream once, and when the first of them ends.
    std::vector<Standing> credentials()
    {
        std::map<CredentialKey, Standing> known;
        nextEnd = wire::Timestamp::max();
        for (const auto& [id, stream] : streams) {
            known.try_emplace(keyOf(stream.admission), Standing{stream.admission, false, {}});
        }
        std::vector<Standing> list;
        list.reserve(known.size());
        for (auto& [key, standing] : known) {
            list.push_back(std::move(standing));
        }
        return list;
    }

    wire::Result<void> readStandings(std::vector<Standing>& standings, std::size_t first, std::size_t last, wire::Timestamp now) const
    {
        for (std::size_t i = first; i < last; ++i) {
            Standing& standing = standings[i];
            const auto isGood = p.access.isGood(standing.admission, now);
            if (!isGood) {
                return tl::unexpected<wire::Error>(isGood.error());
            }
            standing.isGood = *isGood;
            auto memberships = p.directory.membershipsOf(standing.admission.user);
            if (!memberships) {
                return tl::unexpected<wire::Error>(std::move(memberships).error());
            }
            for (const Membership& membership : *memberships) {
                standing.orgs.push_back(membership.org.id);
            }
        }
        return {};
    }

    void apply(const std::vector<Standing>& standings)
    {
        std::map<CredentialKey, const Standing*> byCredential;
        for (const Standing& standing : standings) {
            byCredential.emplace(keyOf(standing.admission), &standing);
            if (p.sets.setMemberships(standing.admission.user, standing.orgs)) {
                p.summaries.changed(standing.admission.user);
            }
            if (standing.isGood) {
                nextEnd = std::min(nextEnd, standing.admission.expiresAt.value_or(wire::Timestamp::max()));
            }
        }
        std::vector<std::uint64_t> expelled;
        for (const auto& [id, stream] : streams) {
            // One that came in the meantime has a version that is older, and its turn comes.
            const auto found = byCredential.find(keyOf(stream.admission));
            if (found != byCredential.end()) {
                const Standing& standing = *found->second;
                const bool isMember = std::find(standing.orgs.begin(), standing.orgs.end(), stream.org) != standing.orgs.end();
                if (!standing.isGood || !isMember) {
                    expelled.push_back(id);
                }
            }
        }
        for (const std::uint64_t id : expelled) {
            // One that ends may take others with it.
            if (const auto stream = streams.find(id); stream != streams.end()) {
                stream->second.subscriber->expel();
            }
        }
        if (!expelled.empty()) {
            spdlog::info("{} streams were ended: their access was", expelled.size());
        }
    }
};

AccessWatch::Place::Place(Place&& other) noexcept : m_watch(std::exchange(other.m_watch, nullptr)), m_id(other.m_id) {}

AccessWatch::Place& AccessWatch::Place::operator=(Place&& other) noexcept
{
    if (this != &other) {
        end();
        m_watch = std::exchange(other.m_watch, nullptr);
        m_id = other.m_id;
    }
    return *this;
}

void AccessWatch::Place::end()
{
    if (auto* watch = std::exchange(m_watch, nullptr)) {
        watch->d->streams.erase(m_id);
        if (watch->d->streams.empty()) {
            watch->d->timer.cancel();
        }
    }
}

AccessWatch::AccessWatch(Parts parts, std::chrono::milliseconds interval) : d(std::make_shared<Private>(std::move(parts), interval)) {}

AccessWatch::~AccessWatch()
{
    stop();
}

AccessWatch::Place AccessWatch::enter(const Admission& admission, const wire::OrgId& org, Subscriber& subscriber)
{
    d->enter({admission, org, &subscriber});
    return Place(*this, d->lastId);
}

void AccessWatch::lookNow()
{
    // Without a stream there is nothing to look at, and who comes next is let in by what is so then.
    if (d->isRunning) {
        d->isDue = true;
        d->timer.cancel();
    }
}

void AccessWatch::stop()
{
    d->isStopped = true;
    d->timer.cancel();
}

} // namespace tallylight::hub
