// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traywords.h"

#include "ui/words.h"

#include <QCoreApplication>

namespace tallylight::tray {

TrayWords trayWords(const TrayFacts& facts)
{
    const bool isLive = facts.status.state == store::FeedState::Live;
    const bool isStale = facts.status.state == store::FeedState::Stale;
    if (!facts.hasValue || (!isLive && !isStale)) {
        const ui::PageWords page = ui::pageWords(facts.status, facts.scope, facts.server);
        return {page.title, page.text, {}};
    }
    TrayWords words;
    words.title = ui::headline(facts.summary, facts.scope);
    if (facts.summary.totalRunning > 0) {
        words.label = QStringLiteral("%1/%2").arg(facts.summary.agentCount).arg(facts.summary.totalRunning);
    }
    QStringList lines;
    if (facts.attentionCount > 0) {
        lines.append(QCoreApplication::translate("tallylight::tray::TrayWords", "%n waiting for you", nullptr,
                                                 static_cast<int>(facts.attentionCount)));
    }
    if (facts.failedUnseen > 0) {
        lines.append(
            QCoreApplication::translate("tallylight::tray::TrayWords", "%n failed", nullptr, static_cast<int>(facts.failedUnseen)));
    }
    if (facts.finishedUnseen > 0) {
        lines.append(
            QCoreApplication::translate("tallylight::tray::TrayWords", "%n finished", nullptr, static_cast<int>(facts.finishedUnseen)));
    }
    if (isStale) {
        lines.append(ui::staleText(facts.status));
    }
    words.detail = lines.join(u'\n');
    return words;
}

store::BadgeState trayBadge(const TrayFacts& facts)
{
    return store::badgeOf({facts.summary, facts.attentionCount, facts.failedUnseen, facts.finishedUnseen}, facts.status.state,
                          facts.hasValue);
}

QString printedLine(const TrayFacts& facts)
{
    const TrayWords words = trayWords(facts);
    const std::string_view state = store::toString(facts.status.state);
    QString line = QStringLiteral("[%1] %2").arg(QLatin1StringView(state.data(), static_cast<qsizetype>(state.size())), words.title);
    if (!words.detail.isEmpty()) {
        QString detail = words.detail;
        detail.replace(u'\n', QStringLiteral(" \u00b7 "));
        line += QStringLiteral(" \u00b7 ") + detail;
    }
    return line;
}

} // namespace tallylight::tray
