// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/trayicon.h"
#include "desktop/xembedicon.h"
#include "support/screenshot.h"
#include "support/statusnotifierwatcher.h"
#include "support/xsession.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;
using namespace std::chrono_literals;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

const QColor kBadge(0xff, 0x00, 0x8c);
const QColor kOther(0x00, 0xd0, 0x40);

TrayState stateOf(const QColor& color)
{
    TrayState state;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(color);
        state.icon.append(image);
    }
    state.title = QStringLiteral("2 agents working on 3 tasks");
    return state;
}

TrayIcon::Options quickOptions()
{
    TrayIcon::Options options;
    options.id = QStringLiteral("io.github.tallylight");
    options.makeFallback = [] { return std::make_unique<XEmbedIcon>(); };
    options.hostGrace = 1'000ms;
    options.fallbackGrace = 200ms;
    return options;
}

//! The screen once it has stopped to change: the same for ten looks.
QImage settledScreenshot()
{
    QImage last = screenshot();
    int same = 0;
    (void)QTest::qWaitFor([&] {
        same = std::exchange(last, screenshot()) == last ? same + 1 : 0;
        return same == 10;
    });
    return last;
}

bool isDrawn(const QColor& color)
{
    return boundsOnScreen(color, 100).isValid();
}

} // namespace

//! With the real lxqt-panel and the real trayer: what a person would see and click.
class TestTrayIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        s_session->stopPanel();
        s_session->stopTrayer();
    }

    void appearsInAPanelThatIsThere()
    {
        s_session->startPanel();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::StatusNotifier, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
    }

    void appearsInAPanelThatComesLate()
    {
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::None, 10'000);
        s_session->startPanel();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::StatusNotifier, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
    }

    void reappearsWhenThePanelRestarts()
    {
        s_session->startPanel();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 20'000);
        QSignalSpy registered(&icon, &TrayIcon::registered);
        s_session->stopPanel();
        QTRY_VERIFY_WITH_TIMEOUT(!isDrawn(kBadge), 10'000);
        s_session->startPanel();
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
    }

    void repaintsTheBadge()
    {
        s_session->startPanel();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 20'000);
        icon.setState(stateOf(kOther));
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kOther), 10'000);
        QVERIFY(!isDrawn(kBadge));
    }

    void saysWhereItWasClicked()
    {
        s_session->startPanel();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.setMenu({{1, QStringLiteral("Quit"), true, MenuItem::Kind::Action, false}});
        icon.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 20'000);
        const QPoint place = boundsOnScreen(kBadge, 100).center();
        QSignalSpy activated(&icon, &TrayIcon::activated);
        QSignalSpy secondary(&icon, &TrayIcon::secondaryActivated);
        s_session->click(place.x(), place.y(), 1);
        QTRY_COMPARE(activated.count(), 1);
        const QPoint said = activated.at(0).at(0).toPoint();
        QVERIFY2((said - place).manhattanLength() <= 4, qPrintable(QStringLiteral("%1,%2").arg(said.x()).arg(said.y())));
        s_session->click(place.x(), place.y(), 2);
        QTRY_COMPARE(secondary.count(), 1);
    }

    void changesThePanelsMenuWhileItIsOpen()
    {
        s_session->startPanel();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        QList<MenuItem> items{{1, QStringLiteral("3 tasks"), false, MenuItem::Kind::Action, false},
                              {2, QStringLiteral("All my work"), true, MenuItem::Kind::Radio, true},
                              {3, QStringLiteral("Quit"), true, MenuItem::Kind::Action, false}};
        icon.setMenu(items);
        icon.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 20'000);
        const QImage without = screenshot();
        const QPoint place = boundsOnScreen(kBadge, 100).center();
        s_session->click(place.x(), place.y(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(screenshot() != without, 10'000);
        QImage with = settledScreenshot();

        items[0].label = QString(40, QChar(0x2588)); // as wide and as black as a line can be
        icon.setMenu(items);
        QTRY_VERIFY_WITH_TIMEOUT(screenshot() != with, 10'000);
        with = settledScreenshot();
        QVERIFY2(with != without, "still open");

        QSignalSpy triggered(&icon, &TrayIcon::menuItemTriggered);
        s_session->type("Down");
        s_session->type("Return");
        QTRY_COMPARE_WITH_TIMEOUT(triggered.count(), 1, 10'000);
        QCOMPARE(triggered.at(0).at(0).toInt(), 2); // the line above cannot be chosen
    }

    void takesTheOldTrayWhereThereIsNoOther()
    {
        s_session->startTrayer();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::XEmbed, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
        icon.setState(stateOf(kOther));
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kOther), 10'000);

        const QPoint place = boundsOnScreen(kOther, 100).center();
        QSignalSpy activated(&icon, &TrayIcon::activated);
        s_session->click(place.x(), place.y(), 1);
        QTRY_COMPARE(activated.count(), 1);
        QVERIFY((activated.at(0).at(0).toPoint() - place).manhattanLength() <= 4);
    }

    void drawsTheMenuOnTheOldTray()
    {
        s_session->startTrayer();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.setMenu({{7, QStringLiteral("Quit"), true, MenuItem::Kind::Action, false}});
        icon.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 20'000);
        const QPoint place = boundsOnScreen(kBadge, 100).center();
        QSignalSpy triggered(&icon, &TrayIcon::menuItemTriggered);
        s_session->click(place.x(), place.y(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), 5'000);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(triggered.count(), 1);
        QCOMPARE(triggered.at(0).at(0).toInt(), 7);
    }

    void leavesTheOldTrayForAHost()
    {
        s_session->startTrayer();
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::XEmbed, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
        StatusNotifierWatcher watcher(QStringLiteral("watcher"));
        QVERIFY(watcher.appear());
        watcher.setHasHost(true);
        QTRY_COMPARE(icon.backend(), TrayIcon::Backend::StatusNotifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isDrawn(kBadge), 5'000);
        watcher.disappear();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::XEmbed, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
    }

    void waitsForAHostWhereTheNameIsTaken()
    {
        s_session->startTrayer();
        StatusNotifierWatcher watcher(QStringLiteral("watcher"));
        QVERIFY(watcher.appear());
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        icon.start();
        QTRY_VERIFY(!watcher.items().isEmpty());
        QCOMPARE(icon.backend(), TrayIcon::Backend::Undecided);
        watcher.setHasHost(true);
        QTRY_COMPARE(icon.backend(), TrayIcon::Backend::StatusNotifier);
    }

    void saysThatThereIsNoTrayAndTakesTheOldOneLater()
    {
        TrayIcon icon(quickOptions());
        icon.setState(stateOf(kBadge));
        QSignalSpy changed(&icon, &TrayIcon::backendChanged);
        icon.start();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::None, 10'000);
        QCOMPARE(changed.count(), 1);
        s_session->startTrayer();
        QTRY_COMPARE_WITH_TIMEOUT(icon.backend(), TrayIcon::Backend::XEmbed, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(kBadge), 10'000);
    }
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
    TestTrayIcon test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_trayicon.moc"
