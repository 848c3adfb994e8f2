// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkAccessManager>
#include <QTimer>

#include <memory>
#include <vector>

namespace tallylight::net {

//! \brief The places for streams of a pool, and the managers that they ride on: there are never more streams than places.
//!
//! A manager closes and opens its connections in the order in which it is told to, and has no more streams than its places. So not even
//! while one stream follows another are more connections open than there are places.
class StreamLanes
{
public:
    //! \brief A manager and its places.
    struct Lane {
        //! Null until it is needed.
        std::unique_ptr<QNetworkAccessManager> manager;
        int places = 0;
        int taken = 0;
    };

    //! \param perManager Qt opens at most six HTTP/1.1 connections per host and manager; a seventh stream would wait for ever.
    StreamLanes(int places, int perManager);

    //! \brief Takes a place. \return null where all are taken. Valid until giveBack().
    [[nodiscard]] Lane* take();
    //! \brief The stream was told to close. Its manager may still be at it.
    void giveBack(Lane& lane);
    [[nodiscard]] static QNetworkAccessManager& managerOf(Lane& lane);
    //! \brief Ends the managers without streams, and with them all that they still have to close. Not inside a signal of theirs.
    void sweep();

private:
    std::vector<Lane> m_lanes;
    QTimer m_sweep;
};

} // namespace tallylight::net
