// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"

#include "store/historyfile.h"
#include "support/history.h"
#include "support/xsession.h"
#include "tray/windowpalette.h"
#include "ui/threadwindow.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QSessionManager>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;
using desktop::ColorScheme;
using tray::Application;

//! The desktop's settings.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal()
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this, QDBusConnection::ExportScriptableContents);
        m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    ~Portal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

    [[nodiscard]] int answers() const { return m_answers; }
    void change(const QString& key, uint value)
    {
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(value));
    }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString&, const QString& key)
    {
        ++m_answers;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(key == u"enable-animations" ? QVariant(true) : QVariant(0U))));
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    int m_answers = 0;
};

//! What the desktop tells while the program runs, as its windows and its files show it. Without an account.
class TestDesktopChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void openWindowsTakeTheDesktopsColours()
    {
        Portal portal;
        Application application(setup());
        application.start();
        application.views().show({});
        application.views().openWindow();
        application.settings().open(ui::SettingsDialog::Page::General);
        QWidgetList windows{application.views().popovers().popover(), application.settings().dialog()};
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (qobject_cast<ui::ThreadWindow*>(window)) {
                windows.append(window);
            }
        }
        QCOMPARE(windows.size(), 3);
        const auto isColour = [&windows](ColorScheme scheme, desktop::Contrast contrast) {
            const QColor wanted = tray::windowPalette(scheme, contrast).color(QPalette::Window);
            const QColor text = tray::windowPalette(scheme, contrast).color(QPalette::WindowText);
            return std::ranges::all_of(windows, [&](const QWidget* window) {
                return window->palette().color(QPalette::Window) == wanted && window->palette().color(QPalette::WindowText) == text;
            });
        };
        QTRY_COMPARE(portal.answers(), 3); // scheme, contrast, motion: from now on it is listened to
        QVERIFY(isColour(ColorScheme::Light, desktop::Contrast::Usual));
        portal.change(QStringLiteral("color-scheme"), 1);
        QTRY_VERIFY(isColour(ColorScheme::Dark, desktop::Contrast::Usual));
        portal.change(QStringLiteral("contrast"), 1);
        QTRY_VERIFY(isColour(ColorScheme::Dark, desktop::Contrast::Strong));
        portal.change(QStringLiteral("color-scheme"), 2);
        QTRY_VERIFY(isColour(ColorScheme::Light, desktop::Contrast::Strong));
    }

    void theEndOfTheSessionLosesNothing_data()
    {
        QTest::addColumn<bool>("isMachine");
        QTest::newRow("the session's manager asks") << false;
        QTest::newRow("the machine is shut down") << true;
    }

    void theEndOfTheSessionLosesNothing()
    {
        QFETCH(const bool, isMachine);
        QDBusConnection manager = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
        QVERIFY(manager.registerService(QStringLiteral("org.freedesktop.login1")));
        QFile file(m_folder->filePath(QStringLiteral("history.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::vector earlier{endedNow("earlier")};
        file.write(store::historyText(earlier));
        file.close();
        Application application(setup());
        application.start();
        QTRY_VERIFY2(!application.notices().history().entries().empty(), "it has begun");
        application.notices().history().add(endedNow("t1"));
        application.settings().change([](models::Preferences& preferences) { preferences.hidesWhenIdle = true; });
        QVERIFY2(!contents(QStringLiteral("history.jsonl")).contains("t1"), "it is written rarely");
        if (isMachine) {
            QDBusMessage signal =
                QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                                           QStringLiteral("PrepareForShutdown"));
            signal << true;
            QVERIFY(manager.send(signal));
        } else {
            Q_EMIT qApp->commitDataRequest(*qApp->findChild<QSessionManager*>());
            QVERIFY2(contents(QStringLiteral("tallylight.conf")).contains("true"), "at once");
        }
        QTRY_VERIFY(contents(QStringLiteral("history.jsonl")).contains("t1"));
        QVERIFY(contents(QStringLiteral("tallylight.conf")).contains("true"));
        QDBusConnection::disconnectFromBus(QStringLiteral("manager"));
    }

private:
    Application::Setup setup() const
    {
        Application::Setup setup;
        setup.options.isBackground = true;
        setup.settingsFolder = m_folder->path();
        setup.systemSettingsFolders.clear();
        setup.configFolder = m_folder->path();
        setup.stateFolder = m_folder->path();
        setup.hostGrace = 1h;
        return setup;
    }

    //! What is old is not kept.
    static store::HistoryEntry endedNow(const std::string& thread)
    {
        store::HistoryEntry entry = ended(thread, 0);
        entry.ended = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return entry;
    }

    [[nodiscard]] QByteArray contents(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS")); // this test's login manager is there
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestDesktopChanges test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktopchanges.moc"
