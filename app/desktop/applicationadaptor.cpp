// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/applicationadaptor.h"

#include "desktop/applicationservice.h"

namespace tallylight::desktop {

namespace {

// What another program may hand us.
constexpr qsizetype kMaxAddresses = 16;
constexpr qsizetype kMaxAddress = 2'048;
constexpr qsizetype kMaxToken = 1'024;

QByteArray tokenIn(const QVariantMap& platformData)
{
    for (const QString& name : {QStringLiteral("activation-token"), QStringLiteral("desktop-startup-id")}) {
        const QByteArray token = platformData.value(name).toString().toUtf8();
        if (!token.isEmpty() && token.size() <= kMaxToken) {
            return token;
        }
    }
    return {};
}

} // namespace

ApplicationAdaptor::ApplicationAdaptor(ApplicationService& service) : QDBusAbstractAdaptor(&service.object()), m_service(service) {}

void ApplicationAdaptor::Activate(const QVariantMap& platformData)
{
    Q_EMIT m_service.activated(tokenIn(platformData));
}

void ApplicationAdaptor::Open(const QStringList& uris, const QVariantMap& platformData)
{
    QStringList addresses;
    for (const QString& uri : uris) {
        if (uri.size() <= kMaxAddress && addresses.size() < kMaxAddresses) {
            addresses.append(uri);
        }
    }
    Q_EMIT m_service.opened(addresses, tokenIn(platformData));
}

void ApplicationAdaptor::ActivateAction(const QString& actionName, const QVariantList& parameter, const QVariantMap& platformData)
{
    Q_UNUSED(parameter)
    Q_EMIT m_service.actionActivated(actionName, tokenIn(platformData));
}

} // namespace tallylight::desktop
