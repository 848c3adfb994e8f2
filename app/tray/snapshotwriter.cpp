// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/snapshotwriter.h"

#include "ui/popover.h"
#include "ui/snapshot.h"

#include <QDir>
#include <QImageWriter>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! Without a further detail for so long, there is none to come.
constexpr auto kRest = 700ms;
constexpr auto kLimit = 5s;

} // namespace

SnapshotWriter::SnapshotWriter(QString folder, std::chrono::milliseconds gather, MakePopover makePopover, QObject* parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_makePopover(std::move(makePopover))
{
    for (QTimer* timer : {&m_gather, &m_rest, &m_limit}) {
        timer->setSingleShot(true);
    }
    m_gather.setInterval(gather);
    connect(&m_gather, &QTimer::timeout, this, &SnapshotWriter::look);
    connect(&m_rest, &QTimer::timeout, this, &SnapshotWriter::write);
    connect(&m_limit, &QTimer::timeout, this, &SnapshotWriter::write);
}

SnapshotWriter::~SnapshotWriter() = default;

void SnapshotWriter::setFacts(const TrayFacts& facts)
{
    m_running = facts.summary.totalRunning;
    if (!m_hasBegun && facts.feed.status.state == store::FeedState::Live && m_running > 0) {
        m_hasBegun = true;
        m_gather.start();
    }
}

void SnapshotWriter::touch()
{
    if (m_rest.isActive()) {
        m_rest.start(kRest);
    }
}

void SnapshotWriter::look()
{
    m_popover = m_makePopover();
    m_popover->setAttribute(Qt::WA_DontShowOnScreen);
    m_popover->show();
    m_rest.start(kRest);
    m_limit.start(kLimit);
}

void SnapshotWriter::write()
{
    m_rest.stop();
    m_limit.stop();
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT failed(tr("The folder %1 could not be made.").arg(m_folder));
    } else if (save(ui::trayPicture(m_running, m_popover->devicePixelRatioF()), QStringLiteral("tray.png"))
               && save(ui::popoverPicture(*m_popover, ui::lightPalette()), QStringLiteral("popover-light.png"))) {
        save(ui::popoverPicture(*m_popover, ui::darkPalette()), QStringLiteral("popover-dark.png"));
    }
    m_popover.reset();
}

bool SnapshotWriter::save(const QImage& image, const QString& name)
{
    QImageWriter writer(QDir(m_folder).filePath(name), "png");
    if (writer.write(image)) {
        return true;
    }
    Q_EMIT failed(tr("%1 could not be written: %2").arg(writer.fileName(), writer.errorString()));
    return false;
}

} // namespace tallylight::tray
