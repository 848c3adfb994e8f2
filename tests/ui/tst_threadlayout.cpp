// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadlayout.h"

#include <QTest>

#include <vector>

using namespace tallylight::ui;

namespace {

constexpr ThreadMetrics kMetrics{20, 16, 16};
const QRect kRow(0, 200, 392, threadRowHeight(kMetrics));

ThreadLayout full(Qt::LayoutDirection direction)
{
    return layoutThread(kRow, kMetrics, {50, 60, true, true}, direction);
}

std::vector<QRect> words(const ThreadLayout& layout)
{
    return {layout.title, layout.time, layout.agent, layout.state, layout.snippet};
}

} // namespace

class TestThreadLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandOnTheGrid()
    {
        for (int height = 10; height < 40; ++height) {
            QCOMPARE(threadRowHeight({height, height, height}) % 4, 0);
        }
        QVERIFY(threadRowHeight({30, 30, 30}) > threadRowHeight({16, 16, 16}));
    }

    void wordsDoNotTouch()
    {
        const auto rects = words(full(Qt::LeftToRight));
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t j = i + 1; j < rects.size(); ++j) {
                QVERIFY2(!rects[i].intersects(rects[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
            }
        }
    }

    void everythingLiesOnTheCard()
    {
        const ThreadLayout layout = full(Qt::LeftToRight);
        QVERIFY(kRow.contains(layout.card));
        for (const QRect& rect : words(layout)) {
            QVERIFY(layout.card.contains(rect));
        }
        QVERIFY(layout.card.contains(layout.avatar));
        QVERIFY(layout.card.contains(layout.orgIcon));
        QVERIFY(layout.card.contains(layout.bar));
        QVERIFY(layout.state.contains(layout.stateSign));
        QVERIFY(layout.state.contains(layout.stateText));
        QVERIFY(layout.snippet.left() > layout.orgIcon.right());
    }

    void wordsShareTheirEdges()
    {
        const ThreadLayout layout = full(Qt::LeftToRight);
        QCOMPARE(layout.agent.left(), layout.title.left());
        QCOMPARE(layout.snippet.left(), layout.title.left());
        QCOMPARE(layout.state.right(), layout.time.right());
        QCOMPARE(layout.snippet.right(), layout.time.right());
        QCOMPARE(layout.snippet.height(), 2 * kMetrics.snippetHeight);
    }

    void mirrorsForRightToLeft()
    {
        const ThreadLayout ltr = full(Qt::LeftToRight);
        const ThreadLayout rtl = full(Qt::RightToLeft);
        const auto mirrored = [](const QRect& rect) {
            return QRect(kRow.left() + kRow.right() - rect.right(), rect.top(), rect.width(), rect.height());
        };
        QCOMPARE(rtl.card, mirrored(ltr.card));
        QCOMPARE(rtl.avatar, mirrored(ltr.avatar));
        QCOMPARE(rtl.orgIcon, mirrored(ltr.orgIcon));
        QCOMPARE(rtl.title, mirrored(ltr.title));
        QCOMPARE(rtl.time, mirrored(ltr.time));
        QCOMPARE(rtl.agent, mirrored(ltr.agent));
        QCOMPARE(rtl.state, mirrored(ltr.state));
        QCOMPARE(rtl.bar, mirrored(ltr.bar));
        QCOMPARE(rtl.snippet, mirrored(ltr.snippet));
        QCOMPARE(rtl.openSign, mirrored(ltr.openSign));
        QVERIFY(rtl.avatar.left() > rtl.title.right());
    }

    void whatIsNotThereTakesNoRoom()
    {
        const ThreadLayout layout = layoutThread(kRow, kMetrics, {}, Qt::LeftToRight);
        QVERIFY(layout.orgIcon.isNull());
        QVERIFY(layout.state.isNull());
        QVERIFY(layout.bar.isNull());
        QCOMPARE(layout.title.right(), layout.snippet.right());
        QCOMPARE(layout.agent.right(), layout.snippet.right());
        const ThreadLayout rtl = layoutThread(kRow, kMetrics, {}, Qt::RightToLeft);
        QVERIFY(rtl.orgIcon.isNull());
    }

    void titleGivesWayToTime()
    {
        const ThreadLayout narrow = layoutThread(kRow, kMetrics, {100, 0, false, true}, Qt::LeftToRight);
        const ThreadLayout wide = layoutThread(kRow, kMetrics, {20, 0, false, true}, Qt::LeftToRight);
        QCOMPARE(wide.title.width() - narrow.title.width(), 80);
        QCOMPARE(narrow.time.width(), 100);
    }
};

QTEST_GUILESS_MAIN(TestThreadLayout)
#include "tst_threadlayout.moc"
