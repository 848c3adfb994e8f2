// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/xsession.h"
#include "ui/keeprunningdialog.h"
#include "ui/palettes.h"
#include "ui/settingsdialog.h"
#include "ui/signindialog.h"
#include "ui/threadview.h"

#include "ui/panelstage.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::ui;

namespace {

constexpr int kPatience = 20'000;
const QString kLauncher = QStringLiteral("/usr/libexec/at-spi-bus-launcher");
const QString kAccessible = QStringLiteral("org.a11y.atspi.Accessible");
const QString kRoot = QStringLiteral("/org/a11y/atspi/accessible/root");
const QString kRegistry = QStringLiteral("org.a11y.atspi.Registry");

//! Where something is on the accessibility bus.
struct Address {
    QString service;
    QString path;
};

//! What a screen reader gets to know of it.
struct Part {
    QString role;
    QString name;
};

} // namespace

//! The dialogs as a screen reader meets them: through the real at-spi2-core, on a bus of its own.
class TestAtSpi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(kLauncher)) {
            QSKIP("at-spi2-core is not installed");
        }
        const auto isThere = [] {
            return QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.a11y.Bus")).value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        const QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                                     QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
        const QDBusMessage answer = wait(QDBusConnection::sessionBus(), question);
        QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
        m_bus = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(answer.arguments().first().toString(), QStringLiteral("accessibility")));
        QVERIFY(m_bus->isConnected());
    }

    void cleanupTestCase() { QDBusConnection::disconnectFromBus(QStringLiteral("accessibility")); }

    void settingsAreThere()
    {
        SettingsDialog dialog([] { return wire::Timestamp(); });
        dialog.showPage(SettingsDialog::Page::Notices);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const std::vector<Part> parts = everything();
        QVERIFY(has(parts, QStringLiteral("dialog"), dialog.windowTitle()));
        QVERIFY(has(parts, QStringLiteral("list"), QStringLiteral("Pages")));
        QVERIFY(has(parts, QStringLiteral("list item"), QStringLiteral("Notifications")));
        QVERIFY(has(parts, QStringLiteral("check box"), QStringLiteral("A task needs me")));
        QVERIFY(has(parts, QStringLiteral("check box"), QStringLiteral("With a sound")));
        QVERIFY(has(parts, QStringLiteral("combo box"), QStringLiteral("Badge and popup")));
        QVERIFY(has(parts, QStringLiteral("label"), QStringLiteral("Usually")));
        QVERIFY(!has(parts, QStringLiteral("check box"), QStringLiteral("Start when I log in")));
    }

    void signInIsThere()
    {
        SignInDialog dialog([] { return wire::Timestamp(); });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        std::vector<Part> parts = everything();
        QVERIFY(has(parts, QStringLiteral("text"), QStringLiteral("Server address")));
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Continue")));
        SignInState state;
        state.step = SignInStep::Key;
        dialog.setState(state);
        parts = everything();
        QVERIFY(has(parts, QStringLiteral("text"), QStringLiteral("API key")));
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Sign in")));
        QVERIFY(!has(parts, QStringLiteral("text"), QStringLiteral("Server address")));
    }

    void tasksAreThere()
    {
        test::PanelStage stage(test::PanelStage::Frame::Popover, test::livelyCast(), lightPalette(), 4);
        std::vector<Part> parts = everything();
        QVERIFY(has(parts, QStringLiteral("list"), QStringLiteral("Running tasks")));
        QVERIFY(has(parts, QStringLiteral("list item"),
                    QStringLiteral("Which of the two invoices is the right one?, Decopilot, Padaria Souza, needs you, 28 minutes")));
        QVERIFY(has(parts, QStringLiteral("list item"),
                    QStringLiteral("Traduzir o cardápio, Site Reliability Engineer for the Whole Company, "
                                   "Padaria Souza, running, 14 minutes")));
        QVERIFY(has(parts, QStringLiteral("radio button"), QStringLiteral("All my work (5)"))
                || has(parts, QStringLiteral("check box"), QStringLiteral("All my work (5)")));
        auto* view = stage.window().findChild<ThreadView*>();
        view->setCurrentIndex(view->model()->index(2, 0));
        stage.press(Qt::Key_Period, Qt::ControlModifier);
        parts = everything();
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Keep running")));
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Stop")));
    }

    void theHistoryIsThere()
    {
        test::PanelStage stage(test::PanelStage::Frame::Window, test::livelyCast(), lightPalette(), 4);
        stage.panel().showHistory(true);
        const std::vector<Part> parts = everything();
        QVERIFY(has(parts, QStringLiteral("list"), QStringLiteral("History")));
        QVERIFY(!has(parts, QStringLiteral("list"), QStringLiteral("Running tasks")));
        const auto item = std::ranges::find_if(parts, [](const Part& part) {
            return part.role == u"list item" && part.name.contains(u"failed after") && part.name.endsWith(u"not seen yet, 4 minutes ago");
        });
        QVERIFY(item != parts.end());
    }

    void keepRunningIsThere()
    {
        KeepRunningDialog dialog;
        dialog.present();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const std::vector<Part> parts = everything();
        QVERIFY(has(parts, QStringLiteral("dialog"), QStringLiteral("Tallylight keeps running")));
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Keep running")));
        QVERIFY(has(parts, QStringLiteral("push button"), QStringLiteral("Quit")));
    }

