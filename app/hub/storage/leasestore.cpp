// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/leasestore.h"

#include "hub/storage/database.h"
#include "hub/storage/query.h"
#include "hub/storage/read.h"

namespace tallylight::hub {

wire::Result<bool> LeaseStore::take(std::string_view name, std::string_view holder, wire::Timestamp now, wire::Timestamp until)
{
    return guarded<bool>(m_database, [&] {
        // One statement, so that of two who ask at once one gets it.
        Query query(m_database,
                    "insert into lease (name, holder, held_until) values (:name, :holder, :until) "
                    "on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until "
                    "where lease.holder = excluded.holder or lease.held_until <= :now returning holder",
                    1);
        query.bind(name).bind(holder).bind(until).bind(now);
        return query.next();
    });
}

} // namespace tallylight::hub
