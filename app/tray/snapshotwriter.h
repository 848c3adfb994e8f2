// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>

namespace tallylight::ui {
class Popover;
} // namespace tallylight::ui

namespace tallylight::tray {

//! \brief Writes tray.png, popover-light.png and popover-dark.png, once, drawn by the real widgets: for machines without a screen, and for
//! the pictures of the documentation.
//!
//! Waits until what the popover asked for has come to rest.
class SnapshotWriter : public QObject
{
    Q_OBJECT

public:
    explicit SnapshotWriter(QString folder, QObject* parent = nullptr);

    //! \brief Begins to wait. \a popover is shown without a window; it must live until done() or failed().
    void start(ui::Popover& popover);
    //! \brief The number on the lit icon.
    void setRunning(std::int64_t running) { m_running = running; }
    //! \brief A detail came in: waits a little longer for the next one.
    void touch();

    [[nodiscard]] bool isStarted() const { return m_popover != nullptr; }

Q_SIGNALS:
    void done();
    //! \brief \c reason names the file and says why it could not be written.
    void failed(const QString& reason);

private:
    void write();
    bool save(const QImage& image, const QString& name);

    QString m_folder;
    ui::Popover* m_popover = nullptr;
    std::int64_t m_running = 0;
    QTimer m_rest;
    QTimer m_limit;
};

} // namespace tallylight::tray
