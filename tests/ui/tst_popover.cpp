// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popover.h"

#include "models/historymodel.h"
#include "models/historyrows.h"
#include "shownaccount.h"
#include "support/history.h"
#include "ui/filterfield.h"
#include "ui/menubutton.h"
#include "ui/noticebar.h"
#include "ui/orgpicker.h"
#include "ui/pillbutton.h"
#include "ui/scopeswitch.h"
#include "ui/segmentbutton.h"
#include "ui/snapshot.h"
#include "ui/statepage.h"
#include "ui/stopsheet.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace tallylight::ui;
using store::FeedState;
using wire::Scope;
using Keys = std::vector<store::RowKey>;

namespace {

const QString kServer = QStringLiteral("studio.example");

//! As it is read: without the marks that keep foreign text from reordering its surroundings.
QString read(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

struct Fixture {
    test::ShownAccount account;
    Popover popover;
    QSignalSpy wanted{&popover.panel(), &ThreadPanel::snippetsWanted};
    QSignalSpy dropped{&popover.panel(), &ThreadPanel::snippetsDropped};
    QSignalSpy closed{&popover, &Popover::closed};

    explicit Fixture(int count, bool closesOnFocusLoss = false)
        : popover(account.rows, account.orgs, account.clock(), {true, false, closesOnFocusLoss})
    {
        account.run(count);
        popover.panel().setSummary(Scope::User, {count, 1});
        popover.panel().setSummary(Scope::Org, {2, 1});
        setState(FeedState::Live);
    }

    void setState(FeedState state, const std::string& reason = {})
    {
        const store::FeedStatus status{state, account.now, reason};
        popover.panel().setFeed({status, status, test::kAccount, kServer, false, false});
    }

    void open()
    {
        popover.popUp({700, 4});
        QVERIFY(QTest::qWaitForWindowExposed(&popover));
    }

    template <class Part>
    [[nodiscard]] Part* part() const
    {
        return popover.findChild<Part*>();
    }

    //! All words that can be read.
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel* label : popover.findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(read(label->text()));
            }
        }
        return texts.join(u'\n');
    }

    [[nodiscard]] QAbstractButton* button(const QString& text) const
    {
        for (auto* button : popover.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && read(button->text()) == text) {
                return button;
            }
        }
        return nullptr;
    }

    void type(const QString& text) { QTest::keyClicks(popover.focusWidget(), text); }
    void press(Qt::Key key) { QTest::keyClick(popover.focusWidget() ? popover.focusWidget() : &popover, key); }
};

} // namespace

