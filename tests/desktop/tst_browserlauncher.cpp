// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/browserlauncher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight::desktop;

//! Puts a recorder in the place of xdg-open.
class TestBrowserLauncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile script(m_folder.filePath(QStringLiteral("xdg-open")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s|%s|%s|%s' \"$#\" \"$1\" \"$XDG_ACTIVATION_TOKEN\" \"$DESKTOP_STARTUP_ID\" > \"$OUT.new\" && "
                     "/bin/mv \"$OUT.new\" \"$OUT\"\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        script.close();
        qputenv("OUT", outPath().toUtf8());
    }

    void init()
    {
        QFile::remove(outPath());
        qputenv("PATH", m_folder.path().toUtf8());
        qputenv("XDG_ACTIVATION_TOKEN", "stale");
    }

    void opensWithTheTokenOfTheClick()
    {
        BrowserLauncher launcher;
        QVERIFY(launcher.open(QUrl(QStringLiteral("https://studio.example/acme/t-1?virtualmcpid=a&chat=1")), "token-1"));
        QTRY_VERIFY(QFile::exists(outPath()));
        QCOMPARE(recorded(), QByteArray("1|https://studio.example/acme/t-1?virtualmcpid=a&chat=1|token-1|token-1"));
    }

    void leavesNoStaleOrStrangeToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("control characters") << QByteArray("a\nb");
        QTest::newRow("space") << QByteArray("a b");
    }

    void leavesNoStaleOrStrangeToken()
    {
        QFETCH(const QByteArray, token);
        BrowserLauncher launcher;
        QVERIFY(launcher.open(QUrl(QStringLiteral("http://127.0.0.1:8080/a/b")), token));
        QTRY_VERIFY(QFile::exists(outPath()));
        QCOMPARE(recorded(), QByteArray("1|http://127.0.0.1:8080/a/b||"));
    }

    void encodesWhatAShellWouldRead()
    {
        BrowserLauncher launcher;
        QVERIFY(launcher.open(QUrl(QStringLiteral("https://h.example/a b/$(x)`y`\"z\"")), {}));
        QTRY_VERIFY(QFile::exists(outPath()));
        QVERIFY2(!recorded().contains(' ') && !recorded().contains('`') && !recorded().contains('"'), recorded().constData());
    }

    void opensNothingButWebPages_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("file") << QUrl(QStringLiteral("file:///etc/passwd"));
        QTest::newRow("script") << QUrl(QStringLiteral("javascript:alert(1)"));
        QTest::newRow("option") << QUrl(QStringLiteral("--help"));
        QTest::newRow("no host") << QUrl(QStringLiteral("https:///path"));
        QTest::newRow("user in it") << QUrl(QStringLiteral("https://studio.example@evil.example/"));
        QTest::newRow("empty") << QUrl();
    }

    void opensNothingButWebPages()
    {
        QFETCH(const QUrl, url);
        BrowserLauncher launcher;
        QSignalSpy failed(&launcher, &BrowserLauncher::failed);
        QVERIFY(!launcher.open(url, {}));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!failed.at(0).at(1).toString().isEmpty());
    }

    void saysWhatIsMissing()
    {
        qputenv("PATH", "/nonexistent");
        BrowserLauncher launcher;
        QSignalSpy failed(&launcher, &BrowserLauncher::failed);
        QVERIFY(!launcher.open(QUrl(QStringLiteral("https://studio.example/")), {}));
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.at(0).at(1).toString().contains(QStringLiteral("xdg-utils")));
    }

private:
    [[nodiscard]] QString outPath() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] QByteArray recorded() const
    {
        QFile file(outPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBrowserLauncher)
#include "tst_browserlauncher.moc"
