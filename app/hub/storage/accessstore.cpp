// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/accessstore.h"

#include "hub/storage/query.h"
#include "hub/storage/read.h"

namespace tallylight::hub {

namespace {

const char* selectOf(Principal::Kind kind)
{
    switch (kind) {
    case Principal::Kind::ApiKey:
        return "select 1 from api_key where id = :id and (expires_at is null or expires_at > :now)";
    case Principal::Kind::Session:
        return "select 1 from session where id = :id and expires_at > :now";
    case Principal::Kind::OAuth:
        break;
    }
    return "select 1 from oauth_grant where id = :id and expires_at > :now";
}

} // namespace

wire::Result<std::int64_t> AccessStore::accessVersion()
{
    return guarded<std::int64_t>(m_database, [&] {
        Query query(m_database, "select version from access_version", 1);
        return query.next() ? query.number(0) : 0;
    });
}

wire::Result<bool> AccessStore::isGood(const Admission& admission, wire::Timestamp now)
{
    return guarded<bool>(m_database, [&] {
        Query query(m_database, selectOf(admission.kind), 1);
        query.bind(admission.credentialId).bind(now);
        return query.next();
    });
}

void raiseAccessVersion(Database& database)
{
    Query(database, "update access_version set version = version + 1").run();
}

} // namespace tallylight::hub