class TestPopover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsOverInThePlaceOfWhatRuns()
    {
        store::History history;
        models::HistoryModel over(history);
        history.add(test::ended("t9", 0));
        Fixture f(3);
        models::HistoryRows rows(over, f.account.orgs);
        ThreadPanel& panel = f.popover.panel();
        QSignalSpy inView(&panel, &ThreadPanel::historyInViewChanged);
        panel.setHistory(rows);
        f.open();
        QTest::mouseClick(f.part<MenuButton>(), Qt::LeftButton);
        auto* menu = f.part<QMenu>();
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        menu->close();
        QVERIFY(panel.isHistory());
        QCOMPARE(f.part<ThreadView>()->model()->rowCount(), 1);
        QVERIFY(f.words().contains(u"History"));
        QTRY_COMPARE(inView.size(), 1);
        f.press(Qt::Key_Escape);
        QVERIFY(!panel.isHistory());
        QCOMPARE(f.part<ThreadView>()->model()->rowCount(), 3);
        QVERIFY2(f.popover.isVisible(), "the first Escape leads back, the second closes");
        panel.showHistory(true);
        history.clear();
        QVERIFY(f.words().contains(u"Nothing has ended yet"));
        f.popover.hide();
        QVERIFY(inView.back().front().value<std::vector<store::RowKey>>().empty());
        QVERIFY(!panel.isHistory());
    }

    void saysWhatRuns()
    {
        Fixture f(3);
        f.open();
        QVERIFY(f.words().contains(u"1 agent working on 3 tasks"));
        QVERIFY(f.button(QStringLiteral("All my work (3)")));
        QVERIFY(f.button(QStringLiteral("This org (2)")));
        QVERIFY(f.part<ThreadView>()->isVisible());
        QVERIFY(!f.part<StatePage>()->isVisible());
        f.popover.panel().setSummary(Scope::User, {21, 4});
        QVERIFY(f.words().contains(u"4 agents working on 21 tasks"));
        QVERIFY(f.button(QStringLiteral("All my work (21)")));
    }

    void everyStateHasWordsAndAWayOut_data()
    {
        QTest::addColumn<FeedState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("wayOut");
        const QString open = QStringLiteral("Open studio.example");
        const QString retry = QStringLiteral("Try again");
        QTest::newRow("empty") << FeedState::Live << QStringLiteral("Nothing running across your orgs.") << open;
        QTest::newRow("connecting") << FeedState::Connecting << QStringLiteral("Connecting to studio.example") << open;
        QTest::newRow("stale") << FeedState::Stale << QStringLiteral("Not live since") << retry;
        QTest::newRow("offline") << FeedState::Offline << QStringLiteral("Can’t reach studio.example") << retry;
        QTest::newRow("refused") << FeedState::Refused << QStringLiteral("studio.example keeps this closed") << retry;
        QTest::newRow("signed out") << FeedState::SignedOut << QStringLiteral("You are signed out") << open;
        QTest::newRow("too many") << FeedState::TooManyConnections << QStringLiteral("Too many connections") << retry;
    }

    void everyStateHasWordsAndAWayOut()
    {
        QFETCH(FeedState, state);
        QFETCH(QString, words);
        QFETCH(QString, wayOut);
        Fixture f(0);
        f.setState(state);
        f.open();
        QVERIFY2(f.words().contains(words), qPrintable(f.words()));
        QAbstractButton* button = f.button(wayOut);
        QVERIFY(button);
        QSignalSpy retried(&f.popover.panel(), &ThreadPanel::retryRequested);
        QSignalSpy opened(&f.popover.panel(), &ThreadPanel::openServerRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(retried.count() + opened.count(), 1);
        QCOMPARE(retried.count(), wayOut == u"Try again" ? 1 : 0);
    }

    void withoutAValueThereIsNoNumber()
    {
        Fixture f(0);
        f.setState(FeedState::Connecting);
        f.open();
        QVERIFY(!f.words().contains(u"Nothing running"));
        QVERIFY(f.button(QStringLiteral("This org")));
    }

    void staleKeepsItsRows()
    {
        Fixture f(3);
        f.setState(FeedState::Stale);
        f.open();
        QVERIFY(f.part<ThreadView>()->isVisible());
        QVERIFY(f.part<NoticeBar>()->isVisible());
        f.setState(FeedState::Live);
        QVERIFY(!f.part<NoticeBar>()->isVisible());
    }

    void signedOutShowsNoRows()
    {
        Fixture f(3);
        f.setState(FeedState::SignedOut, "The key was revoked");
        f.open();
        QVERIFY(!f.part<ThreadView>()->isVisible());
        QVERIFY(f.words().contains(u"The key was revoked"));
    }

    void oneOfSeveralAccountsIsNamed()
    {
        Fixture f(3);
        const store::FeedStatus stale{FeedState::Stale, f.account.now, {}};
        const store::FeedStatus out{FeedState::SignedOut, f.account.now, {}};
        const store::AccountId other("two");
        f.popover.panel().setFeed({stale, out, other, QStringLiteral("two.example"), true, true});
        f.open();
        QVERIFY(f.part<ThreadView>()->isVisible());
        QVERIFY2(f.words().contains(u"signed out of two.example"), qPrintable(f.words()));
        QVERIFY2(f.words().contains(u"3 tasks"), "the number stays, marked");
        QSignalSpy signIn(&f.popover.panel(), &ThreadPanel::signInRequested);
        QTest::mouseClick(f.button(QStringLiteral("Sign in")), Qt::LeftButton);
        QCOMPARE(signIn.count(), 1);
        QVERIFY(signIn.last().first().value<store::AccountId>() == other);
    }

    void pausedCanBeResumed()
    {
        Fixture f(0);
        f.setState(FeedState::Paused);
        f.open();
        QSignalSpy resumed(&f.popover.panel(), &ThreadPanel::resumeRequested);
        QTest::mouseClick(f.button(QStringLiteral("Resume")), Qt::LeftButton);
        QCOMPARE(resumed.count(), 1);
    }

    void rowsComeAndGo()
    {
        Fixture f(0);
        f.open();
        QVERIFY(f.part<StatePage>()->isVisible());
        f.account.run(2);
        QVERIFY(f.part<ThreadView>()->isVisible());
        QTRY_VERIFY(!f.wanted.isEmpty());
        f.account.run(0);
        QVERIFY(f.part<StatePage>()->isVisible());
    }

    void wantsSnippetsOnlyWhileOpen()
    {
        Fixture f(5000);
        QVERIFY(f.wanted.isEmpty());
        f.open();
        QTRY_COMPARE(f.wanted.count(), 1);
        QVERIFY(f.wanted.last().first().value<Keys>().size() < 8);
        f.popover.hide();
        QCOMPARE(f.dropped.count(), 1);
        QCOMPARE(f.closed.count(), 1);
        QCOMPARE(f.wanted.count(), 1);
        f.account.run(4999);
        f.popover.panel().setSummary(Scope::User, {4999, 1});
        f.open();
        QTRY_COMPARE(f.wanted.count(), 2);
        QVERIFY(f.words().contains(u"4999 tasks"));
    }

    void typingFilters()
    {
        Fixture f(12);
        f.open();
        QVERIFY(!f.part<FilterField>()->isVisible());
        f.type(QStringLiteral("t11"));
        QTRY_VERIFY(f.part<FilterField>()->isVisible());
        QCOMPARE(f.part<FilterField>()->text(), QStringLiteral("t11"));
        QCOMPARE(f.account.rows.rowCount(), 1);
        QSignalSpy opened(&f.popover.panel(), &ThreadPanel::openRequested);
        f.press(Qt::Key_Return);
        QVERIFY(opened.last().first().value<store::RowKey>() == test::rowKey("beta", "t11"));

        f.press(Qt::Key_Escape);
        QCOMPARE(f.account.rows.rowCount(), 12);
        QVERIFY(!f.part<FilterField>()->isVisible());
        QVERIFY(f.popover.isVisible());
        f.press(Qt::Key_Escape);
        QVERIFY(!f.popover.isVisible());
        QCOMPARE(f.closed.count(), 1);
    }

    void filterWithoutAMatchCanBeCleared()
    {
        Fixture f(3);
        f.open();
        f.type(QStringLiteral("zebra"));
        QVERIFY(f.words().contains(u"No task matches “zebra”"));
        QTest::mouseClick(f.button(QStringLiteral("Clear filter")), Qt::LeftButton);
        QCOMPARE(f.account.rows.rowCount(), 3);
        QVERIFY(f.part<ThreadView>()->isVisible());
    }

    void closingForgetsTheFilter()
    {
        Fixture f(3);
        f.open();
        f.type(QStringLiteral("t1"));
        f.popover.hide();
        QCOMPARE(f.account.rows.rowCount(), 3);
    }

    void scopeIsChosenAndSwitchedAtOnce()
    {
        Fixture f(4);
        QSignalSpy scopes(&f.popover.panel(), &ThreadPanel::scopeChosen);
        QSignalSpy orgs(&f.popover.panel(), &ThreadPanel::orgChosen);
        f.open();
        QVERIFY(!f.part<OrgPicker>()->isVisible());
        QTest::mouseClick(f.button(QStringLiteral("This org (2)")), Qt::LeftButton);
        QVERIFY(scopes.last().first().value<Scope>() == Scope::Org);
        QVERIFY(f.part<OrgPicker>()->isVisible());
        // Nothing was chosen before, so that the first is.
        QVERIFY(orgs.last().first().value<store::OrgKey>() == test::orgKey("acme"));
        QVERIFY(f.account.rows.scope() == Scope::Org);
        QVERIFY(f.account.rows.org() == test::orgKey("acme"));
        QCOMPARE(f.part<OrgPicker>()->text(), QStringLiteral("Acme"));

        QTest::keyClick(f.part<ScopeSwitch>(), Qt::Key_Left);
        QVERIFY(scopes.last().first().value<Scope>() == Scope::User);
        QCOMPARE(scopes.count(), 2);
        QCOMPARE(f.account.rows.rowCount(), 4);
    }

    void keptScopeIsShownWithoutASignal()
    {
        Fixture f(4);
        QSignalSpy scopes(&f.popover.panel(), &ThreadPanel::scopeChosen);
        f.popover.panel().setScope(Scope::Org, test::orgKey("beta"));
        f.open();
        QCOMPARE(f.part<OrgPicker>()->text(), QStringLiteral("Beta"));
        QVERIFY(f.account.rows.org() == test::orgKey("beta"));
        QCOMPARE(scopes.count(), 0);
    }

    void pickerOffersAllOrganizations()
    {
        Fixture f(4);
        f.popover.panel().setScope(Scope::Org, test::orgKey("acme"));
        f.open();
        QSignalSpy orgs(&f.popover.panel(), &ThreadPanel::orgChosen);
        QTest::mouseClick(f.part<OrgPicker>(), Qt::LeftButton);
        auto* menu = f.part<QMenu>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4); // two, a rule, and the window
        QVERIFY(menu->actions().at(0)->isChecked());
        menu->actions().at(1)->trigger();
        menu->close();
        QVERIFY(orgs.last().first().value<store::OrgKey>() == test::orgKey("beta"));
        QVERIFY(f.popover.panel().org() == test::orgKey("beta"));
    }

    void pickerTellsAccountsApart()
    {
        Fixture f(4);
        test::AccountTruth two;
        const store::AccountId other("two");
        f.account.orgs.addAccount(other, QStringLiteral("two.example"), two.orgs, two.threads);
        f.popover.panel().setScope(Scope::Org, {other, wire::OrgId("acme")});
        f.open();
        QVERIFY(f.part<OrgPicker>()->accessibleName().contains(u"two.example"));
        QTest::mouseClick(f.part<OrgPicker>(), Qt::LeftButton);
        auto* menu = f.part<QMenu>();
        QVERIFY(menu);
        QStringList lines;
        for (const QAction* action : menu->actions()) {
            lines.append(action->text());
        }
        QCOMPARE(read(lines.join(u'|')), QStringLiteral("studio.example|Acme|Beta|two.example|Acme|Beta||Open in a window"));
        QVERIFY(menu->actions().at(4)->isChecked() && !menu->actions().at(1)->isChecked());
        menu->close();
        f.account.orgs.removeAccount(other);
    }

    void picturesAreWantedOnce()
    {
        Fixture f(6);
        QSignalSpy pictures(&f.popover.panel(), &ThreadPanel::pictureWanted);
        f.open();
        QTRY_COMPARE(pictures.count(), 1);
        QVERIFY(pictures.last().at(0).value<store::AccountId>() == test::kAccount);
        QCOMPARE(pictures.last().at(1).toString(), QStringLiteral("/logo.png"));
        QImage logo(32, 32, QImage::Format_RGB32);
        logo.fill(Qt::green);
        f.popover.panel().setPicture(test::kAccount, QStringLiteral("/logo.png"), logo);
        QVERIFY(!f.popover.grab().isNull());
        QCOMPARE(pictures.count(), 1);
    }

    void stoppingIsAskedAndNotToIsTheDefault()
    {
        Fixture f(2);
        f.open();
        QSignalSpy stop(&f.popover.panel(), &ThreadPanel::stopRequested);
        f.press(Qt::Key_Down);
        QTest::keyClick(f.popover.focusWidget(), Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(f.part<StopSheet>()->isVisible());
        QVERIFY(f.words().contains(u"Title of t0"));
        QVERIFY(f.button(QStringLiteral("Keep running"))->hasFocus());
        f.press(Qt::Key_Space);
        QVERIFY(!f.part<StopSheet>()->isVisible());
        QCOMPARE(stop.count(), 0);
        QVERIFY(f.part<ThreadView>()->hasFocus());

        QTest::keyClick(f.popover.focusWidget(), Qt::Key_Period, Qt::ControlModifier);
        f.press(Qt::Key_Escape);
        QVERIFY2(!f.part<StopSheet>()->isVisible() && f.popover.isVisible(), "Escape answers the question, and no more");

        QTest::keyClick(f.popover.focusWidget(), Qt::Key_Period, Qt::ControlModifier);
        QTest::keyClick(f.button(QStringLiteral("Stop")), Qt::Key_Space);
        QCOMPARE(stop.count(), 1);
        QVERIFY(stop.last().first().value<store::RowKey>() == test::rowKey("acme", "t0"));
    }

    void theResultOfStoppingIsShown()
    {
        Fixture f(2);
        f.open();
        QSignalSpy stop(&f.popover.panel(), &ThreadPanel::stopRequested);
        const auto ask = [&f] {
            f.part<ThreadView>()->setCurrentIndex(f.part<ThreadView>()->model()->index(0, 0));
            QTest::keyClick(f.part<ThreadView>(), Qt::Key_Period, Qt::ControlModifier);
            QTest::mouseClick(f.button(QStringLiteral("Stop")), Qt::LeftButton);
        };
        ask();
        QVERIFY(f.words().contains(u"Stopping"));
        f.popover.panel().setStopResult(test::rowKey("beta", "t1"), QStringLiteral("of another one"));
        QVERIFY(f.words().contains(u"Stopping"));
        f.popover.panel().setStopResult(test::rowKey("acme", "t0"), QStringLiteral("the server said no."));
        QVERIFY2(f.words().contains(u"the server said no."), qPrintable(f.words()));
        QTest::mouseClick(f.button(QStringLiteral("Try again")), Qt::LeftButton);
        QCOMPARE(stop.count(), 2);
        f.popover.panel().setStopResult(test::rowKey("acme", "t0"), QString());
        QVERIFY(!f.part<StopSheet>()->isVisible());
        ask();
        f.popover.hide();
        QVERIFY(f.part<StopSheet>()->isHidden());
    }

    void theChosenOrganizationCanHaveAWindow()
    {
        Fixture f(4);
        f.popover.panel().setScope(Scope::Org, test::orgKey("acme"));
        f.open();
        QSignalSpy windows(&f.popover.panel(), &ThreadPanel::windowRequested);
        QTest::mouseClick(f.part<OrgPicker>(), Qt::LeftButton);
        auto* menu = f.part<QMenu>();
        QVERIFY(menu);
        menu->actions().constLast()->trigger();
        menu->close();
        QVERIFY(windows.last().first().value<store::OrgKey>() == test::orgKey("acme"));
    }

    void closesOnFocusLoss()
    {
        Fixture f(1, true);
        f.open();
        QTRY_VERIFY(f.popover.isActiveWindow());
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!f.popover.isVisible());
    }

    void mirrorsForRightToLeft()
    {
        Fixture f(3);
        f.open();
        const auto place = [&f](const QString& text) { return f.button(text)->mapTo(&f.popover, QPoint()).x(); };
        QVERIFY(place(QStringLiteral("All my work (3)")) < place(QStringLiteral("This org (2)")));
        f.popover.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(place(QStringLiteral("All my work (3)")) > place(QStringLiteral("This org (2)")));
        // Words that read from left to right stand at the right edge all the same, as those of the rows do.
        for (const QLabel* label : f.popover.findChildren<QLabel*>()) {
            const bool isCentred = label->alignment() & Qt::AlignHCenter;
            QVERIFY2(isCentred || label->alignment().testFlags(Qt::AlignAbsolute | Qt::AlignRight), qPrintable(label->text()));
        }
    }

    void keepsItsSize()
    {
        Fixture f(1);
        QCOMPARE(f.popover.minimumSize(), f.popover.maximumSize());
        f.open();
        const QSize size = f.popover.size();
        QCOMPARE(size.shrunkBy(f.popover.shadowMargins()), QSize(400, 560));
        f.account.run(300);
        f.setState(FeedState::Stale);
        QCoreApplication::processEvents();
        QCOMPARE(f.popover.size(), size);
    }

    void everythingInteractiveHasAName()
    {
        Fixture f(1);
        f.setState(FeedState::Stale);
        f.account.truth.setOrg("acme", {test::runningThread("t0", "acme")});
        f.popover.panel().setScope(Scope::Org, test::orgKey("acme"));
        f.open();
        f.type(QStringLiteral("t"));
        int count = 0;
        for (const QWidget* widget : f.popover.findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && qobject_cast<const ThreadPanel*>(widget->parentWidget())) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
                ++count;
            }
        }
        for (const auto* button : f.popover.findChildren<QAbstractButton*>()) {
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty(), button->metaObject()->className());
        }
        QVERIFY(count >= 2);
    }

    void picturesDifferByPalette()
    {
        Fixture f(3);
        const QImage light = popoverPicture(f.popover, lightPalette());
        const QImage dark = popoverPicture(f.popover, darkPalette());
        const QPoint inside(f.popover.width() / 2, f.popover.height() - 40);
        QVERIFY(qGray(light.pixel(inside)) > 200);
        QVERIFY(qGray(dark.pixel(inside)) < 60);
        QVERIFY(!f.popover.isVisible());
        QVERIFY(!trayPicture(3, 2).isNull());
    }
};

QTEST_MAIN(TestPopover)
#include "tst_popover.moc"
