// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/traystate.h"
#include "tray/traywords.h"
#include "ui/badgeinks.h"

#include <QObject>

#include <optional>

namespace tallylight::desktop {
class TrayIcon;
} // namespace tallylight::desktop

namespace tallylight::tray {

//! \brief How a person wants the icon to look.
struct BadgeLook {
    store::BadgeStyle style = store::BadgeStyle::Number;
    ui::BadgeTone tone = ui::BadgeTone::Color;
    //! The host may hide it while it says nothing.
    bool hidesWhenIdle = false;

    friend bool operator==(const BadgeLook&, const BadgeLook&) = default;
};

//! \brief Puts what is so into the tray icon: the badge is painted only when another number or shape is to be seen.
class BadgeUpdater : public QObject
{
    Q_OBJECT

public:
    //! \param icon must outlive the updater.
    explicit BadgeUpdater(desktop::TrayIcon& icon, QObject* parent = nullptr);

    [[nodiscard]] const TrayFacts& facts() const { return m_facts; }
    void setFacts(const TrayFacts& facts);
    void setLook(const BadgeLook& look);

Q_SIGNALS:
    //! \brief The icon shows something else now. \c line says it in words.
    void shown(const QString& line);

private:
    [[nodiscard]] desktop::TrayState::Status statusOf(const store::BadgeState& badge) const;
    void show();

    desktop::TrayIcon& m_icon;
    TrayFacts m_facts;
    //! As painted.
    std::optional<store::BadgeState> m_badge;
    BadgeLook m_look;
    QList<QImage> m_images;
    QString m_line;
};

} // namespace tallylight::tray
