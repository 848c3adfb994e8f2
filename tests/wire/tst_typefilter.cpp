// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/typefilter.h"

#include <QTest>

using tallylight::wire::TypeFilter;

class TestTypeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void parses_data();
    void parses();
    void namesOnlyWhatIsListed();
};

void TestTypeFilter::matches_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("no filter") << QByteArray("") << QByteArray("anything") << true;
    QTest::newRow("equal") << QByteArray("decopilot.step") << QByteArray("decopilot.step") << true;
    QTest::newRow("case matters") << QByteArray("Decopilot.step") << QByteArray("decopilot.step") << false;
    QTest::newRow("wildcard") << QByteArray("decopilot.*") << QByteArray("decopilot.running.summary.user") << true;
    QTest::newRow("wildcard wants the dot") << QByteArray("workflow.*") << QByteArray("workflow") << false;
    QTest::newRow("bare star matches nothing") << QByteArray("*") << QByteArray("decopilot.step") << false;
    QTest::newRow("star without dot") << QByteArray("public:*") << QByteArray("public:x") << false;
    QTest::newRow("star in the middle") << QByteArray("decopilot.*.user") << QByteArray("decopilot.running.user") << false;
    QTest::newRow("a prefix is no match") << QByteArray("decopilot.running.summary") << QByteArray("decopilot.running.summary.user")
                                          << false;
    QTest::newRow("only commas") << QByteArray(",") << QByteArray("decopilot.step") << false;
    QTest::newRow("second of two") << QByteArray("a,decopilot.step") << QByteArray("decopilot.step") << true;
}

void TestTypeFilter::matches()
{
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, type);
    QFETCH(bool, isMatch);
    QCOMPARE(TypeFilter::parse(parameter.toStdString()).matches(type.toStdString()), isMatch);
}

void TestTypeFilter::parses_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<bool>("hasPatterns");
    QTest::addColumn<QList<QByteArray>>("patterns");
    QTest::newRow("empty") << QByteArray("") << false << QList<QByteArray>();
    QTest::newRow("trimmed, empty items dropped") << QByteArray(" decopilot.step , ") << true << QList<QByteArray>{"decopilot.step"};
    QTest::newRow("only a comma") << QByteArray(",") << true << QList<QByteArray>();
    QTest::newRow("order kept") << QByteArray("b,a") << true << QList<QByteArray>{"b", "a"};
}

void TestTypeFilter::parses()
{
    QFETCH(QByteArray, parameter);
    QFETCH(bool, hasPatterns);
    QFETCH(QList<QByteArray>, patterns);
    const TypeFilter filter = TypeFilter::parse(parameter.toStdString());
    QCOMPARE(filter.patterns().has_value(), hasPatterns);
    QList<QByteArray> seen;
    for (const std::string& pattern : filter.patterns().value_or(std::vector<std::string>())) {
        seen << QByteArray::fromStdString(pattern);
    }
    QCOMPARE(seen, patterns);
}

void TestTypeFilter::namesOnlyWhatIsListed()
{
    QVERIFY(TypeFilter::parse("x,decopilot.running.summary").names("decopilot.running.summary"));
    QVERIFY(!TypeFilter::parse("decopilot.*").names("decopilot.running.summary"));
    QVERIFY(!TypeFilter::parse("").names("decopilot.running.summary"));
}

QTEST_APPLESS_MAIN(TestTypeFilter)
#include "tst_typefilter.moc"
