// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historykeeper.h"

#include "store/historyfile.h"
#include "support/history.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::History;
using store::HistoryEntry;
using store::HistoryKeeper;
using test::ended;
using wire::ThreadStatus;

namespace {

std::vector<HistoryEntry> all(const History& history)
{
    return {history.entries().begin(), history.entries().end()};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestHistoryKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void outlivesTheProgram()
    {
        HistoryEntry failed = ended("t2", 20, ThreadStatus::Failed);
        failed.started.reset();
        failed.title = "Größe \"1\" \\ 日本";
        HistoryEntry seen = ended("t3", 30);
        seen.isUnseen = false;
        seen.agent = {};
        {
            History history;
            HistoryKeeper keeper(folder(), history, 1h);
            QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
            history.add({ended("t1", 10), failed, seen});
            QVERIFY2(!QFile::exists(keeper.path()), "written rarely");
        }
        History history;
        HistoryKeeper keeper(folder(), history, 1h);
        QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
        QCOMPARE(all(history), (std::vector{seen, failed, ended("t1", 10)}));
        QCOMPARE(history.unseenCount(ThreadStatus::Completed), std::size_t{1});
    }

    void isWrittenSomeTimeAfterAChange()
    {
        History history;
        HistoryKeeper keeper(folder(), history, 50ms);
        QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
        history.add(ended("t1", 10));
        history.add(ended("t2", 20));
        QVERIFY(!QFile::exists(keeper.path()));
        QTRY_VERIFY(QFile::exists(keeper.path()));
        QCOMPARE(store::readHistory(contents(keeper.path())).entries.size(), std::size_t{2});
        QCOMPARE(QFileInfo(keeper.path()).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("readable");
        const std::vector entries{ended("t2", 20), ended("t1", 10)};
        const QByteArray good = store::historyText(entries);
        QTest::newRow("torn") << good.chopped(20) << 1;
        QTest::newRow("garbage in a line") << good + "garbage\n" << 2;
        QTest::newRow("no outcome") << good + R"({"account":"a","org":"o","thread":"t","ended":"2026-06-16T12:00:00Z"})" << 2;
        QTest::newRow("waiting is no outcome")
            << good + R"({"account":"a","org":"o","thread":"t","ended":"2026-06-16T12:00:00Z","outcome":"requires_action"})" << 2;
        QTest::newRow("zeros") << QByteArray(100, '\0') << 0;
        QTest::newRow("another format") << QByteArray(good).replace("\"format\":1", "\"format\":2") << 0;
        QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, 'x') << 0;
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, readable);
        const QString path = folder() + QStringLiteral("/history.jsonl");
        write(path, text);
        {
            History history;
            HistoryKeeper keeper(folder(), history, 1h);
            QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Damaged);
            QCOMPARE(history.entries().size(), static_cast<std::size_t>(readable));
            QCOMPARE(contents(keeper.asidePath()), text);
        }
        History again;
        HistoryKeeper keeper(folder(), again, 1h);
        QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
        QCOMPARE(again.entries().size(), static_cast<std::size_t>(readable));
    }

    void anEmptyFileIsAnEmptyHistory()
    {
        write(folder() + QStringLiteral("/history.jsonl"), {});
        History history;
        HistoryKeeper keeper(folder(), history, 1h);
        QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
        QVERIFY(history.entries().empty());
    }

    void saysOnceThatItCannotWrite()
    {
        write(m_folder->filePath(QStringLiteral("state")), "a file where the folder should be");
        History history;
        HistoryKeeper keeper(folder(), history, 1ms);
        QSignalSpy failed(&keeper, &HistoryKeeper::failed);
        QCOMPARE(keeper.load(), HistoryKeeper::Loaded::Whole);
        history.add(ended("t1", 10));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().at(0).toString(), keeper.path());
        QVERIFY(!failed.front().at(1).toString().isEmpty());
        QVERIFY(QFile::remove(folder()));
        history.add(ended("t2", 20));
        QTRY_VERIFY(QFile::exists(keeper.path()));
        QCOMPARE(failed.size(), 1);
    }

    void theFolderIsByTheSpecification()
    {
        qputenv("HOME", "/home/ada");
        qputenv("XDG_STATE_HOME", "/somewhere/state");
        QCOMPARE(HistoryKeeper::defaultFolder(), QStringLiteral("/somewhere/state/io.github.tallylight"));
        for (const QByteArray& value : {QByteArray("relative/state"), QByteArray()}) {
            qputenv("XDG_STATE_HOME", value);
            QCOMPARE(HistoryKeeper::defaultFolder(), QStringLiteral("/home/ada/.local/state/io.github.tallylight"));
        }
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("state")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestHistoryKeeper)
#include "tst_historykeeper.moc"
