// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbusmenu.h"
#include "desktop/statusnotifieritem.h"
#include "desktop/traywatcher.h"
#include "support/busbarrier.h"
#include "support/statusnotifierwatcher.h"
#include "support/xsession.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tallylight::desktop;
using namespace tallylight::test;

namespace {

QString itemInterface()
{
    return QStringLiteral("org.kde.StatusNotifierItem");
}

QString itemPath()
{
    return QStringLiteral("/StatusNotifierItem");
}

QList<QImage> pictures(const QColor& color)
{
    QList<QImage> images;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(color);
        images.append(image);
    }
    return images;
}

} // namespace

//! Counts the item's signals as a host hears them.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(QDBusConnection bus)
    {
        for (const char* name : {"NewIcon", "NewTitle", "NewToolTip", "NewStatus", "NewAttentionIcon", "XAyatanaNewLabel"}) {
            bus.connect(QString(), itemPath(), itemInterface(), QString::fromLatin1(name), this, SLOT(take(QDBusMessage)));
        }
        awaitBus(bus);
    }

    QHash<QString, int> counts;
    QVariantList lastArguments;

public Q_SLOTS:
    void take(const QDBusMessage& message)
    {
        ++counts[message.member()];
        lastArguments = message.arguments();
        Q_EMIT heard(message.member());
    }

Q_SIGNALS:
    void heard(const QString& name);
};

class TestStatusNotifierItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tray = std::make_unique<TrayWatcher>(m_bus);
        m_item = std::make_unique<StatusNotifierItem>(QStringLiteral("io.github.tallylight"), m_bus, *m_tray);
        QVERIFY(m_item->start());
        m_tray->start();
    }

    void cleanup()
    {
        m_item.reset();
        m_tray.reset();
    }

    void isListedWithAWatcherThatIsThere()
    {
        StatusNotifierWatcher watcher(QStringLiteral("watcher"));
        QVERIFY(watcher.appear());
        QTRY_COMPARE(watcher.items(), QStringList{m_bus.baseService()});
    }

    void isListedWithEveryWatcherThatComes()
    {
        QTRY_VERIFY(m_tray->isKnown());
        QVERIFY(!m_tray->isPresent());
        StatusNotifierWatcher first(QStringLiteral("first"));
        QSignalSpy registered(m_tray.get(), &TrayWatcher::itemRegistered);
        QVERIFY(first.appear());
        QTRY_COMPARE(first.items(), QStringList{m_bus.baseService()});
        first.disappear();
        QTRY_VERIFY(!m_tray->isPresent());

        StatusNotifierWatcher second(QStringLiteral("second"));
        QVERIFY(second.appear());
        QTRY_COMPARE(second.items(), QStringList{m_bus.baseService()});
        QTRY_COMPARE(registered.count(), 2);
    }

    void knowsWhetherSomebodyDraws()
    {
        StatusNotifierWatcher watcher(QStringLiteral("watcher"));
        QVERIFY(watcher.appear());
        QTRY_VERIFY(!watcher.items().isEmpty());
        QVERIFY2(!m_tray->hasHost(), "the name alone draws nothing");
        watcher.setHasHost(true);
        QTRY_VERIFY(m_tray->hasHost());
        watcher.setHasHost(false);
        QTRY_VERIFY(!m_tray->hasHost());
        watcher.setHasHost(true);
        QTRY_VERIFY(m_tray->hasHost());
        watcher.disappear();
        QTRY_VERIFY(!m_tray->hasHost());
    }

    void saysAllProperties()
    {
        TrayState state;
        state.icon = pictures(QColor(0x12, 0x34, 0x56));
        state.title = QStringLiteral("2 agents working on 3 tasks");
        state.toolTip = QStringLiteral("a < b\nc & d");
        state.label = QStringLiteral("2/3");
        m_item->setState(state);
        const QVariantMap all = properties();
        QCOMPARE(all.value(QStringLiteral("Category")).toString(), QStringLiteral("ApplicationStatus"));
        QCOMPARE(all.value(QStringLiteral("Id")).toString(), QStringLiteral("io.github.tallylight"));
        QCOMPARE(all.value(QStringLiteral("Title")).toString(), state.title);
        QCOMPARE(all.value(QStringLiteral("Status")).toString(), QStringLiteral("Active"));
        QCOMPARE(all.value(QStringLiteral("IconName")).toString(), QString());
        QVERIFY(all.contains(QStringLiteral("IconName")));
        QCOMPARE(all.value(QStringLiteral("ItemIsMenu")).toBool(), false);
        QVERIFY(all.contains(QStringLiteral("ItemIsMenu")));
        QCOMPARE(all.value(QStringLiteral("XAyatanaLabel")).toString(), QStringLiteral("2/3"));
        QCOMPARE(all.value(QStringLiteral("Menu")).value<QDBusObjectPath>().path(), DBusMenu::objectPath());

        const QDBusArgument toolTipArgument = all.value(QStringLiteral("ToolTip")).value<QDBusArgument>();
        QCOMPARE(toolTipArgument.currentSignature(), QStringLiteral("(sa(iiay)ss)"));
        const auto toolTip = qdbus_cast<ToolTipValue>(toolTipArgument);
        QCOMPARE(toolTip.title, state.title);
        QCOMPARE(toolTip.text, QStringLiteral("a &lt; b<br/>c &amp; d"));

        const QDBusArgument iconArgument = all.value(QStringLiteral("IconPixmap")).value<QDBusArgument>();
        QCOMPARE(iconArgument.currentSignature(), QStringLiteral("a(iiay)"));
        const auto icon = qdbus_cast<QList<IconPixmap>>(iconArgument);
        QCOMPARE(icon.size(), 6);
        QCOMPARE(icon.at(1).width, 22);
        QCOMPARE(icon.at(1).height, 22);
        QCOMPARE(icon.at(1).argb.size(), 22 * 22 * 4);
        QCOMPARE(icon.at(1).argb.first(4), QByteArray::fromHex("ff123456"));
        QCOMPARE(qdbus_cast<QList<IconPixmap>>(all.value(QStringLiteral("AttentionIconPixmap")).value<QDBusArgument>()), icon);
    }

    void passesClicksOnWithTheirPlace()
    {
        QSignalSpy activated(m_item.get(), &StatusNotifierItem::activated);
        QSignalSpy secondary(m_item.get(), &StatusNotifierItem::secondaryActivated);
        QSignalSpy menu(m_item.get(), &StatusNotifierItem::contextMenuRequested);
        QCOMPARE(ask(QStringLiteral("ProvideXdgActivationToken"), {QStringLiteral("tok")}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(ask(QStringLiteral("Activate"), {855, 16}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(ask(QStringLiteral("SecondaryActivate"), {1, 2}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(ask(QStringLiteral("ContextMenu"), {3, 4}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(ask(QStringLiteral("Scroll"), {120, QStringLiteral("vertical")}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toPoint(), QPoint(855, 16));
        QCOMPARE(secondary.at(0).at(0).toPoint(), QPoint(1, 2));
        QCOMPARE(menu.at(0).at(0).toPoint(), QPoint(3, 4));
        QCOMPARE(m_item->takeActivationToken(), QByteArray("tok"));
        QCOMPARE(m_item->takeActivationToken(), QByteArray());
    }

    void announcesOnlyWhatChanged()
    {
        Listener listener(m_hostBus);
        TrayState state;
        state.icon = pictures(Qt::red);
        state.title = QStringLiteral("one");
        m_item->setState(state);
        QTRY_COMPARE(listener.counts.value(QStringLiteral("NewIcon")), 1);
        QTRY_COMPARE(listener.counts.value(QStringLiteral("NewTitle")), 1);
        m_item->setState(state); // the same again
        state.status = TrayState::Status::NeedsAttention;
        m_item->setState(state);
        QTRY_COMPARE(listener.counts.value(QStringLiteral("NewStatus")), 1);
        QCOMPARE(listener.lastArguments, QVariantList{QStringLiteral("NeedsAttention")});
        QCOMPARE(listener.counts.value(QStringLiteral("NewIcon")), 1);
        QCOMPARE(listener.counts.value(QStringLiteral("XAyatanaNewLabel")), 0);
    }

    void holdsABurstToTwoASecondAndKeepsTheLast()
    {
        Listener listener(m_hostBus);
        int step = 0;
        int stepWhenHeard = 0;
        connect(&listener, &Listener::heard, this, [&](const QString& name) {
            if (name == QLatin1String("NewIcon")) {
                stepWhenHeard = step;
            }
        });
        QTimer burst;
        connect(&burst, &QTimer::timeout, this, [&] {
            TrayState state;
            state.icon = pictures(QColor(0, 0, ++step));
            m_item->setState(state);
            if (step == 100) {
                burst.stop();
            }
        });
        burst.start(10);
        // The last announcement follows the last picture, and the property then holds it.
        QTRY_COMPARE(stepWhenHeard, 100);
        const int count = listener.counts.value(QStringLiteral("NewIcon"));
        QVERIFY(count >= 2);
        QVERIFY2(count <= 5, qPrintable(QString::number(count))); // a second of burst and the end
        const auto icon = qdbus_cast<QList<IconPixmap>>(properties().value(QStringLiteral("IconPixmap")).value<QDBusArgument>());
        QCOMPARE(icon.at(0).argb.first(4), QByteArray::fromHex("ff000064"));

        // Nothing is left over: the next change is the next announcement.
        TrayState next;
        next.icon = pictures(QColor(200, 0, 0));
        m_item->setState(next);
        QTRY_COMPARE(listener.counts.value(QStringLiteral("NewIcon")), count + 1);
    }

private:
    QDBusMessage call(const QString& interface, const QString& method, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(m_bus.baseService(), itemPath(), interface, method);
        message.setArguments(arguments);
        // Asynchronous, for both ends live in this thread.
        const QDBusPendingCall pending = m_hostBus.asyncCall(message);
        const bool isAnswered = QTest::qWaitFor([&pending] { return pending.isFinished(); });
        return isAnswered ? pending.reply() : QDBusMessage();
    }

    QDBusMessage ask(const QString& method, const QVariantList& arguments) { return call(itemInterface(), method, arguments); }

    QVariantMap properties()
    {
        const QDBusMessage reply = call(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("GetAll"), {itemInterface()});
        return reply.arguments().isEmpty() ? QVariantMap() : qdbus_cast<QVariantMap>(reply.arguments().at(0));
    }

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    QDBusConnection m_hostBus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("host"));
    std::unique_ptr<TrayWatcher> m_tray;
    std::unique_ptr<StatusNotifierItem> m_item;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestStatusNotifierItem test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_statusnotifieritem.moc"
