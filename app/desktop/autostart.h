// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::desktop {

//! \brief The start at login, by the Desktop Application Autostart Specification: one file in the person's configuration. Opt-in.
class Autostart
{
public:
    enum class State {
        Off,      //!< no file
        On,       //!< a file that starts us
        Declined, //!< a file that says Hidden: a person, or their desktop's settings, said no; it is left alone
    };

    struct Options {
        //! Name of the desktop file without its ending.
        QString id;
        //! As people know the program.
        QString name;
        //! Absolute path of the program.
        QString program;
        //! `$XDG_CONFIG_HOME`, absolute; the file is in its folder `autostart`.
        QString configFolder;
    };

    explicit Autostart(Options options);

    //! \brief The configuration folder by the XDG Base Directory Specification: a relative `$XDG_CONFIG_HOME` is ignored.
    [[nodiscard]] static QString defaultConfigFolder();

    //! \brief Reads the file anew: the desktop's own settings may have changed it.
    [[nodiscard]] State state() const;
    [[nodiscard]] QString filePath() const;

    //! \brief Writes or removes the file. A person's own click is what it takes to turn Declined into On.
    //! \return empty, or why it could not be done.
    [[nodiscard]] QString setOn(bool isOn) const;

private:
    Options m_options;
};

} // namespace tallylight::desktop
