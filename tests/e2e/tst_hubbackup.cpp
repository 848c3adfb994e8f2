// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"
#include "hub/support/postgresserver.h"
#include "support/hubprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tallylight::test;

namespace {

struct Outcome {
    int exitCode = -1;
    QByteArray errors;
};

Outcome run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {-1, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardError()};
}

} // namespace

//! What docs/hub-operation.md says of backup and restore, with the real hub, the real databases and their own programs.
class TestHubBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<HubProcess>();
    }

    void cleanup()
    {
        m_hub.reset();
        m_server.reset();
    }

    void sqliteIsCopiedWhileTheHubRunsAndPutBack()
    {
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        populate();
        m_hub->admin({QStringLiteral("backup"), copy}, {});
        QCOMPARE(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        changeAfterwards();
        QCOMPARE(m_hub->terminate(), 0);

        // As the page says: the file, and away with what belongs to the old one.
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile::remove(m_hub->databasePath() + QLatin1StringView(suffix));
        }
        QVERIFY(QFile::copy(copy, m_hub->databasePath()));
        m_hub->start();
        isAsPopulated();
    }

    void aCopyReplacesNothing()
    {
        populate();
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        QFile other(copy);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
        other.close();
        const Outcome outcome = backUp(QStringLiteral("sqlite:") + m_hub->databasePath(), copy);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("copy.db: File exists"), outcome.errors.constData());
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), QByteArray("mine"));
    }

    void whatIsNotThereIsNotMade()
    {
        const QString none = m_folder->filePath(QStringLiteral("none.db"));
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        const Outcome outcome = backUp(QStringLiteral("sqlite:") + none, copy);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("none.db: there is no such database"), outcome.errors.constData());
        QVERIFY(!QFile::exists(none) && !QFile::exists(copy));
    }

    void aCopyThatFailsLeavesNothing()
    {
        const QString broken = m_folder->filePath(QStringLiteral("broken.db"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
        file.close();
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        QCOMPARE(backUp(QStringLiteral("sqlite:") + broken, copy).exitCode, 1);
        QVERIFY(!QFile::exists(copy));
    }

    void postgresqlIsDumpedWhileTheHubRunsAndRestored()
    {
        m_server = std::make_unique<PostgresServer>();
        const QString url = QString::fromStdString(m_server->makeDatabase());
        const QString dump = m_folder->filePath(QStringLiteral("hub.dump"));
        m_hub = std::make_unique<HubProcess>(url);
        populate();
        QCOMPARE(backUp(url, dump).exitCode, 2);
        const Outcome dumped = run(QStringLiteral("pg_dump"), {QStringLiteral("--format=custom"), QStringLiteral("--file=") + dump,
                                                               QStringLiteral("--dbname=") + url});
        QVERIFY2(dumped.exitCode == 0, dumped.errors.constData());
        changeAfterwards();
        QCOMPARE(m_hub->terminate(), 0);

        const QStringList restore{QStringLiteral("--single-transaction"), QStringLiteral("--no-owner")};
        const Outcome restored =
            run(QStringLiteral("pg_restore"),
                restore + QStringList{QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--dbname=") + url, dump});
        QVERIFY2(restored.exitCode == 0, restored.errors.constData());
        m_hub->start();
        isAsPopulated();
        QCOMPARE(m_hub->terminate(), 0);

        // And into an empty one, as on another machine.
        const QString other = QString::fromStdString(m_server->makeDatabase());
        const Outcome moved = run(QStringLiteral("pg_restore"), restore + QStringList{QStringLiteral("--dbname=") + other, dump});
        QVERIFY2(moved.exitCode == 0, moved.errors.constData());
        m_hub = std::make_unique<HubProcess>(other);
        m_hub->start();
        isAsPopulated();
    }

private:
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_hub->origin().port()); }

    static Outcome backUp(const QString& url, const QString& file)
    {
        return run(QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub"),
                   {QStringLiteral("admin"), QStringLiteral("--db"), url, QStringLiteral("backup"), file});
    }

    void report(const QByteArray& thread)
    {
        const auto answer = postJson(port(), "/api/acme/runs", m_key,
                                     R"({"key":")" + thread + R"(","thread_id":")" + thread + R"(","title":"Run ')" + thread + R"(' ☕"})");
        QCOMPARE(answer.status, 201);
    }

    //! \brief A running hub in which one run goes on.
    void populate()
    {
        m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
        m_key = m_hub->createKey(QStringLiteral("alice@example.org"));
        m_hub->start();
        report("t1");
        m_users = m_hub->admin({QStringLiteral("user"), QStringLiteral("list")}, {});
    }

    void changeAfterwards()
    {
        report("t2");
        m_hub->addUser(QStringLiteral("bob@example.org"), QStringLiteral("Bob"), QStringLiteral("correct horse"));
        m_hub->removeMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"));
        QCOMPARE(exchange(port(), "HEAD", "/api/acme/watch", m_key).status, 403);
    }

    void isAsPopulated()
    {
        RawClient stream(port());
        stream.request("GET", "/api/acme/watch?types=decopilot.running.summary", m_key);
        QVERIFY(stream.head().startsWith("HTTP/1.1 200"));
        QVERIFY(stream.event().startsWith("event: connected"));
        const QByteArray summary = stream.event();
        QVERIFY2(summary.contains("\"totalRunning\":1") && summary.contains("Run 't1' ☕"), summary.constData());
        QCOMPARE(m_hub->admin({QStringLiteral("user"), QStringLiteral("list")}, {}), m_users);
        const auto signedIn =
            postJson(port(), "/api/auth/sign-in/email", {}, R"({"email":"alice@example.org","password":"correct horse"})");
        QCOMPARE(signedIn.status, 200);
        // It goes on from there.
        report("t3");
        QVERIFY(stream.event().contains("\"totalRunning\":2"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<HubProcess> m_hub;
    QByteArray m_key;
    QByteArray m_users;
};

QTEST_GUILESS_MAIN(TestHubBackup)
#include "tst_hubbackup.moc"
