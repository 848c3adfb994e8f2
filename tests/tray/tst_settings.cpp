// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using namespace tallylight::tray;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllMyWorkUntilTold()
    {
        QTemporaryDir folder;
        const Settings settings(folder.path());
        QVERIFY(settings.scope() == (wire::Scope::User));
        QVERIFY(settings.org(QStringLiteral("https://a.example")).isEmpty());
    }

    void keepsWhatWasChosen()
    {
        QTemporaryDir folder;
        {
            Settings settings(folder.path());
            settings.setScope(wire::Scope::Org);
            settings.setOrg(QStringLiteral("https://a.example"), wire::OrgId("org-a"));
            settings.setOrg(QStringLiteral("http://127.0.0.1:80"), wire::OrgId("org-b"));
        }
        const Settings settings(folder.path());
        QVERIFY(settings.scope() == (wire::Scope::Org));
        QCOMPARE(settings.org(QStringLiteral("https://a.example")), wire::OrgId("org-a"));
        QCOMPARE(settings.org(QStringLiteral("http://127.0.0.1:80")), wire::OrgId("org-b"));
        QVERIFY(settings.org(QStringLiteral("https://other.example")).isEmpty());
    }

    void takesOnlyOrgForTheOrganization_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<bool>("isOrg");
        QTest::newRow("org") << QByteArray("org") << true;
        QTest::newRow("user") << QByteArray("user") << false;
        QTest::newRow("another case") << QByteArray("ORG") << false;
        QTest::newRow("nonsense") << QByteArray("42") << false;
    }

    void takesOnlyOrgForTheOrganization()
    {
        QFETCH(const QByteArray, stored);
        QFETCH(const bool, isOrg);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("tallylight.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nrunning-summary-scope=" + stored + "\n");
        file.close();
        QVERIFY(Settings(folder.path()).scope() == (isOrg ? wire::Scope::Org : wire::Scope::User));
    }

    void isForOnePersonOnly()
    {
        QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("io.github.tallylight"));
        {
            Settings settings(folder);
            settings.setScope(wire::Scope::Org);
        }
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                            | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(folder).permissions() & others));
        QVERIFY(!(QFileInfo(folder + QStringLiteral("/tallylight.conf")).permissions() & others));
    }

    void standsWhereTheSpecificationSays()
    {
        qputenv("XDG_CONFIG_HOME", "/somewhere");
        QCOMPARE(Settings::defaultFolder(), QStringLiteral("/somewhere/io.github.tallylight"));
        qputenv("XDG_CONFIG_HOME", "relative");
        QVERIFY(Settings::defaultFolder().startsWith(u'/'));
        QVERIFY(Settings::defaultFolder().endsWith(QStringLiteral("/.config/io.github.tallylight")));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
