// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"
#include "wire/timestamp.h"

#include <string_view>

namespace tallylight::hub {

//! \brief Who of several processes may do what only one may do at a time. Blocks: on the storage executor only.
class LeaseRepository
{
public:
    virtual ~LeaseRepository() = default;

    //! \brief Takes or renews the lease \a name for \a holder until \a until, unless another holds it at \a now: a process that dies
    //! holds it up no longer than it took it for.
    //! \return whether \a holder has it.
    [[nodiscard]] virtual wire::Result<bool> take(std::string_view name, std::string_view holder, wire::Timestamp now,
                                                  wire::Timestamp until) = 0;
};

} // namespace tallylight::hub
