// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

namespace tallylight::hub {

//! \brief Where the hub takes the time of day from; tests set their own. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual wire::Timestamp now() const = 0;
};

//! \brief The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] wire::Timestamp now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace tallylight::hub
