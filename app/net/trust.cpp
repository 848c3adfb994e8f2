// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/trust.h"

#include "net/failuretext.h"

#include <QFile>
#include <QSslCertificate>

namespace tallylight::net {

namespace {

//! The bundle of a whole system has a quarter of that.
constexpr qint64 kMaxFile = 1024 * 1024;

} // namespace

wire::Result<Trust> readTrust(const QString& caFile)
{
    if (caFile.isEmpty()) {
        return Trust();
    }
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return wire::failure(wire::ErrorCode::BadPayload,
                             FailureText::tr("the certificate file %1 cannot be read: %2").arg(caFile, file.errorString()).toStdString());
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(kMaxFile), QSsl::Pem);
    if (certificates.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, FailureText::tr("there is no certificate (PEM) in %1").arg(caFile).toStdString());
    }
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(certificates);
    return trust;
}

} // namespace tallylight::net
