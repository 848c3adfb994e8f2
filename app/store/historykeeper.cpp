// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historykeeper.h"

#include "store/history.h"
#include "store/historyfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <utility>

namespace tallylight::store {

namespace {

//! Entries are bounded, and so is the file; a larger one is not ours.
constexpr qint64 kMaxBytes = qint64{4} * 1024 * 1024;

} // namespace

HistoryKeeper::HistoryKeeper(QString folder, History& history, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_history(history),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &HistoryKeeper::save);
    connect(&m_history, &History::changed, this, [this] {
        if (m_isLoaded && !m_timer.isActive()) {
            m_timer.start();
        }
    });
}

HistoryKeeper::~HistoryKeeper()
{
    flush();
}

QString HistoryKeeper::defaultFolder()
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!base.startsWith(u'/')) {
        base = QDir::homePath() + QStringLiteral("/.local/state");
    }
    return base + QStringLiteral("/io.github.tallylight");
}

QString HistoryKeeper::path() const
{
    return m_folder + QStringLiteral("/history.jsonl");
}

QString HistoryKeeper::asidePath() const
{
    return path() + QStringLiteral(".damaged");
}

HistoryKeeper::Loaded HistoryKeeper::load()
{
    QFile file(path());
    if (!file.exists()) {
        m_isLoaded = true;
        return Loaded::Whole;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Loaded::Unreadable;
    }
    HistoryText text;
    if (file.size() > kMaxBytes) {
        text.isDamaged = true;
    } else {
        text = readHistory(file.readAll());
    }
    file.close();
    if (text.isDamaged) {
        QFile::remove(asidePath());
        if (!QFile::rename(path(), asidePath())) {
            return Loaded::Unreadable;
        }
    }
    m_history.add(std::move(text.entries));
    m_isLoaded = true;
    if (text.isDamaged) {
        m_timer.start();
    }
    return text.isDamaged ? Loaded::Damaged : Loaded::Whole;
}

void HistoryKeeper::flush()
{
    if (m_timer.isActive()) {
        save();
    }
}

void HistoryKeeper::save()
{
    m_timer.stop();
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(path());
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(historyText(m_history.entries())) >= 0 && file.commit();
    if (!isSaved && !std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(path(), file.errorString());
    }
    m_hasFailed = !isSaved;
}

} // namespace tallylight::store
