// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QVariant>

namespace tallylight::models {

//! \brief What ThreadListModel says of a row in one of its roles; invalid for a role that it has not.
[[nodiscard]] QVariant rowData(const ThreadRow& thread, int role);

[[nodiscard]] QHash<int, QByteArray> rowRoleNames();

//! \brief The roles in which two states of a row differ; empty where no view would show a difference.
[[nodiscard]] QList<int> differingRoles(const ThreadRow& before, const ThreadRow& after);

} // namespace tallylight::models
