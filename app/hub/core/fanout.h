// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/frame.h"
#include "wire/ids.h"
#include "wire/result.h"
#include "wire/typefilter.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tallylight::hub {

//! \brief A stream as the fan-out sees it. On the io_context.
class Subscriber
{
public:
    virtual ~Subscriber() = default;

    //! \brief Takes a frame that its filter lets through. Must not wait and must not throw; may end its Subscription, also from within
    //! this call. Whoever falls behind closes itself.
    virtual void deliver(const FramePtr& frame) = 0;

    //! \brief Its user may not listen any more. Ends its Subscription, as a rule within this call.
    virtual void expel() = 0;
};

//! \brief The name of a channel: an organization's id, or `user:<id>`.
class Channel
{
public:
    [[nodiscard]] static Channel of(const wire::OrgId& org) { return Channel(org.value()); }
    [[nodiscard]] static Channel of(const wire::UserId& user) { return Channel("user:" + user.value()); }

    //! \brief Valid as long as the channel; not to be had from a temporary.
    [[nodiscard]] const std::string& key() const& { return m_key; }
    [[nodiscard]] std::string key() && { return std::move(m_key); }

private:
    explicit Channel(std::string key) : m_key(std::move(key)) {}
    std::string m_key;
};

class Fanout;

//! \brief A subscriber's place in its channels; leaving scope ends it. The fan-out must outlive it.
class Subscription
{
public:
    Subscription() = default;
    ~Subscription() { end(); }
    Subscription(Subscription&& other) noexcept;
    Subscription& operator=(Subscription&& other) noexcept;
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

    [[nodiscard]] bool isActive() const { return m_fanout != nullptr; }
    void end();

private:
    friend class Fanout;
    Subscription(Fanout& fanout, std::uint64_t id) : m_fanout(&fanout), m_id(id) {}

    Fanout* m_fanout = nullptr;
    std::uint64_t m_id = 0;
};

//! \brief Which stream gets which frame. On the io_context; no locks.
class Fanout
{
public:
    struct Limits {
        std::size_t streamsPerOrg = 50;
        std::size_t streams = 500;
    };

    //! \brief Since the beginning, over all streams.
    struct Totals {
        //! By EventKind.
        std::array<std::uint64_t, kEventKinds> deliveries{};
        std::uint64_t bytes = 0;
    };

    explicit Fanout(Limits limits);
    ~Fanout();
    Fanout(const Fanout&) = delete;
    Fanout& operator=(const Fanout&) = delete;

    [[nodiscard]] std::size_t streamCount() const { return m_streams.size(); }
    [[nodiscard]] const Totals& totals() const { return m_totals; }

    //! \brief Puts \a subscriber on the organization's channel, and on the user's where \a filter lets the user summary through. Counts
    //! as one stream.
    //! \param subscriber outlives the subscription.
    //! \return ErrorCode::TooManyRequests over either limit.
    [[nodiscard]] wire::Result<Subscription> subscribe(const wire::OrgId& org, const wire::UserId& user, const wire::TypeFilter& filter,
                                                       Subscriber& subscriber);

    //! \brief Hands \a frame to everyone on \a channel whose filter lets it through, in order of subscription.
    void publish(const Channel& channel, const FramePtr& frame);

    [[nodiscard]] bool hasSubscribers(const Channel& channel) const;

private:
    friend class Subscription;

    struct Member {
        std::uint64_t id = 0;
        //! Null once ended while a publish() is under way.
        Subscriber* subscriber = nullptr;
        //! One bit per EventKind.
        std::uint8_t kinds = 0;
    };
    struct Members {
        std::vector<Member> list;
        int publishing = 0;
        bool hasEnded = false;
    };
    struct Stream {
        std::string orgChannel;
        //! Empty where it is not on the user's.
        std::string userChannel;
    };

    void end(std::uint64_t id);
    void leave(const std::string& channel, std::uint64_t id);

    Limits m_limits;
    Totals m_totals;
    std::uint64_t m_lastId = 0;
    std::unordered_map<std::string, Members> m_channels;
    std::unordered_map<std::uint64_t, Stream> m_streams;
};

} // namespace tallylight::hub
