// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tallylight::test {

//! \brief The texts that come from elsewhere: servers, agents, the network.
struct Cast {
    QString person;
    QString server;
    //! Two of them.
    std::vector<std::string> orgs;
    std::vector<std::string> titles;
    std::vector<std::string> agents;
    std::string snippet;
    //! Why something went wrong.
    std::string reason;
    QString caFile;
};

//! \brief Short, and without a letter of English: what is left untranslated stands out, and what is elided is ours.
[[nodiscard]] Cast plainCast();
//! \brief As in a person's week: long and short, of several languages and both directions.
[[nodiscard]] Cast livelyCast();
//! \brief As from somebody who means harm: markup, line breaks, bidirectional controls without an end, and 10,000 characters, all in each.
[[nodiscard]] Cast hostileCast();

//! \brief A window of ours with all that it needs, shown.
class Stage
{
public:
    virtual ~Stage() = default;

    [[nodiscard]] virtual QWidget& window() = 0;
    //! \brief What a picture is made of: the window, or a menu of it.
    [[nodiscard]] virtual QWidget& subject() { return window(); }
};

//! \brief One thing that a person can meet on the screen.
struct Surface {
    //! Fit for the name of a file.
    QString name;
    //! Made in the application's language, font and direction. \a palette counts for the window.
    std::function<std::unique_ptr<Stage>(const Cast& cast, const QPalette& palette)> make;
};

//! \brief All of them.
[[nodiscard]] std::vector<Surface> surfaces();

} // namespace tallylight::test
