// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/studioapi.h"
#include "wire/result.h"

#include <QString>

#include <functional>

class QObject;

namespace tallylight::ctl {

//! \brief Settles which organization is meant: \a wanted if not empty, else the only one of the account.
//!
//! Calls \a then once, at once or later, unless \a context dies before. ErrorCode::Conflict where the account has several.
void findOrg(net::StudioApi& api, const QString& wanted, QObject* context, const std::function<void(const wire::Result<QString>&)>& then);

} // namespace tallylight::ctl
