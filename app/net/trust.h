// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace tallylight::net {

//! \brief Whom an account trusts; nothing for the authorities of the system.
//!
//! Optional, because Qt loads OpenSSL, 4 MB of it, as soon as there is any QSslConfiguration, also where nobody speaks TLS.
using Trust = std::optional<QSslConfiguration>;

//! \brief The authorities of the system, and those of a PEM file of an account's own. Goes into the `trust` of options.
//! \param caFile empty: the system's alone.
//! \return ErrorCode::BadPayload with words where the file cannot be read or holds no certificate.
[[nodiscard]] wire::Result<Trust> readTrust(const QString& caFile);

} // namespace tallylight::net
