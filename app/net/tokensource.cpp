// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/tokensource.h"

#include "net/failuretext.h"

#include <QMetaObject>

namespace tallylight::net {

namespace {

//! Later, as every failure: who asks from a constructor must be able to connect first.
void refuse(QObject* context, TokenSource::Then then)
{
    QMetaObject::invokeMethod(
        context,
        [then = std::move(then)] { then(wire::failure(wire::ErrorCode::Unauthorized, FailureText::tr("signed out").toStdString())); },
        Qt::QueuedConnection);
}

} // namespace

void TokenSource::request(QObject* context, Then then) const
{
    if (m_provider) {
        m_provider->request(context, std::move(then));
    } else if (m_hasProvider) {
        refuse(context, std::move(then));
    } else {
        then(m_read ? m_read() : QByteArray());
    }
}

void TokenSource::renew(const QByteArray& rejected, QObject* context, Then then) const
{
    if (m_provider) {
        m_provider->renew(rejected, context, std::move(then));
    } else {
        refuse(context, std::move(then));
    }
}

} // namespace tallylight::net
