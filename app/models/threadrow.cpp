// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadrow.h"

#include "wire/namehash.h"
#include "wire/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tallylight::models {

namespace {

//! Longer texts are cut before they are converted: no view shows more, and a server may send anything.
constexpr std::size_t kTitleCodePoints = 300;
constexpr std::size_t kNameCodePoints = 120;
constexpr std::size_t kSnippetCodePoints = 400;

//! A picture itself, as a data URL, is the longest; what is longer still nobody would show.
constexpr std::size_t kAddressBytes = std::size_t{2} * 1024 * 1024;

QString pictureAddress(const std::optional<std::string>& text)
{
    return text && text->size() <= kAddressBytes ? verbatim(*text) : QString();
}

//! Null where the server's title has nothing that can be seen.
QString cleaned(const std::optional<std::string>& text, std::size_t maxCodePoints)
{
    return text ? displayText(*text, maxCodePoints) : QString();
}

struct Translations {
    Q_DECLARE_TR_FUNCTIONS(ThreadRow)
};

//! The first of the titles that shows something (docs/protocol.md, "Rows"). The hash is of the server's text, as the web client's.
void takeAgentTitle(ThreadRow& row, const std::optional<std::string>& lookedUp, const std::optional<std::string>& told)
{
    for (const auto* title : {&lookedUp, &told}) {
        row.agentTitle = cleaned(*title, kNameCodePoints);
        if (!row.agentTitle.isEmpty()) {
            row.agentHash = wire::nameHash(**title);
            return;
        }
    }
    row.agentTitle = Translations::tr("Agent");
    row.agentHash = wire::nameHash("Agent");
}

} // namespace

QString displayText(std::string_view text, std::size_t maxCodePoints)
{
    return verbatim(wire::plainLine(text, maxCodePoints));
}

QString verbatim(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<std::chrono::milliseconds> ThreadRow::silence(wire::Timestamp now) const
{
    if (!isRunning() || !lastProgress || now - *lastProgress < kSilence) {
        return std::nullopt;
    }
    return now - *lastProgress;
}

std::optional<std::chrono::milliseconds> ThreadRow::duration() const
{
    return started && ended ? std::optional(std::max(std::chrono::milliseconds(0), *ended - *started)) : std::nullopt;
}

OrgRow makeOrgRow(const store::OrgKey& key, const wire::Organization* org)
{
    OrgRow row;
    row.key = key;
    std::string_view name = key.org.value();
    if (org) {
        row.slug = verbatim(org->slug);
        row.logo = pictureAddress(org->logo);
        name = org->name.empty() ? org->slug : org->name;
    }
    row.name = displayText(name, kNameCodePoints);
    row.initials = displayText(wire::initials(name), 2);
    row.hue = wire::orgHue(name);
    return row;
}

ThreadRow makeThreadRow(const store::ThreadState& state, const OrgRow& org, const std::optional<wire::Agent>& agent)
{
    ThreadRow row;
    row.key = {org.key.account, state.thread.key()};
    row.agent = state.thread.agent;
    row.title = cleaned(state.thread.title, kTitleCodePoints);
    row.isUntitled = row.title.isEmpty();
    if (row.isUntitled) {
        row.title = Translations::tr("Untitled task");
    }
    takeAgentTitle(row, agent ? std::optional(agent->title) : std::nullopt, state.thread.agentTitle);
    row.agentIcon = agent ? pictureAddress(agent->icon) : QString();
    row.org = org;
    row.isMine = state.isMine;
    row.isInOrg = state.isInOrg;
    row.state = state.needsYou ? RowState::NeedsYou : RowState::Running;
    row.started = state.started;
    row.lastProgress = state.lastProgress;
    updateSearchText(row);
    return row;
}

ThreadRow makeEndedRow(const store::HistoryEntry& entry, const OrgRow& org, const std::optional<wire::Agent>& agent, const ThreadRow* known)
{
    store::ThreadState state;
    state.thread.id = entry.key.thread.thread;
    state.thread.org = entry.key.thread.org;
    state.thread.agent = entry.agent;
    state.thread.title = entry.title;
    state.thread.agentTitle = entry.agentTitle;
    ThreadRow row = makeThreadRow(state, org, agent);
    if (org.slug.isEmpty() && !entry.orgName.empty()) {
        row.org.name = displayText(entry.orgName, kNameCodePoints);
    }
    if (known) {
        row.isMine = known->isMine;
        row.isInOrg = known->isInOrg;
        row.snippet = known->snippet;
    }
    row.isUnseen = entry.isUnseen;
    row.state = entry.outcome == wire::ThreadStatus::Failed ? RowState::Failed : RowState::Finished;
    row.started = entry.started;
    row.ended = entry.ended;
    updateSearchText(row);
    return row;
}

QString snippetLine(const std::optional<wire::Snippet>& snippet)
{
    if (!snippet) {
        return {};
    }
    QString text = displayText(snippet->text, kSnippetCodePoints);
    if (text.isEmpty() && !snippet->tool.empty()) {
        text = Translations::tr("Using %1…").arg(displayText(snippet->tool, kNameCodePoints));
    }
    return text;
}

QString accessibleText(const ThreadRow& row)
{
    const QString words = Translations::tr("%1, %2, %3").arg(row.title, row.agentTitle, row.org.name);
    switch (row.state) {
    case RowState::NeedsYou:
        return Translations::tr("%1, needs you").arg(words);
    case RowState::Failed:
        return Translations::tr("%1, failed").arg(words);
    case RowState::Finished:
        return Translations::tr("%1, finished").arg(words);
    case RowState::Running:
        break;
    }
    return words;
}

QString folded(const QString& text)
{
    return QLocale().toLower(text);
}

void updateSearchText(ThreadRow& row)
{
    // A line end between the fields: no typed text contains one, so that no match spans two fields.
    row.searchText = folded(row.title + u'\n' + row.agentTitle + u'\n' + row.org.name + u'\n' + row.snippet);
}

} // namespace tallylight::models
