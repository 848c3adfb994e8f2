// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/duration.h"

#include <QTest>

using namespace std::chrono_literals;
using tallylight::hub::parseDuration;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("seconds") << QStringLiteral("30") << qint64{30'000};
        QTest::newRow("ms") << QStringLiteral("500ms") << qint64{500};
        QTest::newRow("s") << QStringLiteral("30s") << qint64{30'000};
        QTest::newRow("m") << QStringLiteral("10m") << qint64{600'000};
        QTest::newRow("h") << QStringLiteral("2h") << qint64{7'200'000};
        for (const char* text : {"", "0", "-1", "s", "1.5s", "1 s", "10 m", "1d", "99999999999999999999", "9999999h"}) {
            QTest::newRow(text) << QString::fromLatin1(text) << qint64{-1};
        }
    }

    void timesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, milliseconds);
        const auto duration = parseDuration(text.toStdString());
        QCOMPARE(duration ? qint64{duration->count()} : qint64{-1}, milliseconds);
    }
};

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
