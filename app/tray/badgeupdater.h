// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tray/traywords.h"

#include <QObject>

#include <optional>

namespace tallylight::desktop {
class TrayIcon;
} // namespace tallylight::desktop

namespace tallylight::tray {

//! \brief Puts what is so into the tray icon: the badge is painted only when another number or shape is to be seen.
class BadgeUpdater : public QObject
{
    Q_OBJECT

public:
    //! \param icon must outlive the updater.
    explicit BadgeUpdater(desktop::TrayIcon& icon, QObject* parent = nullptr);

    [[nodiscard]] const TrayFacts& facts() const { return m_facts; }
    void setFacts(const TrayFacts& facts);
    void setStyle(store::BadgeStyle style);

Q_SIGNALS:
    //! \brief The icon shows something else now. \c line says it in words.
    void shown(const QString& line);

private:
    void show();

    desktop::TrayIcon& m_icon;
    TrayFacts m_facts;
    //! As painted.
    std::optional<store::BadgeState> m_badge;
    store::BadgeStyle m_style = store::BadgeStyle::Number;
    QList<QImage> m_images;
    QString m_line;
};

} // namespace tallylight::tray
