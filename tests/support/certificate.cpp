// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/certificate.h"

#include <QProcess>
#include <QStringList>

namespace tallylight::test {

QString makeCertificate(const QString& folder)
{
    const QString path = folder + QStringLiteral("/other-ca.pem");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), path + QStringLiteral(".key"), QStringLiteral("-out"), path, QStringLiteral("-days"),
                   QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=Acme")});
    return openssl.waitForFinished(30'000) && openssl.exitCode() == 0 ? path : QString();
}

} // namespace tallylight::test
