// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QSslConfiguration>
#include <QString>

namespace tallylight::net {

//! \brief Whom an account trusts: the authorities of the system, and those of a PEM file of its own. Goes into the `trust` of options.
//! \param caFile empty: the system's alone, which is a null configuration.
//! \return ErrorCode::BadPayload with words where the file cannot be read or holds no certificate.
[[nodiscard]] wire::Result<QSslConfiguration> readTrust(const QString& caFile);

} // namespace tallylight::net
