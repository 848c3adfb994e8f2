// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/hubprocess.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight::test;

namespace {

//! The shell blocks of the page, one after another.
QByteArray examples()
{
    QFile page(QStringLiteral(TALLYLIGHT_SOURCE "/docs/report-api.md"));
    if (!page.open(QIODevice::ReadOnly)) {
        qFatal("no docs/report-api.md");
    }
    QByteArray script = "set -euo pipefail\n";
    bool isExample = false;
    while (!page.atEnd()) {
        const QByteArray line = page.readLine();
        if (line.startsWith("```")) {
            isExample = line.trimmed() == "```sh";
        } else if (isExample) {
            script += line;
        }
    }
    return script;
}

} // namespace

//! docs/report-api.md is right: its examples run as they stand, against the real hub, with the real curl.
class TestReportApiDoc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesRun();
};

void TestReportApiDoc::examplesRun()
{
    HubProcess hub;
    hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
    hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
    const QByteArray key = hub.createKey(QStringLiteral("alice@example.org"));
    hub.start();

    const QByteArray script = examples();
    QVERIFY(script.count("curl") >= 6);

    QTemporaryDir folder;
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HUB"), hub.origin().toString(QUrl::StripTrailingSlash));
    environment.insert(QStringLiteral("ORG"), QStringLiteral("acme"));
    environment.insert(QStringLiteral("TOKEN"), QString::fromUtf8(key));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.setProgram(QStringLiteral("bash"));
    shell.setArguments({QStringLiteral("-x")});
    shell.start();
    shell.write(script);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray trace = shell.readAllStandardError();
    QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0, trace.constData());
}

QTEST_GUILESS_MAIN(TestReportApiDoc)
#include "tst_reportapidoc.moc"
