// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedsocket.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace tallylight;

namespace {

QString ourFolder(const QTemporaryDir& runtime)
{
    return runtime.filePath(QStringLiteral("io.github.tallylight"));
}

unsigned modeOf(const QString& path)
{
    struct stat status {
    };
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0;
}

void setMode(const QString& path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class SharedSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFolderIsForUsAlone()
    {
        const QTemporaryDir runtime;
        const auto place = net::sharePlace(runtime.path(), "abc");
        QVERIFY(place.has_value());
        QCOMPARE(place->socketPath, ourFolder(runtime) + QStringLiteral("/feed-abc.sock"));
        QCOMPARE(modeOf(ourFolder(runtime)), 0700U);
        QVERIFY(net::sharePlace(runtime.path(), "abc").has_value()); // as it is
    }

    void anOpenFolderIsNotUsed()
    {
        const QTemporaryDir runtime;
        QVERIFY(net::sharePlace(runtime.path(), "abc"));
        setMode(ourFolder(runtime), 0750);
        QCOMPARE(net::sharePlace(runtime.path(), "abc").error().code, wire::ErrorCode::Forbidden);
        QCOMPARE(modeOf(ourFolder(runtime)), 0750U); // nor mended: somebody may be in it already
    }

    void aDirectoryThatOthersWriteToIsNotUsed()
    {
        const QTemporaryDir runtime;
        setMode(runtime.path(), 0770);
        QCOMPARE(net::sharePlace(runtime.path(), "abc").error().code, wire::ErrorCode::Forbidden);
        setMode(runtime.path(), 0755);
        QVERIFY(net::sharePlace(runtime.path(), "abc"));
    }

    void aLinkIsNotFollowed()
    {
        const QTemporaryDir runtime;
        const QTemporaryDir elsewhere;
        setMode(elsewhere.path(), 0700);
        QVERIFY(QFile::link(elsewhere.path(), ourFolder(runtime)));
        QCOMPARE(net::sharePlace(runtime.path(), "abc").error().code, wire::ErrorCode::Forbidden);
    }

    void anothersDirectoryIsNotUsed()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can make a folder that belongs to another");
        }
        const QTemporaryDir runtime;
        QVERIFY(net::sharePlace(runtime.path(), "abc"));
        QCOMPARE(::chown(QFile::encodeName(ourFolder(runtime)).constData(), 65534, 65534), 0);
        QCOMPARE(net::sharePlace(runtime.path(), "abc").error().code, wire::ErrorCode::Forbidden);
        const QTemporaryDir foreign;
        QCOMPARE(::chown(QFile::encodeName(foreign.path()).constData(), 65534, 65534), 0);
        QCOMPARE(net::sharePlace(foreign.path(), "abc").error().code, wire::ErrorCode::Forbidden);
    }

    void noDirectoryNoPlace()
    {
        QVERIFY(!net::sharePlace(QString(), "abc"));
        QVERIFY(!net::sharePlace(QStringLiteral("relative"), "abc"));
        QVERIFY(!net::sharePlace(QStringLiteral("/nowhere/at/all"), "abc"));
        const QTemporaryDir runtime;
        QVERIFY(QDir(runtime.path()).mkpath(QString(120, u'x')));
        QCOMPARE(net::sharePlace(runtime.filePath(QString(120, u'x')), "abc").error().code, wire::ErrorCode::TooLarge);
    }

    void oneHoldsTheLock()
    {
        const QTemporaryDir runtime;
        const QString path = runtime.filePath(QStringLiteral("a.lock"));
        net::ShareLock second;
        {
            net::ShareLock first;
            QVERIFY(first.tryAcquire(path));
            QVERIFY(!second.tryAcquire(path));
            QCOMPARE(modeOf(path), 0600U);
        }
        QVERIFY(second.tryAcquire(path));
    }

    void theSocketIsForUsAlone()
    {
        const QTemporaryDir runtime;
        const auto place = net::sharePlace(runtime.path(), "abc");
        const auto listener = net::listenForUser(place->socketPath);
        QVERIFY(listener.has_value());
        QCOMPARE(modeOf(place->socketPath), 0600U);
        ::close(*listener);
    }

    void onlyADeadSocketIsReplaced()
    {
        const QTemporaryDir runtime;
        const QString path = net::sharePlace(runtime.path(), "abc")->socketPath;
        const auto first = net::listenForUser(path);
        QVERIFY(first.has_value());
        QVERIFY(!net::listenForUser(path)); // somebody listens
        ::close(*first);
        QVERIFY(QFileInfo::exists(path)); // as a process that was killed leaves it
        const auto second = net::listenForUser(path);
        QVERIFY(second.has_value());
        ::close(*second);

        QVERIFY(QFile::remove(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!net::listenForUser(path)); // whatever that is, it is no socket of ours
        QVERIFY(file.exists());
    }
};

QTEST_GUILESS_MAIN(SharedSocketTest)
#include "tst_sharedsocket.moc"
