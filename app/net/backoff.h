// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <QByteArrayView>

#include <chrono>
#include <functional>
#include <optional>

namespace tallylight::net {

//! \brief How long to wait before the next attempt: doubling delays with full jitter, so that the clients of a server that went
//! down do not come back in step. Pure: no timer, no clock; not thread-safe.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;
    //! \brief Uniform in [0, 1).
    using Random = std::function<double()>;

    struct Options {
        Milliseconds first{1'000};
        Milliseconds cap{30'000};
        //! Never less, however the dice fall.
        Milliseconds floor{100};
        //! A server's wish for a longer pause is granted up to this.
        Milliseconds longestWish{600'000};
    };

    //! \brief Draws from the process's random generator.
    explicit Backoff(Options options);
    Backoff(Options options, Random random);

    //! \brief Failures since the last reset().
    [[nodiscard]] int failures() const { return m_failures; }

    //! \brief Counts a failure and gives the pause after it.
    //! \param atLeast a lower bound that the server asked for (Retry-After, `retry:`). The answer lies up to `first` above it, again
    //! to spread the clients.
    [[nodiscard]] Milliseconds next(std::optional<Milliseconds> atLeast);

    void reset() { m_failures = 0; }

private:
    Options m_options;
    Random m_random;
    int m_failures = 0;
};

//! \brief Reads the value of a Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date relative to \a now. Nothing for anything
//! else; zero for a date in the past.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, wire::Timestamp now);

} // namespace tallylight::net
