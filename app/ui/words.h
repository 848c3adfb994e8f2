// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "store/feedstate.h"
#include "wire/summary.h"

#include <QString>

#include <cstdint>

namespace tallylight::ui {

//! \brief What a page without rows draws.
enum class PagePicture : std::uint8_t {
    //! A lamp that is off: nothing runs.
    DarkLamp,
    //! A lamp that waits for its signal.
    Signal,
    //! A plug out of its socket.
    Plug,
    //! A shield with a bar.
    Shield,
    Key,
    //! Many lamps, one of them outside.
    Crowd,
    //! A magnifier.
    Lens,
    //! A window with a page in it.
    Browser,
    //! A lamp that is lit.
    LitLamp,
};

//! \brief The ways out that a page or a banner offers.
enum class PageAction : std::uint8_t {
    None,
    //! Try again now.
    Retry,
    //! Open the server's page in the browser.
    OpenServer,
    //! Show all rows again.
    ClearFilter,
    //! Sign in to the account that the words speak of.
    SignIn,
    //! Follow paused accounts again.
    Resume,
    //! Back to what runs.
    ShowRunning,
};

//! \brief How far what is shown can be trusted, and what keeps it from being live.
struct ShownFeed {
    //! Of all that is shown.
    store::FeedStatus status;
    //! Of the account that is named; with one account the same as `status`.
    store::FeedStatus cause;
    //! The account that the words speak of, and whose page can be opened; empty where there is none.
    store::AccountId account;
    //! Its server's host as people know it; may be empty.
    QString server;
    //! Numbers of other accounts are shown as well: words must say whose they are.
    bool isOneOfSeveral = false;
    //! Signing in is a click; otherwise words must say how.
    bool canSignIn = false;

    friend bool operator==(const ShownFeed&, const ShownFeed&) = default;
};

//! \brief A page for a list without rows: what is the matter, and what can be done about it.
struct PageWords {
    PagePicture picture = PagePicture::DarkLamp;
    QString title;
    QString text;
    PageAction primary = PageAction::None;
    PageAction secondary = PageAction::None;

    friend bool operator==(const PageWords&, const PageWords&) = default;
};

//! \brief The header: "2 agents working on 3 tasks", "3 tasks running", "Nothing running across your orgs" (docs/protocol.md, "Badge").
[[nodiscard]] QString headline(const wire::RunningSummary& summary, wire::Scope scope);

//! \brief "All my work (3)", without the number where it is 0.
[[nodiscard]] QString scopeTitle(wire::Scope scope, std::int64_t totalRunning);

//! \brief The word on the lamp in the header: "On air", "Standby", "Not live", …
[[nodiscard]] QString lampWord(store::FeedState state, bool isRunning);

//! \brief What to show in place of rows.
[[nodiscard]] PageWords pageWords(const ShownFeed& feed, wire::Scope scope);

//! \brief The page of a history without entries.
[[nodiscard]] PageWords noHistoryWords();

//! \brief The page of a filter that nothing matches.
[[nodiscard]] PageWords noMatchWords(const QString& filter);

//! \brief Over rows that are not live: "Not live since 14:32 · Reconnecting…", in the locale's and the machine's time; of several accounts
//! which one it is, and why.
[[nodiscard]] QString noticeText(const ShownFeed& feed);
//! \brief The way out beside noticeText().
[[nodiscard]] PageAction noticeAction(const ShownFeed& feed);

//! \brief The words on the button of \a action; empty for None.
[[nodiscard]] QString actionText(PageAction action, const QString& server);

} // namespace tallylight::ui
