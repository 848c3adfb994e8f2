// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>

namespace tallylight::store {

class History;

//! \brief Keeps a History in `history.jsonl` of a folder: read once, written whole and atomically, some time after a change and when the
//! keeper goes. Readable by the person alone.
class HistoryKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Loaded : std::uint8_t {
        //! There was none yet, or it was read.
        Whole,
        //! Some of it could not be read: what could was, and the file is kept aside as asidePath().
        Damaged,
        //! It exists and cannot be opened; it stays as it is, and nothing is written in this session.
        Unreadable,
    };

    //! \param history must outlive the keeper.
    //! \param pause from the first change to the writing of all that came by then.
    HistoryKeeper(QString folder, History& history, std::chrono::milliseconds pause, QObject* parent = nullptr);
    ~HistoryKeeper() override;

    //! \brief `io.github.tallylight` in the state folder of the XDG Base Directory Specification: a relative XDG_STATE_HOME is ignored.
    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString asidePath() const;

    //! \brief Reads the file into the history; from then on changes are written. Once.
    [[nodiscard]] Loaded load();

    //! \brief Writes what waits to be written now, as before a session ends.
    void flush();

Q_SIGNALS:
    //! \brief It could not be written: the disk is full, or the folder is not ours. \c reason is the system's word. Tried again with the
    //! next change; told once until it works again.
    void failed(const QString& path, const QString& reason);

private:
    void save();

    QString m_folder;
    History& m_history;
    QTimer m_timer;
    bool m_isLoaded = false;
    bool m_hasFailed = false;
};

} // namespace tallylight::store
