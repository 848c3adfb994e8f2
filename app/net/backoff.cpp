// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/backoff.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace tallylight::net {

Backoff::Backoff(Options options) : Backoff(options, [] { return QRandomGenerator::global()->generateDouble(); }) {}

Backoff::Backoff(Options options, Random random) : m_options(options), m_random(std::move(random)) {}

Backoff::Milliseconds Backoff::next(std::optional<Milliseconds> atLeast)
{
    Milliseconds ceiling = m_options.first;
    for (int i = 0; i < m_failures && ceiling < m_options.cap; ++i) {
        ceiling *= 2;
    }
    ceiling = std::min(ceiling, m_options.cap);
    ++m_failures;

    const double dice = m_random();
    const auto share = [dice](Milliseconds of) {
        return Milliseconds(static_cast<Milliseconds::rep>(static_cast<double>(of.count()) * dice));
    };
    const Milliseconds delay = std::max(share(ceiling), m_options.floor);
    if (!atLeast) {
        return delay;
    }
    return std::max(delay, std::clamp(*atLeast, Milliseconds{0}, m_options.longestWish) + share(m_options.first));
}

std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, wire::Timestamp now)
{
    const QByteArray text = value.trimmed().toByteArray();
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        // A bound, because the count of milliseconds must not overflow; who waits has a bound of its own.
        constexpr qlonglong kDay = 86'400;
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::milliseconds{std::min(seconds, kDay) * 1000});
    }
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) {
        return std::nullopt;
    }
    date.setTimeZone(QTimeZone::utc());
    const auto pause = std::chrono::milliseconds{date.toMSecsSinceEpoch()} - now.time_since_epoch();
    return std::max(pause, std::chrono::milliseconds{0});
}

} // namespace tallylight::net
