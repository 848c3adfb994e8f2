// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>

#include <chrono>
#include <functional>

class QObject;

namespace tallylight::desktop {

//! How long a peer on the bus may take; generous, since the bus may have to start it first.
constexpr std::chrono::milliseconds kBusPatience{10'000};

//! \brief Sends a call and returns at once. The answer comes in the order of the bus with what signals say.
//! \param context where it is gone, the answer is dropped.
//! \param done gets the answer or the error (QDBusMessage::ErrorMessage), never before this function returns; on the context's thread.
void askBus(const QDBusConnection& bus, const QDBusMessage& call, std::chrono::milliseconds patience, QObject* context,
            std::function<void(const QDBusMessage& answer)> done);

//! \brief The call that reads a property. Its answer holds a variant.
[[nodiscard]] QDBusMessage propertyCall(const QString& service, const QString& path, const QString& interface, const QString& name);

//! \brief The value in an answer to propertyCall(), out of all its wrappings; invalid for an error.
[[nodiscard]] QVariant propertyValue(const QDBusMessage& answer);

} // namespace tallylight::desktop
