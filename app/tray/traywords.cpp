// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traywords.h"

#include <QCoreApplication>

namespace tallylight::tray {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrayWords)
};

} // namespace

TrayWords trayWords(const TrayFacts& facts)
{
    const bool isLive = facts.feed.status.state == store::FeedState::Live;
    const bool isStale = facts.feed.status.state == store::FeedState::Stale;
    if (!facts.hasValue || (!isLive && !isStale)) {
        const ui::PageWords page = ui::pageWords(facts.feed, facts.scope);
        return {page.title, page.text, {}};
    }
    TrayWords words;
    words.title = ui::headline(facts.summary, facts.scope);
    if (facts.summary.totalRunning > 0) {
        words.label = QStringLiteral("%1/%2").arg(facts.summary.agentCount).arg(facts.summary.totalRunning);
    }
    QStringList lines;
    if (facts.attentionCount > 0) {
        lines.append(Words::tr("%n waiting for you", "", static_cast<int>(facts.attentionCount)));
    }
    if (facts.failedUnseen > 0) {
        lines.append(Words::tr("%n failed", "", static_cast<int>(facts.failedUnseen)));
    }
    if (facts.finishedUnseen > 0) {
        lines.append(Words::tr("%n finished", "", static_cast<int>(facts.finishedUnseen)));
    }
    if (isStale) {
        lines.append(ui::noticeText(facts.feed));
    }
    words.detail = lines.join(u'\n');
    return words;
}

store::BadgeState trayBadge(const TrayFacts& facts)
{
    return store::badgeOf({facts.summary, facts.attentionCount, facts.failedUnseen, facts.finishedUnseen}, facts.feed.status.state,
                          facts.hasValue);
}

QString printedLine(const TrayFacts& facts)
{
    const TrayWords words = trayWords(facts);
    const std::string_view state = store::toString(facts.feed.status.state);
    QString line = QStringLiteral("[%1] %2").arg(QLatin1StringView(state.data(), static_cast<qsizetype>(state.size())), words.title);
    if (!words.detail.isEmpty()) {
        QString detail = words.detail;
        detail.replace(u'\n', QStringLiteral(" \u00b7 "));
        line += QStringLiteral(" \u00b7 ") + detail;
    }
    return line;
}

} // namespace tallylight::tray
