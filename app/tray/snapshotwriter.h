// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tray/traywords.h"

#include <QImage>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

namespace tallylight::ui {
class Popover;
} // namespace tallylight::ui

namespace tallylight::tray {

//! \brief Writes tray.png, popover-light.png and popover-dark.png, once, drawn by the real widgets: for machines without a screen, and for
//! the pictures of the documentation.
//!
//! Begins when threads run, gathers more for a while, then looks at them with a popover of its own and waits until the details that this
//! asked for have come to rest.
class SnapshotWriter : public QObject
{
    Q_OBJECT

public:
    //! A popover that is connected and knows what is so.
    using MakePopover = std::function<std::unique_ptr<ui::Popover>()>;

    //! \param gather from the first thread to the picture.
    SnapshotWriter(QString folder, std::chrono::milliseconds gather, MakePopover makePopover, QObject* parent = nullptr);
    ~SnapshotWriter() override;

    //! \brief Null but while the picture is being taken.
    [[nodiscard]] ui::Popover* popover() const { return m_popover.get(); }

    //! \brief What the icon shows now.
    void setFacts(const TrayFacts& facts);
    //! \brief A detail came in: waits a little longer for the next one.
    void touch();

Q_SIGNALS:
    //! \brief \c reason names the file and says why it could not be written.
    void failed(const QString& reason);

private:
    void look();
    void write();
    bool save(const QImage& image, const QString& name);

    QString m_folder;
    MakePopover m_makePopover;
    std::unique_ptr<ui::Popover> m_popover;
    std::int64_t m_running = 0;
    bool m_hasBegun = false;
    QTimer m_gather;
    QTimer m_rest;
    QTimer m_limit;
};

} // namespace tallylight::tray
