// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"

#include "badgefinder.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/xsession.h"
#include "tray/desktopagent.h"
#include "tray/instance.h"
#include "ui/keeprunningdialog.h"
#include "ui/problembox.h"
#include "ui/switchbox.h"
#include "ui/threadwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QJsonObject>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;
using tray::Application;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

constexpr int kPatience = 20'000;

} // namespace

//! The real panel, the real hub, and the whole application between them.
class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.addUser(QStringLiteral("ada@example.org"), QStringLiteral("Ada"), QStringLiteral("correct horse battery"));
        m_hub.addMember(QStringLiteral("acme"), QStringLiteral("ada@example.org"), QStringLiteral("user"));
        m_key = m_hub.createKey(QStringLiteral("ada@example.org"));
        m_hub.start();
        putRecorderForBrowser();
    }

    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        QFile::remove(browserLog());
    }

    void cleanup()
    {
        for (const QString& run : std::as_const(m_runs)) {
            post(QStringLiteral("/runs/%1/finish").arg(run), {{QStringLiteral("status"), QStringLiteral("completed")}});
        }
        m_runs.clear();
        takeMessages();
        s_session->stopPanel();
    }

    void showsTheNumberInThePanel()
    {
        startRun(QStringLiteral("One"));
        startRun(QStringLiteral("Two"));
        s_session->startPanel();
        Application application(setup());
        QSignalSpy printed(&application, &Application::printed);
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 2, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 2, kPatience);
        startRun(QStringLiteral("Three"));
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 3, kPatience);
        QVERIFY(printed.last().at(0).toString().contains(QStringLiteral("3 tasks")));
        for (const QList<QVariant>& line : std::as_const(printed)) {
            QVERIFY2(!line.at(0).toString().contains(QStringLiteral("Nothing running")), "a zero that nobody told");
        }
    }

    void startsAtLoginWhereAPersonWantsIt()
    {
        Application::Setup wanted = setup();
        wanted.configFolder = m_settings->path();
        const QString file = m_settings->filePath(QStringLiteral("autostart/io.github.tallylight.desktop"));
        Application application(wanted);
        application.settings().open(ui::SettingsDialog::Page::General);
        auto* box = application.settings().dialog()->findChild<ui::SwitchBox*>(QStringLiteral("autostart"));
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(QFile::exists(file));
        QVERIFY(box->isChecked());
        QVERIFY(application.settings().dialog()->close());
        application.settings().open(ui::SettingsDialog::Page::General);
        box = application.settings().dialog()->findChild<ui::SwitchBox*>(QStringLiteral("autostart"));
        QVERIFY2(box->isChecked(), "the desktop's folder says so");
        box->click();
        QVERIFY(!QFile::exists(file));
    }

    void settingsShowAtOnce()
    {
        startRun(QStringLiteral("One"));
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 1, kPatience);
        application.settings().open(ui::SettingsDialog::Page::Tray);
        QTRY_VERIFY(application.settings().dialog()->isVisible());
        auto* card = application.settings().dialog()->findChild<QWidget*>(QStringLiteral("account/commandline"));
        QVERIFY2(card, "the accounts are told when the dialog opens");
        application.settings().change([](models::Preferences& p) { p.badgeStyle = store::BadgeStyle::None; });
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 0, kPatience);
        application.settings().change([](models::Preferences& p) { p.badgeStyle = store::BadgeStyle::Number; });
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 1, kPatience);
        card->findChild<ui::SwitchBox*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().feed.status.state == store::FeedState::Paused, kPatience);
        card->findChild<ui::SwitchBox*>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 1, kPatience);
    }

    void settingsOpenFromTheBus()
    {
        tray::Instance instance({});
        tray::DesktopAgent agent(instance.service());
        Application application(setup());
        application.obey(instance, agent);
        QSignalSpy primary(&instance, &tray::Instance::becamePrimary);
        instance.start();
        QTRY_COMPARE_WITH_TIMEOUT(primary.count(), 1, kPatience);
        QVERIFY(!application.settings().dialog());
        activateAction(QStringLiteral("settings"));
        QTRY_VERIFY_WITH_TIMEOUT(application.settings().dialog() && application.settings().dialog()->isVisible(), kPatience);
        QVERIFY2(qEnvironmentVariableIsEmpty("XDG_ACTIVATION_TOKEN"), "no child may use it up");
    }

    void opensAndClosesByClicks()
    {
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(findIcon().isValid(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().hasValue, kPatience);
        QVERIFY2(!application.views().popovers().popover(), "widgets are made when they are wanted");

        const QPoint place = findIcon().center();
        s_session->click(place.x(), place.y(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().isOpen(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().popover()->isActiveWindow(), kPatience);
        QVERIFY2(application.views().popovers().isOpen(), "it stays once it has the focus");
        const QRect frame = application.views().popovers().popover()->frameGeometry();
        QVERIFY2(frame.right() >= place.x() - frame.width() / 2 && frame.top() <= place.y() + 60, "the popover hangs at the icon");

        s_session->click(place.x(), place.y(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!application.views().popovers().isOpen(), kPatience);
    }

    void opensTheThreadInTheBrowser()
    {
        const QString thread = startRun(QStringLiteral("Fix the build"));
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 1, kPatience);
        application.views().popovers().open({500, 10});
        QTRY_VERIFY(application.views().popovers().isOpen());
        QTest::keyClick(application.views().popovers().popover()->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(browserLog()), kPatience);
        const QByteArray url = browserCall();
        const QByteArray begin = m_hub.url(QStringLiteral("/acme/") + thread).toEncoded();
        QVERIFY2(url.startsWith(begin + "?virtualmcpid="), url.constData());
        QVERIFY2(url.endsWith("&chat=1"), url.constData());
        QTRY_VERIFY(!application.views().popovers().isOpen());
    }

    void opensTheThreadFromTheMenu()
    {
        const QString thread = startRun(QStringLiteral("From the menu"));
        s_session->startPanel();
        Application application(setup());
        QSignalSpy quit(&application, &Application::quitRequested);
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(findBadge().isValid(), kPatience);
        // Give the menu's own turn of the event loop a chance, then choose as a host does.
        QTRY_VERIFY_WITH_TIMEOUT((Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::FirstThreadId), QFile::exists(browserLog())),
                                 kPatience);
        QVERIFY(browserCall().contains(thread.toUtf8()));
        Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::ShowListId);
        QVERIFY(application.views().popovers().isOpen());
        Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::QuitId);
        QCOMPARE(quit.count(), 1);
    }

    void showsWhatFailedUnseen()
    {
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().hasValue, kPatience);
        startRun(QStringLiteral("Fails"));
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 1, kPatience);
        post(QStringLiteral("/runs/%1/finish").arg(m_runs.takeLast()), {{QStringLiteral("status"), QStringLiteral("failed")}});
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().failedUnseen, std::size_t{1}, kPatience);
        QCOMPARE(tray::trayBadge(application.facts()).shape, store::BadgeShape::Failed);
        application.notices().history().markAllSeen();
        QTRY_COMPARE_WITH_TIMEOUT(tray::trayBadge(application.facts()).shape, store::BadgeShape::Idle, kPatience);
    }

    void opensWindowsThatShareTheRows()
    {
        startRun(QStringLiteral("Seen in two places"));
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 1, kPatience);
        Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::ShowWindowId);
        QCOMPARE(application.views().windows().count(), std::size_t{1});
        ui::ThreadWindow& window = application.views().windows().open(wire::Scope::User, {});
        QCOMPARE(application.views().windows().count(), std::size_t{1});
        QCOMPARE(window.rows().rowCount(), 1);
        window.resize(500, 500);
        window.close();
        QCOMPARE(application.views().windows().count(), std::size_t{0});
        QCOMPARE(application.facts().summary.totalRunning, 1);
    }

    void stopsARunFromItsRow()
    {
        startRun(QStringLiteral("Stop me"));
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 1, kPatience);
        application.views().popovers().open({500, 10});
        auto* const view = application.views().popovers().popover()->findChild<ui::ThreadView*>();
        const auto row = [view] {
            return view->model()->index(0, 0).data(models::ThreadListModel::RowRole).value<const models::ThreadRow*>();
        };
        QTRY_VERIFY(row());
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Period, Qt::ControlModifier);
        QAbstractButton* stop = nullptr;
        for (auto* button : application.views().popovers().popover()->findChildren<QAbstractButton*>()) {
            stop = button->isVisible() && button->text() == u"Stop" ? button : stop;
        }
        QVERIFY(stop);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(application.facts().summary.totalRunning, 0, kPatience);
        // What is over stays until it is dismissed.
        QTRY_VERIFY_WITH_TIMEOUT(row() && row()->state == models::RowState::Failed, kPatience);
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_VERIFY(!row());
        QCOMPARE(application.notices().history().entries().size(), std::size_t{1});
    }

    void mutesFromTheMenu()
    {
        s_session->startPanel();
        Application application(setup());
        application.start();
        Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::MuteId);
        QVERIFY(application.settings().preferences().notices.snoozedUntil);
        Q_EMIT application.icon().menuItemTriggered(tray::TrayMenu::MuteId);
        QVERIFY(!application.settings().preferences().notices.snoozedUntil);
    }

    void keepsTheScope()
    {
        s_session->startPanel();
        {
            Application application(setup());
            application.start();
            QTRY_VERIFY_WITH_TIMEOUT(application.facts().hasValue, kPatience);
            QVERIFY(application.facts().scope == wire::Scope::User);
            application.views().popovers().open({500, 10});
            Q_EMIT application.views().popovers().popover()->panel().scopeChosen(wire::Scope::Org);
            QVERIFY(application.facts().scope == wire::Scope::Org);
        }
        Application again(setup());
        again.start();
        QTRY_VERIFY_WITH_TIMEOUT(again.facts().hasValue, kPatience);
        QVERIFY(again.facts().scope == wire::Scope::Org);
        QTRY_VERIFY(again.facts().feed.status.state == store::FeedState::Live);
        again.views().popovers().open({500, 10});
        QVERIFY(again.views().popovers().popover()->panel().scope() == wire::Scope::Org);
        QVERIFY(!again.views().popovers().popover()->panel().org().isEmpty());
    }

    void saysThatItIsSignedOut_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("word");
        QTest::newRow("no server") << QString() << QByteArray("x") << QStringLiteral("--server");
        QTest::newRow("no token") << QStringLiteral("http://127.0.0.1:1") << QByteArray() << QStringLiteral("TALLYLIGHT_TOKEN");
        QTest::newRow("no address") << QStringLiteral("ftp://x") << QByteArray("x") << QString();
    }

    void saysThatItIsSignedOut()
    {
        QFETCH(const QString, server);
        QFETCH(const QByteArray, token);
        QFETCH(const QString, word);
        s_session->startPanel();
        Application::Setup signedOut = setup();
        signedOut.options.server = server;
        signedOut.token = token;
        Application application(signedOut);
        QSignalSpy quit(&application, &Application::quitRequested);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(findIcon().isValid(), kPatience);
        QVERIFY(application.facts().feed.status.state == store::FeedState::SignedOut);
        QVERIFY(QString::fromStdString(application.facts().feed.status.reason).contains(word));
        QVERIFY(!application.facts().feed.status.reason.empty());
        application.views().popovers().open({500, 10});
        QVERIFY(application.views().popovers().isOpen());
        QCOMPARE(quit.count(), 0);
    }

    void speaksThePreferredLanguageFromItsFirstWord()
    {
        {
            tray::Settings settings(m_settings->path(), {});
            models::Preferences preferences = settings.preferences();
            preferences.language = QStringLiteral("de");
            settings.setPreferences(preferences);
        }
        Application::Setup german = setup();
        german.options.server.clear();
        german.token.clear();
        const Application application(german);
        QCOMPARE(QString::fromStdString(application.facts().feed.status.reason), QStringLiteral("Du bist nicht angemeldet."));
    }

    void saysThatAKeyIsRefused()
    {
        Application::Setup refused = setup();
        refused.token = "not-a-key-of-anybody";
        s_session->startPanel();
        Application application(refused);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().feed.status.state == store::FeedState::SignedOut, kPatience);
    }

    void outlivesTheServer()
    {
        startRun(QStringLiteral("Long"));
        s_session->startPanel();
        Application application(setup());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 1, kPatience);
        m_hub.kill();
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().feed.status.state == store::FeedState::Stale, kPatience);
        QCOMPARE(application.facts().summary.totalRunning, 1);
        m_hub.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().feed.status.state == store::FeedState::Live, 40'000);
    }

    void showsAWindowWhereThereIsNoTray()
    {
        Application::Setup noTray = setup();
        noTray.hostGrace = 300ms;
        Application application(noTray);
        QSignalSpy quit(&application, &Application::quitRequested);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().isOpen(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(application.facts().hasValue, kPatience);

        // A panel that comes later takes over.
        s_session->startPanel();
        QTRY_VERIFY_WITH_TIMEOUT(findIcon().isValid(), kPatience);
        QTRY_VERIFY(!application.views().popovers().isOpen());
        QCOMPARE(quit.count(), 0);
    }

    void goesOnWithoutAWindow()
    {
        Application::Setup noTray = setup();
        noTray.hostGrace = 300ms;
        tray::Instance instance({});
        tray::DesktopAgent agent(instance.service());
        Application application(noTray);
        QSignalSpy quit(&application, &Application::quitRequested);
        QSignalSpy primary(&instance, &tray::Instance::becamePrimary);
        application.obey(instance, agent);
        instance.start();
        QTRY_COMPARE_WITH_TIMEOUT(primary.count(), 1, kPatience);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().isOpen(), kPatience);
        application.views().popovers().popover()->close();
        QVERIFY2(application.views().lastWindow().dialog(), "it is explained");
        // Keys go to whatever has the focus, and the window manager takes its time.
        QTRY_VERIFY_WITH_TIMEOUT(application.views().lastWindow().dialog()->isActiveWindow(), kPatience);
        s_session->type("Return");
        QTRY_VERIFY_WITH_TIMEOUT(!application.views().lastWindow().dialog(), kPatience);
        activateAction(QStringLiteral("show"));
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().isOpen(), kPatience);
        application.views().popovers().popover()->close();
        QVERIFY2(!application.views().lastWindow().dialog(), "it is known");
        QCOMPARE(quit.count(), 0);
    }

    void endsWithTheOnlyWindowWhereNoLaunchBringsItBack()
    {
        Application::Setup noTray = setup();
        noTray.hostGrace = 300ms;
        Application application(noTray);
        QSignalSpy quit(&application, &Application::quitRequested);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT(application.views().popovers().isOpen(), kPatience);
        application.views().popovers().popover()->close();
        QTRY_COMPARE(quit.count(), 1);
    }

    void showsNoWindowInTheBackground()
    {
        Application::Setup background = setup();
        background.hostGrace = 300ms;
        background.options.isBackground = true;
        Application application(background);
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.icon().backend(), desktop::TrayIcon::Backend::None, kPatience);
        QVERIFY(!application.views().popovers().isOpen());
    }

    void complainsInAWindowUnlessInTheBackground_data()
    {
        QTest::addColumn<bool>("isBackground");
        QTest::newRow("in a window") << false;
        QTest::newRow("when a person comes") << true;
    }

    void complainsInAWindowUnlessInTheBackground()
    {
        QFETCH(const bool, isBackground);
        const QStringList damaged{QStringLiteral("tallylight.conf"), QStringLiteral("accounts.json"), QStringLiteral("history.jsonl")};
        for (const QString& name : damaged) {
            write(m_settings->filePath(name), QByteArray("\0", 1) + "not what it should be\n");
        }
        s_session->startPanel();
        Application::Setup broken = setup();
        broken.options.isBackground = isBackground;
        broken.options.server.clear();
        broken.token.clear();
        Application application(broken);
        QSignalSpy complained(&application, &Application::complained);
        QSignalSpy registered(&application.icon(), &desktop::TrayIcon::registered); // after it everything has begun
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, kPatience);
        QCOMPARE(complained.count(), damaged.size());
        if (!isBackground) {
            QVERIFY2(takeMessages() == complained.count(), "told at once");
            return;
        }
        QVERIFY2(visibleWindows().isEmpty(), "no window may appear by itself");

        application.views().popovers().open({500, 10});
        const auto told = [](const QWidget& window) {
            const QString words = window.findChild<ui::ProblemBox*>()->accessibleName();
            return window.findChild<ui::ProblemBox*>()->isVisible() ? words.split(u'\n').size() : 0;
        };
        QCOMPARE(told(*application.views().popovers().popover()), complained.count());
        application.settings().open(ui::SettingsDialog::Page::General);
        auto* const place = application.settings().dialog()->findChild<ui::ProblemBox*>();
        QCOMPARE(place->accessibleName().split(u'\n').size(), complained.count());
        application.views().popovers().popover()->hide();
        application.views().popovers().open({500, 10});
        QCOMPARE(told(*application.views().popovers().popover()), 0);
        QVERIFY2(complained.first().at(0) == place->accessibleName(), "what is wrong with the settings holds");
    }

    void asksToSignInUnlessInTheBackground_data()
    {
        QTest::addColumn<bool>("isBackground");
        QTest::newRow("at the first start") << false;
        QTest::newRow("not in the background") << true;
    }

    void asksToSignInUnlessInTheBackground()
    {
        QFETCH(const bool, isBackground);
        s_session->startPanel();
        Application::Setup first = setup();
        first.options.isBackground = isBackground;
        first.options.server.clear();
        first.token.clear();
        Application application(first);
        QSignalSpy registered(&application.icon(), &desktop::TrayIcon::registered); // after it everything has begun
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, kPatience);
        QCOMPARE(application.accounts().signInDialog().dialog() != nullptr, !isBackground);
        QCOMPARE(visibleWindows().size(), isBackground ? 0 : 1);
    }

