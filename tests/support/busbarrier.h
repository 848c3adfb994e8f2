// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QDBusConnection;

namespace tallylight::test {

//! \brief Returns when the bus has worked off all that this connection sent: subscriptions made before it hear signals sent after it.
void awaitBus(const QDBusConnection& bus);

} // namespace tallylight::test
