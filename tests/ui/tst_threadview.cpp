// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadview.h"

#include "shownaccount.h"
#include "ui/picturebook.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace tallylight::ui;
using namespace std::chrono_literals;
using Keys = std::vector<store::RowKey>;

namespace {

constexpr QSize kSize{400, 480};

class PaintCounter : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

struct Fixture {
    test::ShownAccount account;
    IconPainter icons;
    PictureBook pictures{[](const store::AccountId&, const QString&) {}};
    ThreadView view{account.clock(), icons, pictures, nullptr};
    QSignalSpy seen{&view, &ThreadView::visibleKeysChanged};
    QSignalSpy opened{&view, &ThreadView::openRequested};

    explicit Fixture(int count)
    {
        account.run(count);
        view.setLook(Theme::fromPalette(view.palette()), Typography::fromFont(view.font()));
        view.setRows(&account.rows);
        view.resize(kSize);
    }

    void show()
    {
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    [[nodiscard]] Keys lastSeen() const { return seen.isEmpty() ? Keys() : seen.last().first().value<Keys>(); }
    [[nodiscard]] int selectedRow() const
    {
        const auto rows = view.selectionModel()->selectedIndexes();
        return rows.isEmpty() ? -1 : rows.first().row();
    }
    [[nodiscard]] QString openedThread() const
    {
        return opened.isEmpty() ? QString() : QString::fromStdString(opened.last().first().value<store::RowKey>().thread.thread.value());
    }
};

} // namespace

class TestThreadView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spokenRowsAreAModel()
    {
        Fixture f(5);
        QAbstractItemModelTester tester(f.view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.account.run(7);
        f.account.truth.await("acme", "t2");
        f.account.run(0);
    }

    void asksOnlyForWhatIsSeen()
    {
        Fixture f(5000);
        f.show();
        QTRY_COMPARE(f.seen.count(), 1);
        const Keys top = f.lastSeen();
        QVERIFY2(!top.empty() && top.size() <= 7, qPrintable(QString::number(top.size())));
        QVERIFY(top.front() == test::rowKey("acme", "t0"));

        // A flick through all of them, and only where it rests is asked for.
        for (int value = 0; value <= f.view.verticalScrollBar()->maximum(); value += 9973) {
            f.view.verticalScrollBar()->setValue(value);
        }
        f.view.verticalScrollBar()->setValue(f.view.verticalScrollBar()->maximum());
        QTRY_VERIFY(f.lastSeen() != top);
        QCOMPARE(f.seen.count(), 2);
        QVERIFY(f.lastSeen().back() == test::rowKey("beta", "t4999"));
        QVERIFY(f.lastSeen().size() <= 7);
        QVERIFY(f.lastSeen() == f.view.visibleKeys());
    }

    void newRowsAreAskedFor()
    {
        Fixture f(1);
        f.show();
        QTRY_COMPARE(f.lastSeen().size(), std::size_t{1});
        f.account.run(3);
        QTRY_COMPARE(f.lastSeen().size(), std::size_t{3});
    }

    void hiddenItSeesNothing()
    {
        Fixture f(20);
        f.show();
        QTRY_COMPARE(f.seen.count(), 1);
        f.view.hide();
        QCOMPARE(f.seen.count(), 2);
        QVERIFY(f.lastSeen().empty());
        QVERIFY(f.view.visibleKeys().empty());
        f.account.run(30);
        f.show();
        QTRY_VERIFY(!f.lastSeen().empty());
        QCOMPARE(f.seen.count(), 3);
    }

    void repaintsNothingWithoutAChange()
    {
        Fixture f(20);
        f.show();
        QTRY_COMPARE(f.seen.count(), 1);
        QCoreApplication::processEvents();
        PaintCounter counter;
        f.view.viewport()->installEventFilter(&counter);
        // The same summary again: nothing differs.
        f.account.run(20);
        QCoreApplication::processEvents();
        QCOMPARE(counter.count, 0);
        f.account.run(21);
        QTRY_VERIFY(counter.count > 0);
    }

