// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/countingproxy.h"
#include "e2e/reporter.h"
#include "e2e/traybus.h"
#include "e2e/trayprocess.h"
#include "e2e/watchprocess.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "net/sharedkey.h"
#include "support/statusnotifierwatcher.h"
#include "support/xsession.h"
#include "tray/accountset.h"
#include "tray/noticedesk.h"
#include "tray/partoptions.h"
#include "tray/scopechoice.h"
#include "tray/settings.h"
#include "tray/settingscontroller.h"
#include "tray/threadopener.h"
#include "tray/traymenu.h"
#include "tray/viewdesk.h"
#include "ui/threadwindow.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine
constexpr int kWindows = 20;
constexpr int kFollowers = 5;

QString slug(int number)
{
    return QStringLiteral("org-%1").arg(number, 2, 10, QChar(u'0'));
}

//! A hub with one person in so many organizations, and what counts her streams.
struct Workplace {
    HubProcess hub;
    std::unique_ptr<CountingProxy> proxy;
    QByteArray key;
    std::vector<std::unique_ptr<WatchProcess>> followers;

    explicit Workplace(int orgs)
    {
        const QString mail = QStringLiteral("alice@example.org");
        hub.addUser(mail, QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
        for (int i = 1; i <= orgs; ++i) {
            hub.addOrg(slug(i), slug(i).toUpper());
            hub.addMember(slug(i), mail, QStringLiteral("user"));
        }
        key = hub.createKey(mail);
        hub.start();
        proxy = std::make_unique<CountingProxy>(hub.origin());
    }

    void startFollowers()
    {
        for (int i = 0; i < kFollowers; ++i) {
            followers.push_back(
                std::make_unique<WatchProcess>(proxy->origin(), key, QStringList(), qEnvironmentVariable("XDG_RUNTIME_DIR")));
        }
    }

    [[nodiscard]] bool doFollowersShow(const QString& title) const
    {
        return std::ranges::all_of(followers, [&title](const auto& follower) {
            return follower->state() == QLatin1String("live") && follower->titles() == QStringList(title);
        });
    }
};

//! The parts of the tray program that show one account, as it puts them together.
struct Desk {
    QTemporaryDir folder;
    tray::Settings settings{folder.path(), {}};
    tray::SettingsController dialog{settings, tray::wallClock};
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    tray::AccountSet accounts{rows, orgs};
    tray::ScopeChoice scope{settings, accounts, orgs};
    tray::ThreadOpener opener{accounts, rows, [] { return QByteArray(); }};
    tray::NoticeDesk notices{accounts, opener, tray::noticeOptions(folder.path(), true)};
    tray::ViewDesk views{{rows, orgs, accounts, scope, opener, notices, dialog}};

    explicit Desk(const Workplace& place)
    {
        tray::AccountSet::Setup setup;
        setup.id = store::AccountId("one");
        setup.options.origin = place.proxy->origin();
        setup.options.token = [key = place.key] { return key; };
        setup.options.share = net::ShareOptions{.key = net::shareKeyOfToken(setup.options.origin, place.key)};
        accounts.setShareRank(net::ShareRank::Tray);
        accounts.add(std::move(setup));
        accounts.start();
    }
};

//! How many windows of the program can be seen on this test's screen.
int windowCount()
{
    QProcess search;
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), QStringLiteral("Tallylight$")});
    search.waitForFinished(kSoon);
    return static_cast<int>(search.readAllStandardOutput().count('\n'));
}

//! Chooses a line of the tray's menu, as a panel does.
void choose(const QString& service, int id)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/MenuBar"), QStringLiteral("com.canonical.dbusmenu"),
                                                       QStringLiteral("Event"));
    call.setArguments({id, QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(0)), 0U});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
}

} // namespace

//! However many windows and followers look at an organization, the server has one connection for it.
class TestTwentyWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onOneOrganization();
    void onTwentyOrganizations();
};

void TestTwentyWindows::onOneOrganization()
{
    Workplace place(1);
    Desk desk(place);
    QTRY_COMPARE_WITH_TIMEOUT(desk.orgs.rowCount(), 1, kSoon);
    const store::OrgKey org = desk.orgs.keyAt(desk.orgs.index(0));
    std::vector<ui::ThreadWindow*> windows;
    for (int i = 0; i < kWindows; ++i) {
        // A window is opened for all work, and a person chooses the organization in it; the next one is another one then.
        ui::ThreadWindow& window = desk.views.windows().open(wire::Scope::User, {});
        window.panel().setScope(wire::Scope::Org, org);
        Q_EMIT window.panel().scopeChosen(wire::Scope::Org);
        windows.push_back(&window);
    }
    place.startFollowers();
    Reporter(place.hub, slug(1), place.key).start(QStringLiteral("seen by all"), {});
    QTRY_VERIFY_WITH_TIMEOUT(place.doFollowersShow(QStringLiteral("seen by all")), kSoon);
    QCOMPARE(desk.views.windows().count(), static_cast<std::size_t>(kWindows));
    for (ui::ThreadWindow* const window : windows) {
        QVERIFY(window->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window->rows().rowCount(), 1, kSoon);
    }
    QCOMPARE(place.proxy->openStreams(), 1);
    QCOMPARE(place.proxy->streamCount(), 1);
}

//! The same with the program itself, by its menu: a window for each organization, and one for all work.
void TestTwentyWindows::onTwentyOrganizations()
{
    Workplace place(kWindows - 1);
    StatusNotifierWatcher watcher(QStringLiteral("watcher"));
    watcher.setHasHost(true);
    QVERIFY(watcher.appear());
    TrayBus bus;
    TrayProcess tray(place.proxy->origin(), place.key, {});
    QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, kSoon);
    const QString service = watcher.items().constFirst().section(QLatin1Char('/'), 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(bus.state(), QStringLiteral("live"), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(place.proxy->openStreams(), net::kMaxStreams, kSoon);
    const int before = windowCount();
    for (int i = 0; i < kWindows; ++i) {
        choose(service, i == 0 ? static_cast<int>(tray::TrayMenu::UserScopeId) : tray::TrayMenu::FirstOrgId + i - 1);
        choose(service, tray::TrayMenu::ShowWindowId);
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), before + i + 1, kSoon);
    }
    place.startFollowers();
    Reporter(place.hub, slug(7), place.key).start(QStringLiteral("seen by all"), {});
    QTRY_VERIFY_WITH_TIMEOUT(place.doFollowersShow(QStringLiteral("seen by all")), kSoon);
    QCOMPARE(bus.titles(), QStringList(QStringLiteral("seen by all")));
    // One each, and no more organizations than have room.
    QTRY_COMPARE_WITH_TIMEOUT(place.proxy->openStreams(), net::kMaxStreams, kSoon);
    QCOMPARE(place.proxy->openOrganizations(), net::kMaxStreams);
    QCOMPARE(place.proxy->mostStreams(), net::kMaxStreams);
    QCOMPARE(tray.terminate(), 0);
}

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    QApplication application(argc, argv);
    TestTwentyWindows test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_twentywindows.moc"
