// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/database.h"
#include "hub/storage/migrations.h"
#include "hub/storage/query.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace tallylight;
using hub::Migration;

namespace {

constexpr Migration kFirst{1, "0001_first", "create table pet (name text);\ninsert into pet values ('Ada; the cat');\n"};
constexpr Migration kSecond{2, "0002_second", "-- a comment\nalter table pet add column age bigint;\nupdate pet set age = 3;\n"};
constexpr Migration kBroken{3, "0003_broken", "create table toy (name text);\ncreate table toy (name text);\n"};

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFreshDatabaseGetsTheWholeSchema()
    {
        auto database = open();
        QVERIFY(hub::migrate(*database, hub::migrations()));
        QCOMPARE(hub::schemaVersion(*database).value(), hub::migrations().back().version);
        // Once more changes nothing.
        QVERIFY(hub::migrate(*database, hub::migrations()));
    }

    void theFilesAreNumberedWithoutGaps()
    {
        int expected = 0;
        for (const Migration& step : hub::migrations()) {
            QCOMPARE(step.version, ++expected);
        }
    }

    void anOlderDatabaseIsBroughtUp()
    {
        auto database = open();
        QVERIFY(hub::migrate(*database, std::array{kFirst}));
        QVERIFY(hub::migrate(*database, std::array{kFirst, kSecond}));
        QCOMPARE(hub::schemaVersion(*database).value(), 2);
        hub::Query query(*database, "select name, age from pet", 2);
        QVERIFY(query.next());
        QCOMPARE(query.text(0), std::string("Ada; the cat"));
        QCOMPARE(query.number(1), 3);
        QVERIFY(!query.next());
    }

    void aNewerDatabaseIsRefusedAndLeftAlone()
    {
        auto database = open();
        QVERIFY(hub::migrate(*database, std::array{kFirst, kSecond}));
        const auto refused = hub::migrate(*database, std::array{kFirst});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, wire::ErrorCode::Conflict);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains(QStringLiteral("schema version 2")) && message.contains(QStringLiteral("up to 1")), qPrintable(message));
        QCOMPARE(hub::schemaVersion(*database).value(), 2);
    }

    void aFailedStepIsRolledBackWhole()
    {
        auto database = open();
        const auto failed = hub::migrate(*database, std::array{kFirst, kSecond, kBroken});
        QVERIFY(!failed);
        QVERIFY(QString::fromStdString(failed.error().message).contains(QStringLiteral("0003_broken")));
        QCOMPARE(hub::schemaVersion(*database).value(), 2);
        const auto toy = database->guard([&]() -> wire::Result<void> {
            database->execute("select * from toy");
            return {};
        });
        QVERIFY(!toy);
        // The repaired step applies.
        QVERIFY(hub::migrate(*database, std::array{kFirst, kSecond, Migration{3, "0003_repaired", "create table toy (name text);\n"}}));
    }

    void processesThatStartTogetherDoItOnce()
    {
        std::vector<std::thread> threads;
        std::array<bool, 4> isDone{};
        for (bool& done : isDone) {
            threads.emplace_back([&done, this] {
                auto database = open();
                done = database && hub::migrate(*database, hub::migrations()).has_value();
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        for (const bool done : isDone) {
            QVERIFY(done);
        }
    }

    void theFileIsItsOwnersAlone()
    {
        auto database = open();
        QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    }

    void whatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("words");
        QTest::newRow("another engine") << QStringLiteral("mysql://x") << QStringLiteral("sqlite:PATH");
        QTest::newRow("nothing") << QStringLiteral("sqlite:") << QStringLiteral("sqlite:PATH");
        QTest::newRow("no such folder") << QStringLiteral("sqlite:/nowhere/at/all.db")
                                        << QStringLiteral("/nowhere/at/all.db: No such file");
        QTest::newRow("a folder") << QStringLiteral("sqlite:/") << QStringLiteral("cannot open /");
    }

    void whatCannotBeOpenedSaysWhy()
    {
        QFETCH(QString, url);
        QFETCH(QString, words);
        const auto database = hub::Database::open(url.toStdString());
        QVERIFY(!database);
        QVERIFY2(QString::fromStdString(database.error().message).contains(words), database.error().message.c_str());
    }

    void aFileThatIsNoDatabaseIsAnError()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto database = hub::Database::open("sqlite:" + path().toStdString());
        QVERIFY(!database);
        QVERIFY2(QString::fromStdString(database.error().message).contains(QStringLiteral("not a database")),
                 database.error().message.c_str());
    }

private:
    // A space in it: SOCI's connection string is split at spaces.
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a hub.db")); }

    [[nodiscard]] std::unique_ptr<hub::Database> open() const
    {
        auto database = hub::Database::open("sqlite:" + path().toStdString());
        return database ? std::move(*database) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
