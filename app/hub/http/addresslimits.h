// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/ratelimiter.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace tallylight::hub::http {

//! \brief What strangers and members may ask for. 0: as much as comes.
struct RequestLimits {
    //! Requests from one address in ten seconds.
    std::size_t perAddress = 3000;
    //! Requests of one user in ten seconds, with whichever credential: what a hub can do, so that no script takes more than all of it.
    std::size_t perAccount = 50'000;
    //! Connections of one address that are no streams: those are bounded by their organization.
    std::size_t connectionsPerAddress = 256;

    static constexpr std::chrono::seconds kWindow{10};
};

//! \brief True for a loopback address. A text that is no address is nobody's.
[[nodiscard]] bool isThisMachine(const std::string& address);

//! \brief What one address takes of the hub. This machine's own is not counted: behind it stand a proxy with all its clients, or those who
//! could do worse. Loop thread only.
class AddressLimits
{
    using Counts = std::unordered_map<std::string, std::size_t>;

public:
    //! \brief A connection that counts, for as long as this lives.
    class Slot
    {
    public:
        Slot() = default;
        Slot(Slot&& other) noexcept;
        Slot& operator=(Slot&&) = delete;
        ~Slot();

    private:
        friend class AddressLimits;
        Slot(std::shared_ptr<Counts> counts, std::string network) : m_counts(std::move(counts)), m_network(std::move(network)) {}

        //! Shared, because a session may outlive the listener.
        std::shared_ptr<Counts> m_counts;
        std::string m_network;
    };

    explicit AddressLimits(const RequestLimits& limits);

    //! \brief One more connection. \return nothing where the address has too many.
    [[nodiscard]] std::optional<Slot> connect(const std::string& address);
    //! \brief One more request. \return nothing where it may go on, else how long to wait.
    [[nodiscard]] std::optional<std::chrono::seconds> request(const std::string& address, RateLimiter::Time now);

private:
    std::size_t m_connections;
    std::shared_ptr<Counts> m_counts = std::make_shared<Counts>();
    RateLimiter m_requests;
};

} // namespace tallylight::hub::http
