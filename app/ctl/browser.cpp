// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/browser.h"

#include "ctl/options.h"
#include "net/coredumps.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

namespace tallylight::ctl {

bool openInBrowser(const QString& url)
{
    QProcess opener;
    opener.setProgram(QStringLiteral("xdg-open"));
    opener.setArguments({url});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(kTokenVariable));
    opener.setProcessEnvironment(environment);
    return net::startDetached(opener);
}

} // namespace tallylight::ctl