private:
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static QWidgetList visibleWindows()
    {
        QWidgetList windows = QApplication::topLevelWidgets();
        windows.removeIf([](const QWidget* window) { return !window->isVisible(); });
        return windows;
    }

    //! How many messages are on the screen, which are closed by it.
    static int takeMessages()
    {
        int count = 0;
        for (QWidget* window : visibleWindows()) {
            if (auto* box = qobject_cast<QMessageBox*>(window)) {
                delete box;
                ++count;
            }
        }
        return count;
    }

    Application::Setup setup() const
    {
        Application::Setup setup;
        setup.options.server = m_hub.origin().toString();
        setup.token = m_key;
        setup.settingsFolder = m_settings->path();
        setup.stateFolder = m_settings->path();
        return setup;
    }

    //! As a desktop does that was asked for an action of the desktop file.
    static void activateAction(const QString& action)
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("io.github.tallylight"), QStringLiteral("/io/github/tallylight"),
                                                           QStringLiteral("org.freedesktop.Application"), QStringLiteral("ActivateAction"));
        call.setArguments({action, QVariantList(), QVariantMap{{QStringLiteral("activation-token"), QStringLiteral("token-1")}}});
        desktop.send(call);
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    QJsonObject post(const QString& path, QJsonObject body)
    {
        body.insert(QStringLiteral("key"), QStringLiteral("k%1").arg(++m_nextKey));
        HttpProbe probe(m_key);
        const HttpAnswer answer = probe.post(m_hub.url(QStringLiteral("/api/acme") + path), body);
        if (answer.status / 100 != 2) {
            qWarning() << path << answer.status << answer.body;
        }
        return answer.json();
    }

    //! \return the thread's id.
    QString startRun(const QString& title)
    {
        const QJsonObject answer = post(QStringLiteral("/runs"), {{QStringLiteral("title"), title},
                                                                  {QStringLiteral("agent"), QJsonObject{{QStringLiteral("name"), title}}}});
        m_runs.append(answer.value(QLatin1StringView("run_id")).toString());
        return answer.value(QLatin1StringView("thread_id")).toString();
    }

    void putRecorderForBrowser()
    {
        QFile script(m_bin.filePath(QStringLiteral("xdg-open")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s' \"$1\" > \"$BROWSER_LOG.new\" && mv \"$BROWSER_LOG.new\" \"$BROWSER_LOG\"\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("BROWSER_LOG", browserLog().toUtf8());
        qputenv("PATH", m_bin.path().toUtf8() + ':' + qgetenv("PATH"));
    }

    [[nodiscard]] QString browserLog() const { return m_bin.filePath(QStringLiteral("log")); }
    [[nodiscard]] QByteArray browserCall() const
    {
        QFile file(browserLog());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    HubProcess m_hub;
    QByteArray m_key;
    QTemporaryDir m_bin;
    std::unique_ptr<QTemporaryDir> m_settings;
    QStringList m_runs;
    int m_nextKey = 0;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    s_session = &session;
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_application.moc"
