// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/interest.h"
#include "net/sharedkey.h"
#include "net/watchlink.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::net {

//! \brief Who goes before whom in serving the others.
enum class ShareRank : std::uint8_t {
    //! Follows where somebody serves, and serves nobody: it is over in a moment.
    Guest,
    //! Serves where nobody else does.
    Watcher,
    //! Serves always; a Watcher who serves makes room.
    Tray,
};

//! \brief Bytes of the longest line of a handshake. A longer one ends the conversation.
inline constexpr qsizetype kMaxShareLine = 1024;

//! \brief What one who wants to follow asks for.
struct FollowRequest {
    ShareRank rank = ShareRank::Guest;
    //! Of the organization whose stream is wanted.
    QString slug;
};

//! \brief The lines before the stream, all without their end (docs/decisions/0013-shared-feed.md). Pure.
//!
//!     server:   tallylight-share 1 <nonce>
//!     follower: follow <rank> <slug, percent-encoded> <nonce> <proof>
//!     server:   welcome <proof>        and from here on an event stream
//!          or:  refused <reason>       and the end
//!     follower: interest <spare|active|looked>, whenever it changes; without it: spare
//! \{
[[nodiscard]] QByteArray greetingLine(const QByteArray& serverNonce);
[[nodiscard]] std::optional<QByteArray> nonceOfGreeting(const QByteArray& line);

[[nodiscard]] QByteArray followLine(const FollowRequest& request, const ShareKey& key, const QByteArray& serverNonce,
                                    const QByteArray& followerNonce);

//! \brief A request that proved the key, and the welcome that answers it.
struct ProvenRequest {
    FollowRequest request;
    QByteArray welcome;
};
//! \brief Nothing for a line that is no request, or one without the key.
[[nodiscard]] std::optional<ProvenRequest> provenRequest(const QByteArray& line, const ShareKey& key, const QByteArray& serverNonce);
//! \brief The server proved the key too.
[[nodiscard]] bool isWelcome(const QByteArray& line, const ShareKey& key, const QByteArray& serverNonce, const QByteArray& followerNonce);
//! \}

//! \brief What a follower may say at any time after its request, and the server does not answer: how much it wants the stream. Pure.
//! \{
[[nodiscard]] QByteArray interestLine(Interest interest);
//! \brief Nothing for any other line.
[[nodiscard]] std::optional<Interest> interestOfLine(const QByteArray& line);
//! \}

//! \brief 128 random bits as text.
[[nodiscard]] QByteArray makeNonce();

//! \brief Type of the event that tells where the server's own stream stands.
inline constexpr std::string_view kLinkEvent = "tallylight.link";

//! \brief Type of the event that tells what waits for the user.
inline constexpr std::string_view kWaitingEvent = "tallylight.waiting";

//! \brief Data of a kWaitingEvent. Pure.
[[nodiscard]] std::string writeWaiting(const wire::WaitingEvent& event);
//! \brief Nothing where the data is no such event.
[[nodiscard]] std::optional<wire::WaitingEvent> readWaiting(std::string_view data);

//! \brief Data of a kLinkEvent. Pure.
[[nodiscard]] std::string writeLinkState(const WatchState& state);
//! \brief Nothing where the data is no link state.
[[nodiscard]] std::optional<WatchState> readLinkState(std::string_view data);

} // namespace tallylight::net
