// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tallylight::tray {

//! \brief What the command line asks for.
struct Options {
    enum class Action {
        Run,         //!< be the tray program
        PrintText,   //!< print `text` and end with 0
        RefuseUsage, //!< print `text` to stderr and end with 2
    };

    Action action = Action::Run;
    QString text;
    //! As it was typed; empty: none given.
    QString server;
    //! No window may appear by itself.
    bool isBackground = false;
    //! The list shall open, or close where it is open.
    bool doesToggle = false;
    //! The program that runs shall end; nothing is started.
    bool doesQuit = false;
    //! The program that runs shall end, and this one take its place.
    bool doesReplace = false;
    //! One line on stdout for each change of what the tray shows.
    bool doesPrint = false;
    //! Folder for tray.png, popover-light.png and popover-dark.png; empty: no pictures.
    QString snapshotFolder;

    //! For a terminal, and beside the one that is for the desktop.
    [[nodiscard]] bool isAlone() const { return doesPrint || !snapshotFolder.isEmpty(); }
};

//! \brief Reads a command line, the program's name first. Needs no application object.
[[nodiscard]] Options parseOptions(const QStringList& arguments);

//! \brief Takes TALLYLIGHT_TOKEN out of the environment: no child inherits it, and /proc/self/environ no longer shows it.
//! \return the token, empty where there is none. Call it first of all, while there is one thread.
[[nodiscard]] QByteArray takeToken();

} // namespace tallylight::tray