private:
    //! Waits with the event loop going: we are asked by the same bus.
    static QDBusMessage wait(const QDBusConnection& bus, const QDBusMessage& message)
    {
        QDBusPendingCallWatcher watcher(bus.asyncCall(message, kPatience));
        if (!QTest::qWaitFor([&watcher] { return watcher.isFinished(); }, kPatience)) {
            return {};
        }
        return watcher.reply();
    }

    [[nodiscard]] QDBusMessage ask(const Address& part, const QString& method) const
    {
        return wait(*m_bus, QDBusMessage::createMethodCall(part.service, part.path, kAccessible, method));
    }

    [[nodiscard]] QString nameOf(const Address& part) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(part.service, part.path, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                              QStringLiteral("Get"));
        message << kAccessible << QStringLiteral("Name");
        const QDBusMessage answer = wait(*m_bus, message);
        return answer.arguments().isEmpty() ? QString() : answer.arguments().first().value<QDBusVariant>().variant().toString();
    }

    [[nodiscard]] bool isShowing(const Address& part) const
    {
        const QDBusMessage answer = ask(part, QStringLiteral("GetState"));
        if (answer.arguments().isEmpty()) {
            return false;
        }
        constexpr int kShowing = 25; // ATSPI_STATE_SHOWING
        const auto states = qdbus_cast<QList<uint>>(answer.arguments().first());
        return !states.isEmpty() && (states.first() >> kShowing & 1U) != 0;
    }

    [[nodiscard]] std::vector<Address> childrenOf(const Address& part) const
    {
        std::vector<Address> children;
        const QDBusMessage answer = ask(part, QStringLiteral("GetChildren"));
        if (answer.arguments().isEmpty()) {
            return children;
        }
        const auto list = answer.arguments().first().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            Address child;
            QDBusObjectPath path;
            list.beginStructure();
            list >> child.service >> path;
            list.endStructure();
            child.path = path.path();
            children.push_back(child);
        }
        list.endArray();
        return children;
    }

    void walk(const Address& part, std::vector<Part>& parts) const
    {
        const QDBusMessage role = ask(part, QStringLiteral("GetRoleName"));
        parts.push_back({role.arguments().value(0).toString(), nameOf(part)});
        for (const Address& child : childrenOf(part)) {
            if (isShowing(child)) {
                walk(child, parts);
            }
        }
    }

    //! All of ours that is on the screen, as the registry leads to it.
    [[nodiscard]] std::vector<Part> everything() const
    {
        std::vector<Part> parts;
        const auto isThere = [this, &parts] {
            parts.clear();
            for (const Address& program : childrenOf({kRegistry, kRoot})) {
                walk(program, parts);
            }
            return parts.size() > 3;
        };
        (void)QTest::qWaitFor(isThere, kPatience);
        return parts;
    }

    static bool has(const std::vector<Part>& parts, const QString& role, const QString& name)
    {
        for (const Part& part : parts) {
            if (part.role == role && part.name == name) {
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<QDBusConnection> m_bus;
};

int main(int argc, char** argv)
{
    test::XSession session;
    if (!session.start()) {
        return 1;
    }
    // As a desktop does for who uses a screen reader.
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    const test::Child launcher =
        QFileInfo::exists(kLauncher) ? test::Child::start({kLauncher.toLocal8Bit(), "--launch-immediately"}) : test::Child();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tst_atspi"));
    TestAtSpi test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_atspi.moc"
