// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/revisions.h"

#include <QTest>

using namespace tallylight;
using hub::Revisions;

namespace {

wire::ThreadKey key(const std::string& thread)
{
    return {wire::OrgId("o"), wire::ThreadId(thread)};
}

} // namespace

class TestRevisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsLaterThanAllBeforeIsAdmitted()
    {
        Revisions revisions;
        QVERIFY(revisions.admit(key("t"), 5));
        QVERIFY(!revisions.admit(key("t"), 5));
        QVERIFY(!revisions.admit(key("t"), 4));
        QVERIFY(revisions.admit(key("t"), 6));
        // A thread of before revisions were counted.
        QVERIFY(revisions.admit(key("old"), 0));
        QVERIFY(!revisions.admit(key("old"), 0));
    }

    void whatSaysNothingNewIsLateOnlyBehindALaterOne()
    {
        Revisions revisions;
        QVERIFY(!revisions.isLate(key("t"), 1));
        QVERIFY(revisions.admit(key("t"), 2));
        QVERIFY(revisions.isLate(key("t"), 1));
        QVERIFY(!revisions.isLate(key("t"), 2));
        QCOMPARE(revisions.latest(key("t")), std::optional<std::int64_t>(2));
        QCOMPARE(revisions.latest(key("u")), std::optional<std::int64_t>());
    }

    void theThreadsThatChangedLastAreRemembered()
    {
        Revisions revisions(3);
        QVERIFY(revisions.admit(key("a"), 1));
        for (int revision = 1; revision <= 1000; ++revision) {
            QVERIFY(revisions.admit(key("b"), revision));
        }
        QCOMPARE(revisions.size(), std::size_t{1});
        QVERIFY(!revisions.admit(key("b"), 1000));
        QVERIFY(revisions.admit(key("a"), 1));
    }
};

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
