// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/launcherbadge.h"

#include <QDBusAbstractAdaptor>

namespace tallylight::desktop {

//! \brief com.canonical.Unity.LauncherEntry: only words of the bus.
class LauncherBadgeAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.Unity.LauncherEntry")

public:
    explicit LauncherBadgeAdaptor(LauncherBadge& badge) : QDBusAbstractAdaptor(&badge), m_badge(badge) {}

public Q_SLOTS:
    //! \brief A launcher that has just started asks what it missed.
    QString Query(QVariantMap& properties)
    {
        properties = m_badge.properties();
        return m_badge.address();
    }

Q_SIGNALS:
    //! \brief For introspection; LauncherBadge sends it.
    void Update(const QString& address, const QVariantMap& properties);

private:
    LauncherBadge& m_badge;
};

} // namespace tallylight::desktop
