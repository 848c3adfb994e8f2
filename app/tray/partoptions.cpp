// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/partoptions.h"

#include "desktop/xembedicon.h"
#include "net/origin.h"
#include "tray/accountfacts.h"

#include <QTimeZone>

#include <memory>

namespace tallylight::tray {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

desktop::TrayIcon::Options iconOptions(std::chrono::milliseconds hostGrace)
{
    desktop::TrayIcon::Options options;
    options.id = QStringLiteral("io.github.tallylight");
    options.makeFallback = [] { return std::make_unique<desktop::XEmbedIcon>(); };
    options.hostGrace = hostGrace;
    return options;
}

AccountDesk::Options accountOptions(const QString& settingsFolder, const Options& options, const QByteArray& token)
{
    // Beside the tray it may be over in a moment, and what others rely on is the tray.
    return {settingsFolder, options.server, token, options.isAlone() ? net::ShareRank::Guest : net::ShareRank::Tray};
}

NoticeDesk::Options noticeOptions(const QString& stateFolder, bool isBeside)
{
    NoticeDesk::Options options;
    options.center.clock = wallClock;
    options.center.zone = [] { return QTimeZone::systemTimeZone(); };
    options.stateFolder = stateFolder;
    // The tray has both already: two would tell everything twice, and write over one another.
    options.isBeside = isBeside;
    return options;
}

wire::Result<AccountSet::Setup> commandLineAccount(const QString& server, const QByteArray& token)
{
    const wire::Result<QUrl> origin = originFor(server, token);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    AccountSet::Setup account;
    account.id = store::AccountId("commandline");
    account.name = net::hostLabel(*origin);
    account.options.origin = *origin;
    account.options.token = [token] { return token; };
    // The id is the same for whatever stands on the command line: here only the token tells whose streams they are.
    account.options.share = net::ShareOptions{.key = net::shareKeyOfToken(*origin, token)};
    return account;
}

} // namespace tallylight::tray
