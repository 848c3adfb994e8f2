// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/clock.h"

#include <atomic>
#include <chrono>

namespace tallylight::test {

//! \brief Stands still until it is moved. Any thread.
class FakeClock final : public hub::Clock
{
public:
    [[nodiscard]] wire::Timestamp now() const override { return wire::Timestamp(std::chrono::milliseconds(m_now.load())); }

    void advance(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    //! 2026-06-16T09:00:00.000Z
    std::atomic<std::int64_t> m_now{1'781'600'400'000};
};

} // namespace tallylight::test
