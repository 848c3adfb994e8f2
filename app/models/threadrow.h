// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "store/history.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/snippet.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tallylight::models {

//! \brief A peer's UTF-8 made a QString fit for one line, by wire::plainLine(). With this file the only place where wire text
//! becomes QString.
[[nodiscard]] QString displayText(std::string_view text, std::size_t maxCodePoints);

//! \brief A peer's UTF-8 that no person reads (a URL, an id) as it is.
[[nodiscard]] QString verbatim(std::string_view text);

//! \brief What a row needs of its organization.
struct OrgRow {
    store::OrgKey key;
    //! Empty where the account does not know the organization: its threads cannot be opened.
    QString slug;
    //! The name, else the slug, else the id.
    QString name;
    //! URL, `data:` or absolute path on the server's origin; empty: initials are drawn.
    QString logo;
    QString initials;
    //! Degrees, 0 to 359 (docs/protocol.md, "Colours").
    int hue = 0;

    friend bool operator==(const OrgRow&, const OrgRow&) = default;
};

//! \brief What a row says of its thread, in the order in which a list shows them.
enum class RowState : std::uint8_t {
    //! Waits for the user.
    NeedsYou,
    //! Ended by an error, a cancel, or the reaper, and nobody has looked yet.
    Failed,
    Running,
    //! Ended well, and nobody has looked yet.
    Finished,
};

//! \brief A run without a step for so long is worth a word.
inline constexpr std::chrono::minutes kSilence{10};

//! \brief One thread as a list shows it: every text converted, cleaned and translated once.
struct ThreadRow {
    store::RowKey key;
    wire::AgentId agent;
    //! Never empty: "Untitled task" where the thread has no title.
    QString title;
    //! Never empty: looked up, else the server's, else "Agent".
    QString agentTitle;
    //! `icon://Name?color=c`, URL, `data:` or path on the server's origin; empty: chosen by agentHash.
    QString agentIcon;
    //! wire::nameHash() of the agent's title.
    std::uint64_t agentHash = 0;
    OrgRow org;
    //! What the agent said last, or which tool it uses; empty until it was fetched.
    QString snippet;
    //! In the user's running set.
    bool isMine = false;
    //! In its organization's running set.
    bool isInOrg = false;
    RowState state = RowState::Running;
    //! Of a run that is over: nobody has looked yet. In a list of threads all are, in the history only some.
    bool isUnseen = false;
    bool isUntitled = false;
    //! Absent where nobody knows; the elapsed time is for the view to count.
    std::optional<wire::Timestamp> started;
    //! Only of a run that is over.
    std::optional<wire::Timestamp> ended;
    //! When it was heard of last, or since when it is watched; only while it runs.
    std::optional<wire::Timestamp> lastProgress;
    //! Order within the list over all accounts: larger is newer and stands higher. Given by the list, unique, stays while the row does.
    std::uint64_t firstSeen = 0;
    //! Title, agent, organization and snippet in the locale's lower case, for filters.
    QString searchText;

    [[nodiscard]] bool needsYou() const { return state == RowState::NeedsYou; }
    [[nodiscard]] bool isRunning() const { return state == RowState::Running; }
    [[nodiscard]] bool isOver() const { return state == RowState::Failed || state == RowState::Finished; }
    //! \brief For how long nothing was heard of a run, where that is worth a word; the view counts on.
    [[nodiscard]] std::optional<std::chrono::milliseconds> silence(wire::Timestamp now) const;
    //! \brief How long a run took that is over; absent where its start is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> duration() const;
    //! \brief False while the organization is unknown: there is no page to open.
    [[nodiscard]] bool isOpenable() const { return !org.slug.isEmpty(); }

    friend bool operator==(const ThreadRow&, const ThreadRow&) = default;
};

//! \brief \a org may be null: the organization is not known.
[[nodiscard]] OrgRow makeOrgRow(const store::OrgKey& key, const wire::Organization* org);

//! \brief Builds a row without a snippet and without a place in the order; its account is that of \a org.
[[nodiscard]] ThreadRow makeThreadRow(const store::ThreadState& state, const OrgRow& org, const std::optional<wire::Agent>& agent);

//! \brief The row of a run that is over and that nobody has looked at. \a known is what the list knew of the thread; may be null.
[[nodiscard]] ThreadRow makeEndedRow(const store::HistoryEntry& entry, const OrgRow& org, const std::optional<wire::Agent>& agent,
                                     const ThreadRow* known);

//! \brief One line: the text, or "Using <tool>…"; empty for nothing.
[[nodiscard]] QString snippetLine(const std::optional<wire::Snippet>& snippet);

//! \brief The row in words for who does not see it: title, agent, organization, and its state where it does not just run.
[[nodiscard]] QString accessibleText(const ThreadRow& row);

//! \brief \a text as filters compare it: lower case of the default locale.
[[nodiscard]] QString folded(const QString& text);

//! \brief Fills searchText from the other fields.
void updateSearchText(ThreadRow& row);

} // namespace tallylight::models

//! The whole row for a delegate, without a copy. Valid until control returns to the event loop; never null for a valid index.
Q_DECLARE_METATYPE(const tallylight::models::ThreadRow*)
