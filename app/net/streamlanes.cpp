// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/streamlanes.h"

#include <algorithm>

namespace tallylight::net {

StreamLanes::StreamLanes(int places, int perManager)
{
    for (int left = places; left > 0; left -= perManager) {
        m_lanes.push_back({nullptr, std::min(left, perManager), 0});
    }
    m_sweep.setSingleShot(true);
    QObject::connect(&m_sweep, &QTimer::timeout, &m_sweep, [this] { sweep(); });
}

StreamLanes::Lane* StreamLanes::take()
{
    const auto free = std::ranges::find_if(m_lanes, [](const Lane& lane) { return lane.taken < lane.places; });
    if (free == m_lanes.end()) {
        return nullptr;
    }
    ++free->taken;
    return &*free;
}

void StreamLanes::giveBack(Lane& lane)
{
    if (--lane.taken == 0) {
        m_sweep.start(0); // the next stream may come in this very turn
    }
}

QNetworkAccessManager& StreamLanes::managerOf(Lane& lane)
{
    if (!lane.manager) {
        lane.manager = std::make_unique<QNetworkAccessManager>();
    }
    return *lane.manager;
}

void StreamLanes::sweep()
{
    for (Lane& lane : m_lanes) {
        if (lane.taken == 0) {
            lane.manager.reset();
        }
    }
}

} // namespace tallylight::net
