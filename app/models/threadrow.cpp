// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadrow.h"

#include "wire/namehash.h"
#include "wire/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

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
    row.needsYou = state.needsYou;
    row.started = state.started;
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
    return row.needsYou ? Translations::tr("%1, needs you").arg(words) : words;
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
