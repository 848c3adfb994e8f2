// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/complaintdesk.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using tallylight::tray::ComplaintDesk;
using Manner = ComplaintDesk::Manner;

Q_DECLARE_METATYPE(ComplaintDesk::Manner)

namespace {

//! What the windows say, which are closed by it.
QStringList takeWindows()
{
    QStringList texts;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* box = qobject_cast<QMessageBox*>(window)) {
            texts.append(box->isVisible() ? box->text() : QString());
            delete box;
        }
    }
    return texts;
}

} // namespace

class TestComplaintDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { takeWindows(); }

    void opensWindows_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<bool>("opensForAnswer");
        QTest::addColumn<bool>("opensByItself");
        QTest::newRow("at once") << Manner::AtOnce << true << true;
        QTest::newRow("on opening") << Manner::OnOpening << true << false;
        QTest::newRow("no screen") << Manner::OnTerminal << false << false;
    }

    void opensWindows()
    {
        QFETCH(const Manner, manner);
        QFETCH(const bool, opensForAnswer);
        QFETCH(const bool, opensByItself);
        ComplaintDesk desk(manner);
        QSignalSpy told(&desk, &ComplaintDesk::told);
        desk.answer(QStringLiteral("not done"));
        QCOMPARE(takeWindows().contains(QStringLiteral("not done")), opensForAnswer);
        desk.tell(QStringLiteral("lost"));
        QCOMPARE(takeWindows().contains(QStringLiteral("lost")), opensByItself);
        QCOMPARE(told.count(), 2);
    }

    void textIsPlain()
    {
        ComplaintDesk desk(Manner::AtOnce);
        desk.tell(QStringLiteral("<b>of a server</b>"));
        QCOMPARE(takeWindows(), QStringList{QStringLiteral("<b>of a server</b>")});
        desk.tell(QStringLiteral("<b>of a server</b>"));
        QCOMPARE(qobject_cast<QMessageBox*>(QApplication::topLevelWidgets().constFirst())->textFormat(), Qt::PlainText);
    }

    void waitsUntilItWasSeen()
    {
        ComplaintDesk desk(Manner::OnOpening);
        QSignalSpy changed(&desk, &ComplaintDesk::waitingChanged);
        desk.tell(QStringLiteral("one"));
        desk.tell(QStringLiteral("two"));
        QCOMPARE(desk.waiting(), QStringLiteral("one\ntwo"));
        QCOMPARE(changed.last().at(0).toString(), desk.waiting());
        desk.answer(QStringLiteral("three"));
        QCOMPARE(desk.waiting(), QStringLiteral("one\ntwo"));
        desk.settle();
        QCOMPARE(desk.waiting(), QString());
        QCOMPARE(changed.count(), 3);
        desk.settle();
        QCOMPARE(changed.count(), 3);
    }

    void whatRepeatsWaitsOnce()
    {
        ComplaintDesk desk(Manner::OnOpening);
        for (int i = 0; i < 100; ++i) {
            desk.tell(QStringLiteral("the disk is full"));
        }
        QCOMPARE(desk.waiting(), QStringLiteral("the disk is full"));
        for (int i = 0; i < 100; ++i) {
            desk.tell(QString::number(i));
        }
        QCOMPARE(desk.waiting(), QStringLiteral("95\n96\n97\n98\n99"));
    }
};

QTEST_MAIN(TestComplaintDesk)
#include "tst_complaintdesk.moc"
