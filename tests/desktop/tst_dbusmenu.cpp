// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbusmenu.h"
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

namespace {

QString interfaceName()
{
    return QStringLiteral("com.canonical.dbusmenu");
}

QList<MenuItem> someItems()
{
    return {{1, QStringLiteral("2 agents working on 3 tasks"), false, MenuItem::Kind::Action, false},
            {2, QString(), true, MenuItem::Kind::Separator, false},
            {10, QStringLiteral("fix snake_case"), true, MenuItem::Kind::Action, false},
            {20, QStringLiteral("All my work"), true, MenuItem::Kind::Radio, true}};
}

} // namespace

//! Hears the menu's signals as a host does: over the bus.
class Host : public QObject
{
    Q_OBJECT

public:
    explicit Host(const QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.connect(QString(), DBusMenu::objectPath(), interfaceName(), QStringLiteral("LayoutUpdated"), this,
                      SLOT(takeLayoutUpdated(uint, int)));
        m_bus.connect(QString(), DBusMenu::objectPath(), interfaceName(), QStringLiteral("ItemsPropertiesUpdated"), this,
                      SLOT(takeItemsUpdated(QDBusMessage)));
        awaitBus(m_bus);
    }

    QList<uint> revisions;
    QList<QList<MenuItemProperties>> updates;

public Q_SLOTS:
    void takeLayoutUpdated(uint revision, int parent)
    {
        QCOMPARE(parent, 0);
        revisions.append(revision);
    }
    void takeItemsUpdated(const QDBusMessage& message)
    {
        QCOMPARE(message.signature(), QStringLiteral("a(ia{sv})a(ias)"));
        updates.append(qdbus_cast<QList<MenuItemProperties>>(message.arguments().at(0)));
    }

private:
    QDBusConnection m_bus;
};

class TestDBusMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hostBus.isConnected());
        QVERIFY(m_bus.isConnected());
    }

    void init()
    {
        m_menu = std::make_unique<DBusMenu>(m_bus);
        QVERIFY(m_menu->start());
    }

    void cleanup() { m_menu.reset(); }

    void givesTheWholeLayout()
    {
        m_menu->setItems(someItems());
        const QDBusMessage reply = ask(QStringLiteral("GetLayout"), {0, -1, QStringList()});
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
        QCOMPARE(reply.signature(), QStringLiteral("u(ia{sv}av)"));
        const auto root = qdbus_cast<MenuLayoutNode>(reply.arguments().at(1));
        QCOMPARE(root.id, 0);
        QCOMPARE(root.properties.value(QStringLiteral("children-display")).toString(), QStringLiteral("submenu"));
        QCOMPARE(root.children.size(), 4);
        QCOMPARE(root.children.at(0).properties.value(QStringLiteral("enabled")).toBool(), false);
        QCOMPARE(root.children.at(1).properties.value(QStringLiteral("type")).toString(), QStringLiteral("separator"));
        QCOMPARE(root.children.at(2).id, 10);
        QCOMPARE(root.children.at(2).properties.value(QStringLiteral("label")).toString(), QStringLiteral("fix snake__case"));
        QCOMPARE(root.children.at(3).properties.value(QStringLiteral("toggle-type")).toString(), QStringLiteral("radio"));
        QCOMPARE(root.children.at(3).properties.value(QStringLiteral("toggle-state")).toInt(), 1);
    }

    void givesOnlyTheNamedProperties()
    {
        m_menu->setItems(someItems());
        const QDBusMessage reply = ask(QStringLiteral("GetLayout"), {0, 1, QStringList{QStringLiteral("enabled")}});
        const auto root = qdbus_cast<MenuLayoutNode>(reply.arguments().at(1));
        QCOMPARE(root.children.at(0).properties.keys(), QStringList{QStringLiteral("enabled")});

        const QDBusMessage group =
            ask(QStringLiteral("GetGroupProperties"), {QVariant::fromValue(QList<int>{10, 99}), QStringList{QStringLiteral("label")}});
        const auto properties = qdbus_cast<QList<MenuItemProperties>>(group.arguments().at(0));
        QCOMPARE(properties.size(), 1);
        QCOMPARE(properties.at(0).id, 10);

        const QDBusMessage one = ask(QStringLiteral("GetProperty"), {10, QStringLiteral("label")});
        QCOMPARE(one.arguments().at(0).value<QDBusVariant>().variant().toString(), QStringLiteral("fix snake__case"));
    }

    void refusesAnUnknownItem()
    {
        m_menu->setItems(someItems());
        QCOMPARE(ask(QStringLiteral("GetLayout"), {99, -1, QStringList()}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(ask(QStringLiteral("GetProperty"), {99, QStringLiteral("label")}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(click(99).type(), QDBusMessage::ErrorMessage);
    }

    void saysWhichLineWasChosen()
    {
        m_menu->setItems(someItems());
        QSignalSpy triggered(m_menu.get(), &DBusMenu::triggered);
        QCOMPARE(click(10).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(triggered.at(0).at(0).toInt(), 10);

        click(1);
        QVERIFY2(triggered.count() == 1, "a disabled line cannot be chosen");

        const QList<MenuEvent> events{{20, QStringLiteral("clicked"), QDBusVariant(0), 0},
                                      {99, QStringLiteral("clicked"), QDBusVariant(0), 0}};
        const QDBusMessage reply = ask(QStringLiteral("EventGroup"), {QVariant::fromValue(events)});
        QCOMPARE(qdbus_cast<QList<int>>(reply.arguments().at(0)), QList<int>{99});
        QCOMPARE(triggered.count(), 2);
    }

    void changesRowsInPlace()
    {
        Host host(m_hostBus);
        m_menu->setItems(someItems());
        QTRY_COMPARE(host.revisions.size(), 1);

        QList<MenuItem> items = someItems();
        items[0].label = QStringLiteral("1 agent working on 1 task");
        m_menu->setItems(items);
        QTRY_COMPARE(host.updates.size(), 1);
        QCOMPARE(host.updates.at(0).size(), 1);
        QCOMPARE(host.updates.at(0).at(0).id, 1);
        QCOMPARE(host.updates.at(0).at(0).properties.value(QStringLiteral("label")).toString(), items.at(0).label);
        QCOMPARE(host.revisions.size(), 1);

        items.removeAt(2);
        m_menu->setItems(items);
        QTRY_COMPARE(host.revisions.size(), 2);
        QVERIFY(host.revisions.at(1) > host.revisions.at(0));
        QCOMPARE(host.revisions.at(1), m_menu->revision());
    }

    void keepsItsLinesWhileItIsOpen()
    {
        Host host(m_hostBus);
        m_menu->setItems(someItems());
        QTRY_COMPARE(host.revisions.size(), 1);
        const auto tell = [this](const char* what) {
            ask(QStringLiteral("Event"), {0, QLatin1String(what), QVariant::fromValue(QDBusVariant(0)), 0U});
        };
        tell("opened");
        QList<MenuItem> items = someItems();
        items[0].label = QStringLiteral("1 agent working on 1 task");
        const int gone = items.takeAt(2).id;
        items.append({77, QStringLiteral("New"), true});
        m_menu->setItems(items);
        QTRY_COMPARE(host.updates.size(), 1);
        QVERIFY2(host.revisions.size() == 1, "no line comes or goes");
        QCOMPARE(m_menu->ids().size(), someItems().size() + 1); // and the root
        QCOMPARE(m_menu->properties(1, {QStringLiteral("label")})->value(QStringLiteral("label")).toString(), items.at(0).label);
        QSignalSpy triggered(m_menu.get(), &DBusMenu::triggered);
        click(gone);
        QVERIFY(triggered.isEmpty());
        tell("closed");
        QTRY_COMPARE(host.revisions.size(), 2);
        QVERIFY(!m_menu->ids().contains(gone));
        QVERIFY(m_menu->ids().contains(77));
    }

    void aHostThatNeverSaysClosedSeesTheNewLinesNextTime()
    {
        Host host(m_hostBus);
        m_menu->setItems(someItems());
        QTRY_COMPARE(host.revisions.size(), 1);
        ask(QStringLiteral("Event"), {0, QStringLiteral("opened"), QVariant::fromValue(QDBusVariant(0)), 0U});
        m_menu->setItems({{77, QStringLiteral("New"), true}});
        QVERIFY(!m_menu->ids().contains(77));
        QCOMPARE(ask(QStringLiteral("AboutToShow"), {0}).arguments().at(0).toBool(), true);
        QVERIFY(m_menu->ids().contains(77));
    }

    void announcesWhatCameBackToAnOldValue()
    {
        Host host(m_hostBus);
        m_menu->setItems(someItems());
        QTRY_COMPARE(host.revisions.size(), 1);
        QList<MenuItem> items = someItems();
        items[2].isEnabled = false;
        m_menu->setItems(items);
        m_menu->setItems(someItems()); // a host may have asked in between
        QTRY_COMPARE(host.updates.size(), 1);
        QCOMPARE(host.updates.at(0).at(0).properties.value(QStringLiteral("enabled")).toBool(), true);
    }

    void hidesALineInPlace()
    {
        Host host(m_hostBus);
        m_menu->setItems(someItems());
        QTRY_COMPARE(host.revisions.size(), 1);
        QList<MenuItem> items = someItems();
        items[2].isVisible = false;
        m_menu->setItems(items);
        QTRY_COMPARE(host.updates.size(), 1);
        QCOMPARE(host.updates.at(0).at(0).id, 10);
        QCOMPARE(host.updates.at(0).at(0).properties.value(QStringLiteral("visible")).toBool(), false);
        QCOMPARE(host.revisions.size(), 1);
        QSignalSpy triggered(m_menu.get(), &DBusMenu::triggered);
        click(10);
        QVERIFY(triggered.isEmpty());
    }

    void nestsAMenu()
    {
        Host host(m_hostBus);
        MenuItem mute{30, QStringLiteral("Mute"), true, MenuItem::Kind::Submenu, false};
        mute.children = {{31, QStringLiteral("1 hour"), true, MenuItem::Kind::Check, false}, {32, QStringLiteral("Today"), true}};
        m_menu->setItems(someItems() + QList<MenuItem>{mute});
        QTRY_COMPARE(host.revisions.size(), 1);

        const auto all = qdbus_cast<MenuLayoutNode>(ask(QStringLiteral("GetLayout"), {0, -1, QStringList()}).arguments().at(1));
        QCOMPARE(all.children.at(4).properties.value(QStringLiteral("children-display")).toString(), QStringLiteral("submenu"));
        QCOMPARE(all.children.at(4).children.size(), 2);
        QCOMPARE(all.children.at(4).children.at(0).properties.value(QStringLiteral("toggle-type")).toString(), QStringLiteral("checkmark"));
        const auto flat = qdbus_cast<MenuLayoutNode>(ask(QStringLiteral("GetLayout"), {0, 1, QStringList()}).arguments().at(1));
        QVERIFY(flat.children.at(4).children.isEmpty());
        const auto below = qdbus_cast<MenuLayoutNode>(ask(QStringLiteral("GetLayout"), {30, -1, QStringList()}).arguments().at(1));
        QCOMPARE(below.children.at(1).id, 32);

        mute.children[0].isChecked = true;
        m_menu->setItems(someItems() + QList<MenuItem>{mute});
        QTRY_COMPARE(host.updates.size(), 1);
        QCOMPARE(host.updates.at(0).size(), 1);
        QCOMPARE(host.updates.at(0).at(0).id, 31);
        QCOMPARE(host.updates.at(0).at(0).properties.value(QStringLiteral("toggle-state")).toInt(), 1);

        QSignalSpy triggered(m_menu.get(), &DBusMenu::triggered);
        click(31);
        click(30);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(triggered.at(0).at(0).toInt(), 31);
    }

    void tellsThatItIsGoingToBeShown()
    {
        QSignalSpy aboutToShow(m_menu.get(), &DBusMenu::aboutToShow);
        const QDBusMessage reply = ask(QStringLiteral("AboutToShow"), {0});
        QCOMPARE(reply.arguments().at(0).toBool(), false);
        QCOMPARE(aboutToShow.count(), 1);

        // What is changed at the last moment is read at once.
        m_menu->setItems(someItems());
        QList<MenuItem> items = someItems();
        items[2].label = QStringLiteral("12 minutes");
        connect(m_menu.get(), &DBusMenu::aboutToShow, m_menu.get(), [this, items] { m_menu->setItems(items); });
        QCOMPARE(ask(QStringLiteral("AboutToShow"), {0}).arguments().at(0).toBool(), true);
    }

private:
    QDBusMessage ask(const QString& method, const QVariantList& arguments)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(m_bus.baseService(), DBusMenu::objectPath(), interfaceName(), method);
        call.setArguments(arguments);
        // Asynchronous, for both ends live in this thread.
        const QDBusPendingCall pending = m_hostBus.asyncCall(call);
        const bool isAnswered = QTest::qWaitFor([&pending] { return pending.isFinished(); });
        return isAnswered ? pending.reply() : QDBusMessage();
    }

    QDBusMessage click(int id)
    {
        return ask(QStringLiteral("Event"), {id, QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(0)), 0U});
    }

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    QDBusConnection m_hostBus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("host"));
    std::unique_ptr<DBusMenu> m_menu;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestDBusMenu test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dbusmenu.moc"
