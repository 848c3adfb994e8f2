// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/addresslimits.h"

#include <boost/asio/ip/address.hpp>

#include <utility>

namespace tallylight::hub::http {

bool isThisMachine(const std::string& address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address, error);
    if (error) {
        return false;
    }
    return parsed.is_loopback()
           || (parsed.is_v6() && parsed.to_v6().is_v4_mapped()
               && boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, parsed.to_v6()).is_loopback());
}

AddressLimits::Slot::Slot(Slot&& other) noexcept : m_counts(std::exchange(other.m_counts, nullptr)), m_network(std::move(other.m_network))
{
}

AddressLimits::Slot::~Slot()
{
    if (m_counts == nullptr) {
        return;
    }
    const auto found = m_counts->find(m_network);
    if (found != m_counts->end() && --found->second == 0) {
        m_counts->erase(found);
    }
}

AddressLimits::AddressLimits(const RequestLimits& limits)
    : m_connections(limits.connectionsPerAddress),
      m_requests({.attempts = limits.perAddress, .window = RequestLimits::kWindow, .keys = 100'000})
{
}

std::optional<AddressLimits::Slot> AddressLimits::connect(const std::string& address)
{
    if (m_connections == 0 || isThisMachine(address)) {
        return Slot();
    }
    std::string network = networkOf(address);
    std::size_t& count = (*m_counts)[network];
    if (count >= m_connections) {
        return std::nullopt;
    }
    ++count;
    return Slot(m_counts, std::move(network));
}

std::optional<std::chrono::seconds> AddressLimits::request(const std::string& address, RateLimiter::Time now)
{
    return isThisMachine(address) ? std::nullopt : m_requests.attempt(networkOf(address), now);
}

} // namespace tallylight::hub::http
