// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace tallylight::desktop {

enum class ColorScheme {
    Light, //!< dark text on a light ground
    Dark,  //!< light text on a dark ground
};

enum class Contrast {
    Usual,  //!< no preference
    Strong, //!< a person asked the desktop for more
};

//! \brief Whether the desktop is light or dark, how strong its contrasts are, and whether things may move on it, followed live.
//!
//! Asks the portal (org.freedesktop.portal.Settings: color-scheme, contrast, and GNOME's enable-animations, which other portals serve
//! too), since Qt 6.4 does not. Without a portal, or without a preference there, the application's palette decides, contrasts are usual,
//! and things move.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(const QDBusConnection& bus, QObject* parent = nullptr);

    //! \brief Asks and follows. Returns at once; the answer may take as long as the portal takes to start.
    void start();

    [[nodiscard]] ColorScheme colorScheme() const { return m_scheme; }
    [[nodiscard]] Contrast contrast() const { return m_contrast; }
    [[nodiscard]] bool hasMotion() const { return m_hasMotion; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void colorSchemeChanged(tallylight::desktop::ColorScheme scheme);
    void contrastChanged(tallylight::desktop::Contrast contrast);
    void motionChanged(bool hasMotion);

private Q_SLOTS:
    void takeSetting(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& space, const QString& key);
    void takeScheme(const QVariant& value);
    void takeContrast(const QVariant& value);
    void takeMotion(const QVariant& value);
    void update();

    QDBusConnection m_bus;
    //! As the portal says it: 0 no preference, 1 dark, 2 light.
    uint m_preference = 0;
    ColorScheme m_scheme;
    Contrast m_contrast = Contrast::Usual;
    bool m_hasMotion = true;
};

} // namespace tallylight::desktop
