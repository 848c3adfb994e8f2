// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/elapsed.h"

#include <QCoreApplication>

#include <algorithm>

namespace tallylight::ui {

using namespace std::chrono_literals;

namespace {

struct Elapsed {
    Q_DECLARE_TR_FUNCTIONS(Elapsed)
};

template <class Unit>
int count(std::chrono::milliseconds elapsed)
{
    return static_cast<int>(std::chrono::floor<Unit>(elapsed).count());
}

} // namespace

QString elapsedText(std::chrono::milliseconds elapsed)
{
    const int minutes = count<std::chrono::minutes>(elapsed);
    const int hours = count<std::chrono::hours>(elapsed);
    if (minutes < 1) {
        return Elapsed::tr("now");
    }
    if (hours < 1) {
        return Elapsed::tr("%1 min").arg(minutes);
    }
    if (elapsed >= 24h) {
        return Elapsed::tr("%1 d").arg(count<std::chrono::days>(elapsed));
    }
    if (minutes % 60 == 0) {
        return Elapsed::tr("%1 h").arg(hours);
    }
    return Elapsed::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
}

QString durationText(std::chrono::milliseconds duration)
{
    return duration < 1min ? Elapsed::tr("%1 s").arg(count<std::chrono::seconds>(std::max(duration, 0ms))) : elapsedText(duration);
}

QString durationSpoken(std::chrono::milliseconds duration)
{
    const int seconds = count<std::chrono::seconds>(std::max(duration, 0ms));
    if (seconds >= 60) {
        return elapsedSpoken(duration);
    }
    return seconds == 1 ? Elapsed::tr("1 second") : Elapsed::tr("%n seconds", "", seconds);
}

QString elapsedSpoken(std::chrono::milliseconds elapsed)
{
    const int minutes = count<std::chrono::minutes>(elapsed);
    const int hours = count<std::chrono::hours>(elapsed);
    if (minutes < 1) {
        return Elapsed::tr("just started");
    }
    if (hours < 1) {
        return minutes == 1 ? Elapsed::tr("1 minute") : Elapsed::tr("%n minutes", "", minutes);
    }
    if (elapsed < 24h) {
        return hours == 1 ? Elapsed::tr("1 hour") : Elapsed::tr("%n hours", "", hours);
    }
    const int days = count<std::chrono::days>(elapsed);
    return days == 1 ? Elapsed::tr("1 day") : Elapsed::tr("%n days", "", days);
}

std::chrono::milliseconds untilNextText(std::chrono::milliseconds elapsed)
{
    if (elapsed < 0ms) {
        return 1min - elapsed;
    }
    const std::chrono::milliseconds step = elapsed < 24h ? std::chrono::milliseconds(1min) : std::chrono::milliseconds(24h);
    return std::max<std::chrono::milliseconds>(1ms, step - elapsed % step);
}

} // namespace tallylight::ui
