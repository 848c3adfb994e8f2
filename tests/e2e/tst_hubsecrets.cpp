// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/httpprobe.h"
#include "support/hubprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

using namespace tallylight::test;

//! What the real hub knows of keys and passwords stands where nobody reads it: not in its log, its command line, its environment, its
//! files, and not in an address to which it sends somebody.
class TestHubSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretAnywhere()
    {
        qputenv("SPDLOG_LEVEL", "trace");
        const QByteArray password = "correct-SeCrEt-battery";
        HubProcess hub;
        hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QString::fromLatin1(password));
        hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
        const QByteArray key = hub.createKey(QStringLiteral("alice@example.org"));
        QVERIFY(key.size() > 20);
        hub.start();
        HttpProbe alice(key);
        QCOMPARE(alice.get(hub.url(QStringLiteral("/api/auth/organization/list"))).status, 200);
        const QJsonObject run{{QStringLiteral("key"), QStringLiteral("k")}, {QStringLiteral("title"), QStringLiteral("Task")}};
        QCOMPARE(alice.post(hub.url(QStringLiteral("/api/acme/runs")), run).status / 100, 2);
        {
            StreamProbe stream(hub.url(QStringLiteral("/api/acme/watch")), key);
            QTRY_VERIFY(!stream.events().empty());
        }
        // Refused, broken, and where it does not belong.
        QByteArray redirects;
        for (const QString& path : {QStringLiteral("/api/nowhere/watch"), QStringLiteral("/api/acme/runs/none"), QStringLiteral("/"),
                                    QStringLiteral("/login"), QStringLiteral("/acme/none"), QStringLiteral("/api/auth/mcp/authorize")}) {
            for (const QByteArray& bearer : {key, key + "x", QByteArray()}) {
                const HttpAnswer answer =
                    HttpProbe(bearer).get(QUrl(hub.url(path).toString() + QStringLiteral("?access_token=") + QString::fromLatin1(key)));
                redirects += answer.header("Location") + '\n' + answer.header("Set-Cookie") + '\n';
            }
        }
        const QJsonObject wrong{{QStringLiteral("email"), QStringLiteral("alice@example.org")},
                                {QStringLiteral("password"), QString::fromLatin1(password) + u'x'}};
        (void)HttpProbe({}).post(hub.url(QStringLiteral("/login")), wrong);
        (void)HttpProbe({}).post(hub.url(QStringLiteral("/api/auth/mcp/token")), wrong);

        const QString proc = QStringLiteral("/proc/%1/").arg(hub.processId());
        QList<std::pair<QString, QByteArray>> places{{QStringLiteral("command line"), contents(proc + QStringLiteral("cmdline"))},
                                                     {QStringLiteral("environment"), contents(proc + QStringLiteral("environ"))}};
        const auto addFiles = [&] {
            QDirIterator files(QFileInfo(hub.databasePath()).path(), QDir::Files | QDir::Hidden);
            while (files.hasNext()) {
                const QString path = files.next();
                places.append({path, contents(path)});
            }
        };
        addFiles(); // as they are while it runs
        QCOMPARE(hub.terminate(), 0);
        addFiles();
        places.append({QStringLiteral("log"), hub.log()});
        QVERIFY(places.size() >= 5 && !places.constFirst().second.isEmpty() && places.constLast().second.contains("shutting down"));
        for (const auto& [place, text] : places) {
            for (const QByteArray& secret : {key, key.mid(key.size() / 2), password}) {
                QVERIFY2(!text.contains(secret), qPrintable(place));
            }
        }
        // A page may send who asked for it to the sign-in and back, and the address goes with it; another server gets nothing.
        for (const QByteArray& line : redirects.split('\n')) {
            QVERIFY2(!line.contains(key) || line.startsWith('/'), line.constData());
        }
        qunsetenv("SPDLOG_LEVEL");
    }

private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestHubSecrets)
#include "tst_hubsecrets.moc"
