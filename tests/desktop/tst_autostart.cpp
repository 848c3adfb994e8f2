// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight::desktop;
using State = Autostart::State;

class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffUntilAPersonWantsIt()
    {
        const Autostart autostart(options());
        QCOMPARE(autostart.state(), State::Off);
        QCOMPARE(autostart.setOn(false), QString());
        QVERIFY(!QFile::exists(autostart.filePath()));
    }

    void writesAFileThatDesktopsRead()
    {
        const Autostart autostart(options());
        QCOMPARE(autostart.setOn(true), QString());
        QCOMPARE(autostart.state(), State::On);
        const QByteArray text = read(autostart.filePath());
        QVERIFY(text.contains("\nExec=\"/opt/tally light/50%%\" --background\n"));
        QVERIFY(text.contains("\nTryExec=/opt/tally light/50%\n"));
        QVERIFY(!text.contains("OnlyShowIn"));
        if (!QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate")).isEmpty()) {
            QCOMPARE(QProcess::execute(QStringLiteral("desktop-file-validate"), {autostart.filePath()}), 0);
        }
        QCOMPARE(autostart.setOn(false), QString());
        QCOMPARE(autostart.state(), State::Off);
    }

    void leavesANoAlone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("by the specification") << QByteArray("Hidden=true");
        QTest::newRow("by GNOME's settings") << QByteArray("X-GNOME-Autostart-enabled = false");
    }

    void leavesANoAlone()
    {
        QFETCH(const QByteArray, line);
        const Autostart autostart(options());
        QCOMPARE(autostart.setOn(true), QString());
        QFile file(autostart.filePath());
        const QByteArray text = read(autostart.filePath()).replace("X-GNOME-Autostart-enabled=true", line) + "[Other]\nHidden=false\n";
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        QCOMPARE(autostart.state(), State::Declined);
        QCOMPARE(read(autostart.filePath()), text);
        QCOMPARE(autostart.setOn(true), QString()); // a person's click here
        QCOMPARE(autostart.state(), State::On);
    }

    void saysWhyItCannot()
    {
        Autostart::Options impossible = options();
        impossible.configFolder = QStringLiteral("/proc/nowhere");
        const Autostart autostart(impossible);
        QVERIFY(!autostart.setOn(true).isEmpty());
        QCOMPARE(autostart.state(), State::Off);
    }

    void ignoresARelativeFolder()
    {
        qputenv("XDG_CONFIG_HOME", "relative");
        QCOMPARE(Autostart::defaultConfigFolder(), QDir::homePath() + QStringLiteral("/.config"));
        qputenv("XDG_CONFIG_HOME", "/elsewhere");
        QCOMPARE(Autostart::defaultConfigFolder(), QStringLiteral("/elsewhere"));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] Autostart::Options options() const
    {
        return {QStringLiteral("io.github.tallylight"), QStringLiteral("Tallylight"), QStringLiteral("/opt/tally light/50%"),
                m_folder->path()};
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
