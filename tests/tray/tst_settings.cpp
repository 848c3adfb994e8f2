// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settings.h"

#include "tray/preferencefields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using models::Preferences;

namespace {

const auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                     | QFileDevice::WriteOther | QFileDevice::ExeOther;

QString fileIn(const QString& folder)
{
    return folder + QStringLiteral("/tallylight.conf");
}

void write(const QString& folder, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(folder));
    QFile file(fileIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Nothing in it is as it is at first.
Preferences other()
{
    Preferences p;
    p.scope = wire::Scope::Org;
    p.account = store::AccountId("a1");
    p.orgs = {{QStringLiteral("https://a.example"), wire::OrgId("org-a")}, {QStringLiteral("http://127.0.0.1:80"), wire::OrgId("org/b %")}};
    p.badgeStyle = store::BadgeStyle::Dot;
    p.iconColor = models::IconColor::Automatic;
    p.hidesWhenIdle = true;
    p.notices.standardLevel = store::NoticeLevel::Badge;
    p.notices.levels = {{{store::AccountId("a1"), wire::OrgId("org/b %")}, store::NoticeLevel::Off},
                        {{store::AccountId("a2"), wire::OrgId("org-a")}, store::NoticeLevel::Insistent}};
    p.notices.includesOthers = true;
    p.notices.tellsFinished = false;
    p.notices.tellsFailed = false;
    p.notices.tellsNeedsYou = false;
    p.notices.hasSound = true;
    p.notices.isCountOnly = true;
    p.notices.hidesTextWhenLocked = false;
    p.notices.quietHours = {true, 6h + 5min, 23h + 59min};
    p.notices.snoozedUntil = wire::Timestamp(1'700'000'000'123ms);
    p.historyKept = std::chrono::days(0);
    p.closesOnFocusLoss = false;
    p.knowsCloseKeepsRunning = true;
    p.motion = models::Motion::Reduced;
    p.language = QStringLiteral("pt_BR");
    p.windowSizes = {{QStringLiteral("settings"), QSize(700, 500)}};
    return p;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOnceThatNothingCanBeWritten()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("config"));
        Settings settings(place);
        QSignalSpy failed(&settings, &Settings::failed);
        settings.setScope(wire::Scope::Org);
        settings.save();
        QVERIFY(failed.isEmpty());
        QVERIFY(read(fileIn(place)).contains("org"));

        QVERIFY(QDir(place).removeRecursively());
        QFile other(place); // now nothing can be in it, not even for root
        QVERIFY(other.open(QIODevice::WriteOnly));
        settings.setScope(wire::Scope::User);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().toString().contains(fileIn(place)));
        settings.setScope(wire::Scope::Org);
        settings.save();
        QCOMPARE(failed.size(), 1);
        QVERIFY2(settings.scope() == wire::Scope::Org, "as long as the program runs");
    }

    void showsAllMyWorkUntilTold()
    {
        QTemporaryDir folder;
        const Settings settings(folder.path());
        QVERIFY(settings.preferences() == Preferences{});
        QVERIFY(settings.scope() == (wire::Scope::User));
        QVERIFY(settings.account().isEmpty());
        QVERIFY(settings.org(QStringLiteral("https://a.example")).isEmpty());
        QVERIFY(settings.complaint().isEmpty());
        QVERIFY(settings.locked().isEmpty());
    }

    void keepsAllOfIt()
    {
        QTemporaryDir folder;
        {
            Settings settings(folder.path());
            settings.setPreferences(other());
            QVERIFY(settings.preferences() == other());
        }
        const Settings settings(folder.path());
        QVERIFY(settings.preferences() == other());
        QVERIFY(settings.complaint().isEmpty());
    }

    void keepsEachByItself_data()
    {
        QTest::addColumn<QString>("text");
        for (const PreferenceField& field : preferenceFields()) {
            QTest::newRow(field.name.data()) << field.write(other());
        }
    }

    void keepsEachByItself()
    {
        QFETCH(const QString, text);
        QTemporaryDir folder;
        Preferences wanted;
        for (const PreferenceField& field : preferenceFields()) {
            if (field.name == QLatin1StringView(QTest::currentDataTag())) {
                QVERIFY(field.write(wanted) != text);
                field.read(wanted, text);
                QCOMPARE(field.write(wanted), text);
            }
        }
        QVERIFY(wanted != Preferences{});
        {
            Settings settings(folder.path());
            settings.setPreferences(wanted);
        }
        QVERIFY(Settings(folder.path()).preferences() == wanted);
        {
            Settings settings(folder.path());
            settings.setPreferences({});
        }
        QVERIFY(Settings(folder.path()).preferences() == Preferences{});
    }

    void mapsLoseWhatIsGone()
    {
        QTemporaryDir folder;
        Preferences wanted = other();
        {
            Settings settings(folder.path());
            settings.setPreferences(wanted);
            wanted.orgs.erase(wanted.orgs.begin());
            wanted.notices.levels.erase(wanted.notices.levels.begin());
            wanted.windowSizes.clear();
            settings.setPreferences(wanted);
        }
        QVERIFY(Settings(folder.path()).preferences() == wanted);
    }

    void keepsWhatWasLookedAt()
    {
        QTemporaryDir folder;
        {
            Settings settings(folder.path());
            settings.setScope(wire::Scope::Org);
            settings.setAccount(store::AccountId("a1"));
            settings.setOrg(QStringLiteral("https://a.example"), wire::OrgId("org-a"));
            settings.setOrg(QStringLiteral("http://127.0.0.1:80"), wire::OrgId("org-b"));
        }
        const Settings settings(folder.path());
        QVERIFY(settings.scope() == (wire::Scope::Org));
        QCOMPARE(settings.account(), store::AccountId("a1"));
        QCOMPARE(settings.org(QStringLiteral("https://a.example")), wire::OrgId("org-a"));
        QCOMPARE(settings.org(QStringLiteral("http://127.0.0.1:80")), wire::OrgId("org-b"));
        QVERIFY(settings.org(QStringLiteral("https://other.example")).isEmpty());
    }

    void readsTheFileOfTheFirstVersion()
    {
        // As the first version wrote it, to the byte.
        QTemporaryDir folder;
        write(folder.path(), "[General]\nrunning-summary-scope=org\n\n[running-summary-org]\nhttp%253A%252F%252F127.0.0.1%253A8787=org-b\n"
                             "https%253A%252F%252Fstudio.example=org-a\n");
        {
            Settings settings(folder.path());
            QVERIFY(settings.complaint().isEmpty());
            QVERIFY(settings.scope() == wire::Scope::Org);
            QCOMPARE(settings.org(QStringLiteral("https://studio.example")), wire::OrgId("org-a"));
            QCOMPARE(settings.org(QStringLiteral("http://127.0.0.1:8787")), wire::OrgId("org-b"));
            Preferences wanted = settings.preferences();
            wanted.notices.hasSound = true;
            settings.setPreferences(wanted);
        }
        const QByteArray content = read(fileIn(folder.path()));
        QVERIFY(content.contains("running-summary-scope=org\n"));
        QVERIFY(content.contains("https%253A%252F%252Fstudio.example=org-a\n"));
        QVERIFY(content.contains("version=1\n"));
    }

    void leavesWhatALaterVersionWrote()
    {
        QTemporaryDir folder;
        write(folder.path(), "[General]\nversion=7\nfuture=\"a, b\"\n\n[tray]\nbadge=hologram\nshine=11\n");
        {
            Settings settings(folder.path());
            QVERIFY(settings.preferences() == Preferences{});
            settings.setScope(wire::Scope::Org);
        }
        const QByteArray content = read(fileIn(folder.path()));
        for (const char* line : {"version=7\n", "future=\"a, b\"\n", "badge=hologram\n", "shine=11\n", "running-summary-scope=org\n"}) {
            QVERIFY2(content.contains(line), content.constData());
        }
    }

    void whatIsMistypedIsAsAtFirst_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("badge") << QByteArray("[tray]\nbadge=DOT\n");
        QTest::newRow("flag") << QByteArray("[notices]\nsound=yes\n");
        QTest::newRow("time") << QByteArray("[notices]\nquiet-from=25:00\n");
        QTest::newRow("snooze") << QByteArray("[notices]\nsnoozed-until=soon\n");
        QTest::newRow("days") << QByteArray("[history]\ndays=-3\n");
        QTest::newRow("too many days") << QByteArray("[history]\ndays=99999999999\n");
        QTest::newRow("language") << QByteArray("[look]\nlanguage=../../x\n");
        QTest::newRow("size") << QByteArray("[window-size]\nsettings=12x\n");
        QTest::newRow("level") << QByteArray("[notice-levels]\na1\\org=loud\n");
    }

    void whatIsMistypedIsAsAtFirst()
    {
        QFETCH(const QByteArray, content);
        QTemporaryDir folder;
        write(folder.path(), content);
        const Settings settings(folder.path());
        QVERIFY(settings.preferences() == Preferences{});
        QVERIFY(settings.complaint().isEmpty());
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
        write(folder.path(), "[General]\nrunning-summary-scope=" + stored + "\n");
        QVERIFY(Settings(folder.path()).scope() == (isOrg ? wire::Scope::Org : wire::Scope::User));
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no INI") << QByteArray("{\"scope\": \"org\"}\n");
        QTest::newRow("half a section") << QByteArray("[General\nrunning-summary-scope=org\n");
        QTest::newRow("zeros, as a full disk leaves them") << QByteArray(4096, '\0');
        QTest::newRow("too large") << "[General]\nx=" + QByteArray(2 * 1024 * 1024, 'y') + '\n';
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(const QByteArray, content);
        QTemporaryDir folder;
        write(folder.path(), content);
        {
            Settings settings(folder.path());
            QVERIFY(settings.preferences() == Preferences{});
            const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("tallylight.conf.corrupt-*")});
            QCOMPARE(kept.size(), 1);
            QVERIFY2(settings.complaint().contains(kept.first()), qPrintable(settings.complaint()));
            QVERIFY(read(folder.filePath(kept.first())) == content);
            settings.setPreferences(other());
        }
        const Settings settings(folder.path());
        QVERIFY(settings.complaint().isEmpty());
        QVERIFY(settings.preferences() == other());
        QVERIFY(!(QFileInfo(fileIn(folder.path())).permissions() & kOthers));
    }

    void anEarlierDamagedFileIsNotOverwritten()
    {
        QTemporaryDir folder;
        for (const char* content : {"one\n", "two\n", "three\n"}) {
            write(folder.path(), content);
            QVERIFY(!Settings(folder.path()).complaint().isEmpty());
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("tallylight.conf.corrupt-*")}).size(), 3);
    }

    void aFolderThatCannotBeWrittenEndsNothing()
    {
        QTemporaryDir folder;
        QFile blocked(folder.filePath(QStringLiteral("blocked")));
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        Settings settings(blocked.fileName() + QStringLiteral("/config"));
        settings.setPreferences(other());
        QVERIFY(settings.preferences() == other());
    }

    void systemDefaultsGiveWhatWasNotChosen()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("first")), "[notices]\nsound=true\n");
        write(folder.filePath(QStringLiteral("second")), "[notices]\nsound=false\ncount-only=true\n[tray]\nbadge=dot\n");
        write(folder.filePath(QStringLiteral("damaged")), "nothing\n");
        const QStringList system{folder.filePath(QStringLiteral("first")), folder.filePath(QStringLiteral("second")),
                                 folder.filePath(QStringLiteral("damaged")), folder.filePath(QStringLiteral("missing"))};
        const QString own = folder.filePath(QStringLiteral("own"));
        {
            Settings settings(own, system);
            QVERIFY(settings.preferences().notices.hasSound);
            QVERIFY(settings.preferences().notices.isCountOnly);
            QVERIFY(settings.preferences().badgeStyle == store::BadgeStyle::Dot);
            QVERIFY(settings.complaint().isEmpty());
            Preferences wanted = settings.preferences();
            wanted.notices.hasSound = false;
            settings.setPreferences(wanted);
        }
        // Chosen, though it is what it would be without the system's file; and nothing else was.
        QVERIFY(!Settings(own, system).preferences().notices.hasSound);
        QVERIFY(!read(fileIn(own)).contains("count-only"));
    }

    void whatIsLockedIsTheSystemsToDecide()
    {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("own"));
        const QString system = folder.filePath(QStringLiteral("system"));
        write(own, "[notices]\nsound=true\nothers=true\n");
        write(system, "[General]\nlocked=notices/sound, notices/others\n\n[notices]\nsound=false\n");
        Settings settings(own, {system});
        QCOMPARE(settings.locked(), QStringList({QStringLiteral("notices/sound"), QStringLiteral("notices/others")}));
        QVERIFY(!settings.preferences().notices.hasSound);
        QVERIFY(!settings.preferences().notices.includesOthers);
        Preferences wanted = settings.preferences();
        wanted.notices.hasSound = true;
        wanted.notices.isCountOnly = true;
        settings.setPreferences(wanted);
        QVERIFY(!settings.preferences().notices.hasSound);
        QVERIFY(settings.preferences().notices.isCountOnly);
    }

    void isForOnePersonOnly()
    {
        QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("io.github.tallylight"));
        {
            Settings settings(folder);
            settings.setScope(wire::Scope::Org);
        }
        QVERIFY(!(QFileInfo(folder).permissions() & kOthers));
        QVERIFY(!(QFileInfo(fileIn(folder)).permissions() & kOthers));
    }

    void standsWhereTheSpecificationSays()
    {
        qputenv("XDG_CONFIG_HOME", "/somewhere");
        QCOMPARE(Settings::defaultFolder(), QStringLiteral("/somewhere/io.github.tallylight"));
        qputenv("XDG_CONFIG_HOME", "relative");
        QVERIFY(Settings::defaultFolder().startsWith(u'/'));
        QVERIFY(Settings::defaultFolder().endsWith(QStringLiteral("/.config/io.github.tallylight")));
        qputenv("XDG_CONFIG_DIRS", "/one:relative:/two");
        QCOMPARE(Settings::defaultSystemFolders(),
                 QStringList({QStringLiteral("/one/io.github.tallylight"), QStringLiteral("/two/io.github.tallylight")}));
        qunsetenv("XDG_CONFIG_DIRS");
        QCOMPARE(Settings::defaultSystemFolders(), QStringList({QStringLiteral("/etc/xdg/io.github.tallylight")}));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
