// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/interest.h"
#include "net/ssestream.h"
#include "wire/event.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace tallylight::net {

//! \brief Where one organization's stream stands.
enum class WatchPhase : std::uint8_t {
    //! Not opened yet.
    Idle,
    //! All places for streams are taken by organizations that are wanted no less. It is opened as soon as it can have one.
    Queued,
    //! Asked, or answered and not proven yet: `connected` alone may be followed by a refusal.
    Connecting,
    //! Proven: something other than `connected` came, or it held for five seconds.
    Live,
    //! Failed; the next attempt is at `retryAt`.
    Waiting,
    //! 401, 403 or 404. The next attempt, if any, is minutes away.
    Refused,
    //! Closed by us, or the server asked us to stay away.
    Closed,
};

struct WatchState {
    WatchPhase phase = WatchPhase::Idle;
    //! Wall clock; when the phase began.
    wire::Timestamp since;
    //! Wall clock; until when the last Live phase lasted. Absent where there was none.
    std::optional<wire::Timestamp> liveUntil;
    //! In Waiting, and in Refused where it is tried again.
    std::optional<wire::Timestamp> retryAt;
    //! Why it is not Live: in Waiting and Refused, and in Connecting after a failure.
    std::optional<StreamFailure> failure;
};

//! \brief One organization's stream, wherever its bytes come from: the server, or another process of this person.
class WatchLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const WatchState& state() const = 0;

    virtual void open() = 0;
    virtual void close() = 0;
    //! \brief Drops what there is and tries again at once; for wake-up, a change of network, or a person's click.
    virtual void reconnectNow() = 0;
    //! \brief How much it is wanted, for whoever decides on the places.
    virtual void setInterest(Interest /*interest*/) {}

Q_SIGNALS:
    void stateChanged(const tallylight::net::WatchState& state);
    //! \brief What eventReceived() is about to tell, as the server sent it. Only of a connection to the server. The views in \a frame
    //! are valid during the call only.
    void frameReceived(const tallylight::wire::SseEvent& frame);
    //! \brief Every event but IgnoredEvent and StreamError; a WaitingEvent only from another process. `Connected` opens each connection:
    //! what was known before may be old.
    void eventReceived(const tallylight::wire::Event& event);
};

} // namespace tallylight::net
