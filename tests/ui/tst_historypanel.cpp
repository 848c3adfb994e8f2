// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/historypanel.h"

#include "models/historymodel.h"
#include "support/history.h"
#include "ui/linkbutton.h"
#include "ui/snapshot.h"

#include <QAccessible>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tallylight;
using namespace tallylight::ui;
using namespace std::chrono_literals;
using test::ended;
using test::rowKey;
using wire::ThreadStatus;

namespace {

struct Fixture {
    store::History history;
    models::HistoryModel rows{history};
    QWidget window;
    HistoryPanel* panel = new HistoryPanel([] { return ended("now", 300).ended; }, &window);
    QSignalSpy opened{panel, &HistoryPanel::openRequested};
    QSignalSpy lookedAt{panel, &HistoryPanel::lookedAtChanged};

    Fixture()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addStretch();
        layout->addWidget(panel);
        panel->setLook({Theme::fromPalette(lightPalette()), Typography::fromFont(window.font())});
        panel->setRows(&rows);
        window.resize(400, 400);
    }

    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    [[nodiscard]] QAbstractButton* line() const { return panel->findChild<QAbstractButton*>(); }
};

} // namespace

class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfAnEmptyHistory()
    {
        Fixture f;
        f.show();
        QVERIFY(!f.panel->isVisible());
        f.history.add(ended("t1", 0));
        QVERIFY(f.panel->isVisible());
        f.history.clear();
        QVERIFY(!f.panel->isVisible());
    }

    void theLineSaysWhatIsNew()
    {
        Fixture f;
        f.history.add({ended("t1", 0), ended("t2", 1), ended("t3", 2, ThreadStatus::Failed)});
        QCOMPARE(f.line()->text(), QStringLiteral("New: 1 failed, 2 finished"));
        f.history.markSeen(std::array{rowKey("a1", "acme", "t3")});
        QCOMPARE(f.line()->text(), QStringLiteral("New: 2 finished"));
        f.history.markAllSeen();
        QCOMPARE(f.line()->text(), QStringLiteral("History"));
    }

    void unfoldsAndSaysThatItIsLookedAt()
    {
        Fixture f;
        f.history.add({ended("t1", 0), ended("t2", 1)});
        f.show();
        QVERIFY(!f.panel->isUnfolded());
        QTest::mouseClick(f.line(), Qt::LeftButton);
        QVERIFY(f.panel->isUnfolded());
        QVERIFY(f.panel->list()->isVisible());
        QCOMPARE(f.lookedAt.size(), 1);
        QCOMPARE(f.lookedAt.front().front().toBool(), true);
        f.window.hide();
        QCOMPARE(f.lookedAt.back().front().toBool(), false);
        f.window.show();
        QTest::keyClick(f.panel->list(), Qt::Key_Escape);
        QVERIFY(!f.panel->isUnfolded());
        QCOMPARE(f.lookedAt.back().front().toBool(), false);
    }

    void opensByMouseAndKeys()
    {
        Fixture f;
        f.history.add({ended("t1", 0), ended("t2", 1)});
        f.show();
        f.panel->setUnfolded(true);
        const QRect first = f.panel->list()->visualRect(f.rows.index(0, 0));
        QTest::mouseClick(f.panel->list()->viewport(), Qt::LeftButton, {}, first.center());
        QCOMPARE(f.opened.size(), 1);
        QVERIFY(f.opened.front().at(0).value<store::RowKey>() == rowKey("a1", "acme", "t2"));
        QVERIFY(f.opened.front().at(1).value<wire::AgentId>() == wire::AgentId("vir_1"));
        QTest::keyClick(f.panel->list(), Qt::Key_Down);
        QTest::keyClick(f.panel->list(), Qt::Key_Return);
        QCOMPARE(f.opened.size(), 2);
        QVERIFY(f.opened.back().at(0).value<store::RowKey>() == rowKey("a1", "acme", "t1"));
    }

    void isSpoken()
    {
        Fixture f;
        f.history.add(ended("t1", 0, ThreadStatus::Failed));
        f.show();
        f.panel->setUnfolded(true);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(f.panel->list());
        QVERIFY(list);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Title of t1, Copy Editor, Acme, failed, not seen yet"));
    }

    void isPaintedWithoutHarm_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void isPaintedWithoutHarm()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        Fixture f;
        store::HistoryEntry entry = ended("t1", 0);
        entry.title = "<b>x</b>\u202e" + std::string(10'000, 'y');
        f.history.add({entry, ended("t2", 1, ThreadStatus::Failed)});
        f.window.setLayoutDirection(direction);
        f.show();
        f.panel->setUnfolded(true);
        const QImage picture = f.panel->grab().toImage();
        QVERIFY(picture.height() > 100);
        QCOMPARE(f.panel->list()->visualRect(f.rows.index(0, 0)).height(), f.panel->list()->visualRect(f.rows.index(1, 0)).height());
    }
};

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