    void repaintsWhenATimeThatIsSeenChanges()
    {
        Fixture f(2);
        f.account.truth.threads.setStarted(test::key("acme", "t0"), f.account.now - 59'900ms);
        f.show();
        QTRY_COMPARE(f.seen.count(), 1);
        PaintCounter counter;
        f.view.viewport()->installEventFilter(&counter);
        f.account.now += 200ms;
        QTRY_VERIFY(counter.count > 0);
    }

    void arrowsAndPagesSelect()
    {
        Fixture f(50);
        f.show();
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.selectedRow(), 0);
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.selectedRow(), 1);
        QTest::keyClick(&f.view, Qt::Key_Up);
        QCOMPARE(f.selectedRow(), 0);
        QTest::keyClick(&f.view, Qt::Key_PageDown);
        QVERIFY(f.selectedRow() >= 3);
        QTest::keyClick(&f.view, Qt::Key_End);
        QCOMPARE(f.selectedRow(), 49);
        QTest::keyClick(&f.view, Qt::Key_Home);
        QCOMPARE(f.selectedRow(), 0);
    }

    void enterAndClickOpen()
    {
        Fixture f(10);
        f.show();
        QTest::keyClick(&f.view, Qt::Key_Return);
        QCOMPARE(f.openedThread(), QStringLiteral("t0"));
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Enter);
        QCOMPARE(f.openedThread(), QStringLiteral("t1"));
        const QPoint third = f.view.visualRect(f.view.model()->index(2, 0)).center();
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(f.openedThread(), QStringLiteral("t2"));
        QCOMPARE(f.opened.count(), 3);
    }

    void rowsWithoutAPageDoNotOpen()
    {
        Fixture f(0);
        f.account.truth.setMine({test::runningThread("t9", "unheard-of")});
        f.show();
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Return);
        QCOMPARE(f.selectedRow(), 0);
        QCOMPARE(f.opened.count(), 0);
    }

    void typingAndEscapeAreReported()
    {
        Fixture f(10);
        f.show();
        QSignalSpy typed(&f.view, &ThreadView::textTyped);
        QSignalSpy escaped(&f.view, &ThreadView::escapePressed);
        QTest::keyClick(&f.view, 'p');
        QCOMPARE(typed.last().first().toString(), QStringLiteral("p"));
        QTest::keyClick(&f.view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&f.view, Qt::Key_Space);
        QCOMPARE(typed.count(), 1);
        QTest::keyClick(&f.view, Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void rowsOfferWhatCanBeDone()
    {
        using models::RowState;
        models::ThreadRow row;
        row.org.slug = QStringLiteral("acme");
        row.isMine = true;
        using Actions = std::vector<RowAction>;
        QVERIFY(actionsOf(row) == (Actions{RowAction::Open, RowAction::CopyLink, RowAction::Stop}));
        row.isMine = false;
        QVERIFY2(actionsOf(row) == (Actions{RowAction::Open, RowAction::CopyLink}), "others' runs are theirs to stop");
        row.isMine = true;
        for (const RowState state : {RowState::NeedsYou, RowState::Failed, RowState::Finished}) {
            row.state = state;
            row.isUnseen = state != RowState::NeedsYou;
            QVERIFY(actionsOf(row) == (Actions{RowAction::Open, RowAction::CopyLink, RowAction::MarkSeen}));
        }
        row.isUnseen = false;
        QVERIFY2(actionsOf(row) == (Actions{RowAction::Open, RowAction::CopyLink}), "seen is seen");
        row.isUnseen = true;
        row.org.slug.clear();
        QVERIFY(actionsOf(row) == (Actions{RowAction::MarkSeen}));
    }

    void keysActOnTheSelectedRow()
    {
        Fixture f(2);
        f.account.truth.await("acme", "t0");
        QSignalSpy copied(&f.view, &ThreadView::linkCopyRequested);
        QSignalSpy seen(&f.view, &ThreadView::seenRequested);
        QSignalSpy stop(&f.view, &ThreadView::stopAsked);
        f.show();
        QTest::keyClick(&f.view, Qt::Key_Delete);
        QCOMPARE(seen.count(), 0);
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Delete);
        QCOMPARE(seen.count(), 1);
        QVERIFY(seen.last().first().value<store::RowKey>() == test::rowKey("acme", "t0"));
        QTest::keyClick(&f.view, Qt::Key_Period, Qt::ControlModifier);
        QVERIFY2(stop.isEmpty(), "what waits does not run");
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(stop.count(), 1);
        QVERIFY(stop.last().first().value<store::RowKey>() == test::rowKey("beta", "t1"));
        QTest::keyClick(&f.view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(copied.last().first().value<store::RowKey>() == test::rowKey("beta", "t1"));
    }

    void theMenuOfARowComesByMouseAndByKey()
    {
        Fixture f(2);
        QSignalSpy copied(&f.view, &ThreadView::linkCopyRequested);
        f.show();
        QTest::keyClick(&f.view, Qt::Key_Down);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&f.view, &byKey);
        auto* menu = f.view.findChild<QMenu*>();
        QVERIFY(menu);
        QStringList lines;
        for (const QAction* action : menu->actions()) {
            lines.append(action->text());
            QVERIFY(!action->shortcut().isEmpty());
        }
        QCOMPARE(lines.join(u'|'), QStringLiteral("Open in browser|Copy link|Stop…"));
        menu->actions().at(1)->trigger();
        QVERIFY(copied.last().first().value<store::RowKey>() == test::rowKey("acme", "t0"));
        menu->close();
        QTRY_VERIFY(!f.view.findChild<QMenu*>());
        const QPoint second = f.view.visualRect(f.view.model()->index(1, 0)).center();
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, second, f.view.viewport()->mapToGlobal(second));
        QCoreApplication::sendEvent(f.view.viewport(), &byMouse);
        menu = f.view.findChild<QMenu*>();
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        QVERIFY(copied.last().first().value<store::RowKey>() == test::rowKey("beta", "t1"));
        menu->close();
    }

    void rowsAreSpoken()
    {
        Fixture f(2);
        f.account.truth.await("acme", "t0");
        f.account.truth.threads.setStarted(test::key("beta", "t1"), f.account.now - 12min);
        const auto spoken = [&f](int row) { return f.view.model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(0), QStringLiteral("Title of t0, Agent, Acme, needs you"));
        QCOMPARE(spoken(1), QStringLiteral("Title of t1, Agent, Beta, running, 12 minutes"));

        f.show();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&f.view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 2);
        QCOMPARE(list->child(1)->text(QAccessible::Name), spoken(1));
    }

    void allRowsAreOfOneHeight()
    {
        Fixture f(30);
        f.account.threads.setSnippet(test::rowKey("acme", "t2"), wire::Snippet{std::string(4000, 'x'), {}});
        f.show();
        const int height = f.view.visualRect(f.view.model()->index(0, 0)).height();
        QCOMPARE(height % 4, 0);
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(f.view.visualRect(f.view.model()->index(i, 0)).height(), height);
        }
    }

    void paintsHostileText()
    {
        Fixture f(0);
        std::vector<wire::RunningThread> running;
        for (const char* title :
             {"", " ", "\xE2\x80\xAE evil", "مرحبا بالعالم", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
              "<b>bold</b>&amp;", "\xFF\xFE"}) {
            running.push_back(test::runningThread("t" + std::to_string(running.size()), "acme"));
            running.back().title = title;
        }
        running.push_back(test::runningThread("long", "acme"));
        running.back().title = std::string(10'000, 'W');
        f.account.truth.setMine(running);
        f.show();
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            f.view.setLayoutDirection(direction);
            QVERIFY(!f.view.grab().isNull());
        }
    }
};

QTEST_MAIN(TestThreadView)
#include "tst_threadview.moc"
