// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/quiethours.h"

#include <QDateTime>
#include <QTimeZone>

namespace tallylight::store {

namespace {

constexpr int kDay = 24 * 60;

//! A settings file may hold anything.
int minuteOfDay(std::chrono::minutes time)
{
    const auto minutes = static_cast<int>(time.count() % kDay);
    return minutes < 0 ? minutes + kDay : minutes;
}

} // namespace

bool isQuiet(const QuietHours& hours, wire::Timestamp now, const QTimeZone& zone)
{
    const int from = minuteOfDay(hours.from);
    const int to = minuteOfDay(hours.to);
    if (!hours.isOn || from == to) {
        return false;
    }
    const QTime wall = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).time();
    const int minute = wall.hour() * 60 + wall.minute();
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

} // namespace tallylight::store
