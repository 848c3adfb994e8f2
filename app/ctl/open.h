// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/command.h"
#include "net/studioapi.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `open`: shows the page of a thread in the person's browser, or prints its address.
class OpenCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! \param orgs slugs, to be asked from the last to the first; empty: all of the account.
    //! \param shallPrint instead of opening.
    OpenCommand(const net::HttpOptions& account, QStringList orgs, wire::ThreadId thread, bool shallPrint);

    void start() override;

private:
    void askNext();
    void show(const QString& org, const wire::AgentId& agent);

    net::StudioApi m_studio;
    //! Slugs that are still to be asked, the next one last.
    QStringList m_orgs;
    wire::ThreadId m_thread;
    bool m_shallPrint;
};

} // namespace tallylight::ctl
