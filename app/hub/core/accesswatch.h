// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/access.h"
#include "hub/core/clock.h"
#include "wire/ids.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <cstdint>
#include <memory>

namespace tallylight::hub {

class BlockingExecutor;
class DirectoryRepository;
class RunningSets;
class Subscriber;
class SummaryFeed;

//! \brief Looks after open streams: one whose credential is revoked, or whose user left its organization, ends within a second, whichever
//! process took that away. The user's sets of all who watch follow their memberships. On the io_context.
//!
//! While streams are open it reads one number from the database every half second, and nothing else until that number moves.
class AccessWatch
{
public:
    //! What it works on; all outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        BlockingExecutor& storage;
        AccessRepository& access;
        DirectoryRepository& directory;
        const Clock& clock;
        RunningSets& sets;
        SummaryFeed& summaries;
    };

    //! \brief A stream's place on the list; leaving scope ends it.
    class Place
    {
    public:
        Place() = default;
        ~Place() { end(); }
        Place(Place&& other) noexcept;
        Place& operator=(Place&& other) noexcept;
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

        void end();

    private:
        friend class AccessWatch;
        Place(AccessWatch& watch, std::uint64_t id) : m_watch(&watch), m_id(id) {}

        AccessWatch* m_watch = nullptr;
        std::uint64_t m_id = 0;
    };

    explicit AccessWatch(Parts parts, std::chrono::milliseconds interval = std::chrono::milliseconds(500));
    ~AccessWatch();
    AccessWatch(const AccessWatch&) = delete;
    AccessWatch& operator=(const AccessWatch&) = delete;

    //! \brief From now on \a subscriber is told by Subscriber::expel() when \a admission or the membership in \a org ends.
    //! \param subscriber outlives the place.
    [[nodiscard]] Place enter(const Admission& admission, const wire::OrgId& org, Subscriber& subscriber);

    //! \brief Does not wait for the next half second: this process has taken access away itself, and that is committed.
    void lookNow();

    //! \brief Looks no more; for shutdown.
    void stop();

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace tallylight::hub
