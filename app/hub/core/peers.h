// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace tallylight::hub {

struct Change;

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
};

} // namespace tallylight::hub
