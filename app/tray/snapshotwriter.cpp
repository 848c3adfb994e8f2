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

constexpr auto kRest = 700ms;
constexpr auto kLimit = 5s;

} // namespace

SnapshotWriter::SnapshotWriter(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    for (QTimer* timer : {&m_rest, &m_limit}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &SnapshotWriter::write);
    }
}

void SnapshotWriter::start(ui::Popover& popover)
{
    m_popover = &popover;
    popover.setAttribute(Qt::WA_DontShowOnScreen);
    popover.show();
    m_rest.start(kRest);
    m_limit.start(kLimit);
}

void SnapshotWriter::touch()
{
    if (m_rest.isActive()) {
        m_rest.start(kRest);
    }
}

void SnapshotWriter::write()
{
    m_rest.stop();
    m_limit.stop();
    const bool isGood = QDir().mkpath(m_folder)
                        && save(ui::trayPicture(m_running, m_popover->devicePixelRatioF()), QStringLiteral("tray.png"))
                        && save(ui::popoverPicture(*m_popover, ui::lightPalette()), QStringLiteral("popover-light.png"))
                        && save(ui::popoverPicture(*m_popover, ui::darkPalette()), QStringLiteral("popover-dark.png"));
    if (isGood) {
        Q_EMIT done();
    }
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
