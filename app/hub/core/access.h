// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tallylight::hub {

//! \brief By what somebody was let in, and as of when.
struct Admission {
    wire::UserId user;
    Principal::Kind kind = Principal::Kind::ApiKey;
    //! Id of the key, of the session or of the grant; never the secret.
    std::string credentialId;
    //! The end of a key or session; absent where there is none, and for a grant, whose tokens are renewed.
    std::optional<wire::Timestamp> expiresAt;
    //! AccessRepository::accessVersion() before the credential was looked up.
    std::int64_t version = 0;
};

//! \brief The port to what lets people in, for those who are in. Blocks: call it on the storage executor only.
class AccessRepository
{
public:
    virtual ~AccessRepository() = default;

    //! \brief Grows whenever a key, a sign-in or a membership is taken away, or a membership given, by whatever process.
    [[nodiscard]] virtual wire::Result<std::int64_t> accessVersion() = 0;

    //! \brief Whether the credential still opens anything at \a now.
    [[nodiscard]] virtual wire::Result<bool> isGood(const Admission& admission, wire::Timestamp now) = 0;
};

} // namespace tallylight::hub
