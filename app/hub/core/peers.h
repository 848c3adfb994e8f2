// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace tallylight::hub {

class BlockingExecutor;
struct Change;

//! \brief What a process has said to the others and heard of them, since the beginning.
struct PeerTotals {
    //! Of changes.
    std::uint64_t sent = 0;
    //! There was no connection, or one that took nothing: the others find it in the database.
    std::uint64_t unsent = 0;
    std::uint64_t received = 0;
    //! Of other programs, or broken: ignored.
    std::uint64_t foreign = 0;
    //! Changes that a later one was known of.
    std::uint64_t late = 0;
    //! Questions to the database by new streams.
    std::uint64_t looks = 0;
    std::uint64_t storeWrites = 0;
    //! Another process wrote the same set meanwhile.
    std::uint64_t storeConflicts = 0;
    std::uint64_t storeFailures = 0;
};

//! \brief The other processes that serve the same database. On the io_context.
class Peers
{
public:
    virtual ~Peers() = default;

    //! \brief Tells them of \a change, which this process committed. Never waits; what cannot be sent is counted, and found by them in
    //! the database.
    virtual void tell(const Change& change) = 0;

    //! \brief \a change stood in the database, and nobody had told of it.
    virtual void found(const Change& change) = 0;

    [[nodiscard]] virtual PeerTotals totals() const = 0;
    //! \brief What sends and what stores: their times are those of NATS.
    [[nodiscard]] virtual const BlockingExecutor& sender() const = 0;
    [[nodiscard]] virtual const BlockingExecutor& storer() const = 0;
};

} // namespace tallylight::hub
