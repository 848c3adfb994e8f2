// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/appearance.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

//! The settings portal, as far as it is asked.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit Portal(uint scheme, bool hasMotion = true, uint contrast = 0) : m_scheme(scheme), m_contrast(contrast), m_hasMotion(hasMotion)
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this, QDBusConnection::ExportScriptableContents);
        m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    ~Portal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString& space, const QString& key)
    {
        Q_EMIT asked(space + u'/' + key);
        if (key == u"enable-animations") {
            return QDBusVariant(QVariant::fromValue(QDBusVariant(m_hasMotion)));
        }
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(key == u"contrast" ? m_contrast : m_scheme))); // wrapped twice, as the real one does
    }

Q_SIGNALS:
    void asked(const QString& key);
    Q_SCRIPTABLE void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    uint m_scheme;
    uint m_contrast;
    bool m_hasMotion;
};

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setPalette(QPalette()); }

    void takesThePaletteWithoutAPortal()
    {
        Appearance appearance(QDBusConnection::sessionBus());
        appearance.start();
        QCOMPARE(appearance.colorScheme(), ColorScheme::Light);
        QSignalSpy changed(&appearance, &Appearance::colorSchemeChanged);
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(dark);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(appearance.colorScheme(), ColorScheme::Dark);
    }

    void takesThePortalsWordAndFollowsIt()
    {
        Portal portal(1);
        Appearance appearance(QDBusConnection::sessionBus());
        QSignalSpy changed(&appearance, &Appearance::colorSchemeChanged);
        appearance.start();
        QTRY_COMPARE(appearance.colorScheme(), ColorScheme::Dark);

        const QString space = QStringLiteral("org.freedesktop.appearance");
        const QString key = QStringLiteral("color-scheme");
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(2U));
        QTRY_COMPARE(appearance.colorScheme(), ColorScheme::Light);

        // Another key changes nothing; the next one is the barrier.
        Q_EMIT portal.SettingChanged(space, QStringLiteral("contrast"), QDBusVariant(1U));
        Q_EMIT portal.SettingChanged(QStringLiteral("org.gnome"), key, QDBusVariant(1U));
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(1U));
        QTRY_COMPARE(appearance.colorScheme(), ColorScheme::Dark);
        QCOMPARE(changed.count(), 3);

        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(77U)); // unknown: no preference
        QTRY_COMPARE(appearance.colorScheme(), ColorScheme::Light);
    }

    void takesThePortalsContrastAndFollowsIt()
    {
        Portal portal(1, true, 1);
        Appearance appearance(QDBusConnection::sessionBus());
        QCOMPARE(appearance.contrast(), Contrast::Usual);
        QSignalSpy changed(&appearance, &Appearance::contrastChanged);
        appearance.start();
        QTRY_COMPARE(appearance.contrast(), Contrast::Strong);
        QTRY_COMPARE(appearance.colorScheme(), ColorScheme::Dark);

        const QString space = QStringLiteral("org.freedesktop.appearance");
        const QString key = QStringLiteral("contrast");
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(0U));
        QTRY_COMPARE(appearance.contrast(), Contrast::Usual);
        // Another name space, an unknown value and no number are no wish; the next one is the barrier.
        Q_EMIT portal.SettingChanged(QStringLiteral("org.gnome"), key, QDBusVariant(1U));
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(2U));
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(QStringLiteral("high")));
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(1U));
        QTRY_COMPARE(appearance.contrast(), Contrast::Strong);
        QCOMPARE(changed.count(), 3);
        QCOMPARE(appearance.colorScheme(), ColorScheme::Dark);
    }

    void followsWhetherThingsMayMove()
    {
        Portal portal(0, false);
        Appearance appearance(QDBusConnection::sessionBus());
        QVERIFY(appearance.hasMotion());
        QSignalSpy changed(&appearance, &Appearance::motionChanged);
        appearance.start();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!appearance.hasMotion());
        const QString space = QStringLiteral("org.gnome.desktop.interface");
        const QString key = QStringLiteral("enable-animations");
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(true));
        QTRY_VERIFY(appearance.hasMotion());
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(QStringLiteral("what")));
        Q_EMIT portal.SettingChanged(space, key, QDBusVariant(false));
        QTRY_COMPARE(changed.count(), 3);
        QVERIFY(!appearance.hasMotion());
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestAppearance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_appearance.moc"
