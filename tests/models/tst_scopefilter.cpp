// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/scopefilter.h"

#include "models/accounttruth.h"
#include "models/threadlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using models::ScopeFilter;
using models::ThreadListModel;
using test::key;
using test::orgKey;
using test::rowKey;
using test::runningThread;
using wire::OrgId;
using wire::Scope;

namespace {

struct Fixture {
    test::AccountTruth truth;
    ThreadListModel model;
    ScopeFilter filter;
    QAbstractItemModelTester tester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        model.addAccount(test::kAccount, truth.stores());
        filter.setSourceModel(&model);
    }

    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int i = 0; i < filter.rowCount(); ++i) {
            ids.append(QString::fromStdString(filter.row(filter.index(i, 0))->key.thread.thread.value()));
        }
        return ids;
    }
};

QStringList list(const char* ids)
{
    return QString::fromLatin1(ids).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestScopeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedScopeIsUserUnlessItSaysOrg()
    {
        QVERIFY(models::scopeFromStored(QStringLiteral("org")) == Scope::Org);
        for (const auto& other : {QStringLiteral("user"), QStringLiteral(""), QStringLiteral("ORG"), QStringLiteral("organization")}) {
            QVERIFY(models::scopeFromStored(other) == Scope::User);
        }
        QVERIFY(models::scopeFromStored(models::scopeToStored(Scope::Org)) == Scope::Org);
        QVERIFY(models::scopeFromStored(models::scopeToStored(Scope::User)) == Scope::User);
    }

    void userScopeIsTheDefault()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "beta")});
        f.truth.setOrg("acme", {runningThread("a", "acme"), runningThread("x", "acme")});
        QVERIFY(f.filter.scope() == Scope::User);
        QCOMPARE(f.ids(), list("b a"));
    }

    void orgScopeShowsOneOrganization()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "beta")});
        f.truth.setOrg("acme", {runningThread("a", "acme"), runningThread("x", "acme")});
        f.truth.setOrg("beta", {runningThread("b", "beta")});
        f.filter.setScope(Scope::Org, orgKey("acme"));
        QCOMPARE(f.ids(), list("x a"));
        f.filter.setScope(Scope::Org, orgKey("beta"));
        QCOMPARE(f.ids(), list("b"));
        f.filter.setScope(Scope::Org, {});
        QCOMPARE(f.ids(), list(""));
        f.filter.setScope(Scope::User, {});
        QCOMPARE(f.ids(), list("b a"));
    }

    void accountsAreOneInTheUserScopeOnly()
    {
        Fixture f;
        test::AccountTruth other;
        const store::AccountId two("two");
        f.model.addAccount(two, other.stores());
        f.truth.setMine({runningThread("a", "acme")});
        f.truth.setOrg("acme", {runningThread("a", "acme")});
        other.setMine({runningThread("x", "acme")});
        other.setOrg("acme", {runningThread("x", "acme"), runningThread("y", "acme")});
        QCOMPARE(f.ids(), list("x a"));
        f.filter.setScope(Scope::Org, orgKey("acme"));
        QCOMPARE(f.ids(), list("a"));
        f.filter.setScope(Scope::Org, {two, OrgId("acme")});
        QCOMPARE(f.ids(), list("y x"));
        f.filter.setScope(Scope::User, {});
        f.model.removeAccount(two);
        QCOMPARE(f.ids(), list("a"));
    }

    void whatWaitsIsShownInBothScopes()
    {
        Fixture f;
        f.truth.await("acme", "w");
        QCOMPARE(f.ids(), list("w"));
        f.filter.setScope(Scope::Org, orgKey("acme"));
        QCOMPARE(f.ids(), list("w"));
        f.filter.setScope(Scope::Org, orgKey("beta"));
        QCOMPARE(f.ids(), list(""));
    }

    void rowsFollowTheScope()
    {
        Fixture f;
        f.truth.setOrg("acme", {runningThread("a", "acme"), runningThread("b", "acme")});
        QCOMPARE(f.ids(), list(""));
        QSignalSpy inserted(&f.filter, &QAbstractItemModel::rowsInserted);
        f.truth.setMine({runningThread("a", "acme")});
        QCOMPARE(f.ids(), list("a"));
        QCOMPARE(inserted.count(), 1);
        f.truth.setMine({runningThread("b", "acme")});
        QCOMPARE(f.ids(), list("b"));
        f.truth.setMine({});
        QCOMPARE(f.ids(), list(""));
    }

    void orderIsTheModels()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme"), runningThread("c", "acme")});
        f.truth.await("acme", "a");
        QCOMPARE(f.ids(), list("a c b"));
        f.truth.threads.markSeen(key("acme", "a"));
        QCOMPARE(f.ids(), list("c b a"));
    }

    void typedWordsFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("", "b a");
        row("  ", "b a");
        row("price", "a");
        row("PRICE", "a");
        row("ÜBER", "a");
        row("beta", "b");
        row("copy", "b a");
        row("copy beta", "b");
        row("beta copy", "b");
        row("reading", "b");
        row("price beta", "");
        row("nothing", "");
        // Not across two fields.
        row("price copy", "a"); // each word in some field
        row("pricecopy", "");
    }

    void typedWordsFilter()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Fixture f;
        wire::RunningThread a = runningThread("a", "acme");
        a.title = "Über die Price";
        a.agentTitle = "Copy Editor";
        wire::RunningThread b = runningThread("b", "beta");
        b.agentTitle = "Copy Editor";
        f.truth.setMine({a, b});
        f.model.setSnippet(rowKey("beta", "b"), wire::Snippet{"Reading the page", {}});
        f.filter.setText(text);
        QCOMPARE(f.ids(), expected.split(u' ', Qt::SkipEmptyParts));
        f.filter.setText({});
        QCOMPARE(f.ids(), list("b a"));
    }

    void aSnippetThatArrivesCanMatch()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme")});
        f.filter.setText(QStringLiteral("invoice"));
        QCOMPARE(f.ids(), list(""));
        f.model.setSnippet(rowKey("acme", "a"), wire::Snippet{"Writing the invoice", {}});
        QCOMPARE(f.ids(), list("a"));
    }

    void followsTheModelThroughAnything()
    {
        Fixture f;
        std::uint32_t random = 3;
        const auto next = [&random](std::uint32_t bound) { return (random = random * 1664525U + 1013904223U) / 65536U % bound; };
        for (int round = 0; round < 400; ++round) {
            std::vector<wire::RunningThread> threads;
            for (int i = 0; i < 12; ++i) {
                if (next(2) == 0) {
                    threads.push_back(runningThread(std::to_string(i), "acme"));
                }
            }
            switch (next(6)) {
            case 0:
                f.truth.setMine(threads);
                break;
            case 1:
                f.truth.setOrg("acme", threads);
                break;
            case 2:
                f.truth.await("acme", std::to_string(next(12)));
                break;
            case 3:
                f.truth.threads.markSeen(key("acme", std::to_string(next(12))));
                break;
            case 4:
                f.filter.setScope(next(2) == 0 ? Scope::User : Scope::Org, orgKey("acme"));
                break;
            default:
                f.filter.setText(QString::number(next(3)).repeated(static_cast<int>(next(2))));
            }
            QStringList expected;
            for (int i = 0; i < f.model.rowCount(); ++i) {
                const models::ThreadRow& row = *f.model.row(f.model.index(i));
                const bool isInScope = row.needsYou() || (f.filter.scope() == Scope::User ? row.isMine : row.isInOrg);
                if (isInScope && row.searchText.contains(f.filter.text())) {
                    expected.append(QString::fromStdString(row.key.thread.thread.value()));
                }
            }
            QCOMPARE(f.ids(), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestScopeFilter)
#include "tst_scopefilter.moc"
