// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/preferencefields.h"

#include "models/scopefilter.h"
#include "wire/timestamp.h"

#include <QRegularExpression>
#include <QTime>

#include <array>
#include <utility>

namespace tallylight::tray {

using models::IconColor;
using models::Motion;
using models::Preferences;
using store::BadgeStyle;
using store::NoticeLevel;

namespace {

constexpr int kMaxHistoryDays = 3650;

template <class Words, class Value>
QString wordOf(const Words& words, const Value& value)
{
    for (const auto& [known, word] : words) {
        if (known == value) {
            return QString::fromLatin1(word);
        }
    }
    return {};
}

template <class Words, class Value>
bool readWord(const Words& words, const QString& text, Value& value)
{
    for (const auto& [known, word] : words) {
        if (text == QLatin1StringView(word)) {
            value = known;
            return true;
        }
    }
    return false;
}

constexpr std::array<std::pair<BadgeStyle, const char*>, 3> kBadgeStyles{{
    {BadgeStyle::Number, "number"},
    {BadgeStyle::Dot, "dot"},
    {BadgeStyle::None, "none"},
}};

constexpr std::array<std::pair<IconColor, const char*>, 4> kIconColors{{
    {IconColor::Color, "color"},
    {IconColor::Automatic, "automatic"},
    {IconColor::Light, "light"},
    {IconColor::Dark, "dark"},
}};

constexpr std::array<std::pair<Motion, const char*>, 2> kMotions{{
    {Motion::AsDesktop, "desktop"},
    {Motion::Reduced, "none"},
}};

constexpr std::array<std::pair<NoticeLevel, const char*>, 4> kLevels{{
    {NoticeLevel::Off, "off"},
    {NoticeLevel::Badge, "badge"},
    {NoticeLevel::Popup, "popup"},
    {NoticeLevel::Insistent, "insistent"},
}};

constexpr std::array<std::pair<bool, const char*>, 2> kFlags{{{true, "true"}, {false, "false"}}};

//! A field for the flag that \a flag names.
template <auto flag>
constexpr PreferenceField flagField(const char* name)
{
    return {QLatin1StringView(name),
            [](const Preferences& p) {
                Preferences copy = p;
                return wordOf(kFlags, flag(copy));
            },
            [](Preferences& p, const QString& text) { (void)readWord(kFlags, text, flag(p)); }};
}

//! A field for the choice that \a choice names.
template <auto choice, const auto& words>
constexpr PreferenceField wordField(const char* name)
{
    return {QLatin1StringView(name),
            [](const Preferences& p) {
                Preferences copy = p;
                return wordOf(words, choice(copy));
            },
            [](Preferences& p, const QString& text) { (void)readWord(words, text, choice(p)); }};
}

//! A field for a time of day, as "22:00".
template <auto minutes>
constexpr PreferenceField timeField(const char* name)
{
    return {QLatin1StringView(name),
            [](const Preferences& p) {
                Preferences copy = p;
                const std::chrono::milliseconds sinceMidnight = minutes(copy);
                return QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight.count())).toString(QStringLiteral("HH:mm"));
            },
            [](Preferences& p, const QString& text) {
                const QTime time = QTime::fromString(text, QStringLiteral("H:mm"));
                if (time.isValid()) {
                    minutes(p) = std::chrono::minutes(time.hour() * 60 + time.minute());
                }
            }};
}

QString writeScope(const Preferences& p)
{
    return models::scopeToStored(p.scope);
}

void readScope(Preferences& p, const QString& text)
{
    p.scope = models::scopeFromStored(text);
}

QString writeAccount(const Preferences& p)
{
    return QString::fromStdString(p.account.value());
}

void readAccount(Preferences& p, const QString& text)
{
    p.account = store::AccountId(text.toStdString());
}

QString writeSnooze(const Preferences& p)
{
    return p.notices.snoozedUntil ? QString::fromStdString(wire::formatTimestamp(*p.notices.snoozedUntil)) : QString();
}

void readSnooze(Preferences& p, const QString& text)
{
    p.notices.snoozedUntil = wire::parseTimestamp(text.toStdString());
}

QString writeHistory(const Preferences& p)
{
    return QString::number(p.historyKept.count());
}

void readHistory(Preferences& p, const QString& text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (isNumber && days >= 0 && days <= kMaxHistoryDays) {
        p.historyKept = std::chrono::days(days);
    }
}

QString writeLanguage(const Preferences& p)
{
    return p.language;
}

void readLanguage(Preferences& p, const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"));
    p.language = tag.match(text).hasMatch() ? text : QString();
}

constexpr std::array kFields{
    // The first two are as the first version wrote them.
    PreferenceField{QLatin1StringView("running-summary-scope"), writeScope, readScope},
    PreferenceField{QLatin1StringView("running-summary-account"), writeAccount, readAccount},
    wordField<[](Preferences& p) -> BadgeStyle& { return p.badgeStyle; }, kBadgeStyles>("tray/badge"),
    wordField<[](Preferences& p) -> IconColor& { return p.iconColor; }, kIconColors>("tray/icon-color"),
    flagField<[](Preferences& p) -> bool& { return p.hidesWhenIdle; }>("tray/hide-when-idle"),
    wordField<[](Preferences& p) -> NoticeLevel& { return p.notices.standardLevel; }, kLevels>("notices/level"),
    flagField<[](Preferences& p) -> bool& { return p.notices.tellsNeedsYou; }>("notices/needs-you"),
    flagField<[](Preferences& p) -> bool& { return p.notices.tellsFailed; }>("notices/failed"),
    flagField<[](Preferences& p) -> bool& { return p.notices.tellsFinished; }>("notices/finished"),
    flagField<[](Preferences& p) -> bool& { return p.notices.includesOthers; }>("notices/others"),
    flagField<[](Preferences& p) -> bool& { return p.notices.hasSound; }>("notices/sound"),
    flagField<[](Preferences& p) -> bool& { return p.notices.isCountOnly; }>("notices/count-only"),
    flagField<[](Preferences& p) -> bool& { return p.notices.hidesTextWhenLocked; }>("notices/hide-when-locked"),
    flagField<[](Preferences& p) -> bool& { return p.notices.quietHours.isOn; }>("notices/quiet-hours"),
    timeField<[](Preferences& p) -> std::chrono::minutes& { return p.notices.quietHours.from; }>("notices/quiet-from"),
    timeField<[](Preferences& p) -> std::chrono::minutes& { return p.notices.quietHours.to; }>("notices/quiet-to"),
    PreferenceField{QLatin1StringView("notices/snoozed-until"), writeSnooze, readSnooze},
    PreferenceField{QLatin1StringView("history/days"), writeHistory, readHistory},
    flagField<[](Preferences& p) -> bool& { return p.closesOnFocusLoss; }>("window/close-on-focus-loss"),
    flagField<[](Preferences& p) -> bool& { return p.knowsCloseKeepsRunning; }>("window/knows-close-keeps-running"),
    wordField<[](Preferences& p) -> Motion& { return p.motion; }, kMotions>("look/motion"),
    PreferenceField{QLatin1StringView("look/language"), writeLanguage, readLanguage},
};

} // namespace

std::span<const PreferenceField> preferenceFields()
{
    return kFields;
}

QString noticeLevelToStored(NoticeLevel level)
{
    return wordOf(kLevels, level);
}

bool readNoticeLevel(const QString& word, NoticeLevel& level)
{
    return readWord(kLevels, word, level);
}

} // namespace tallylight::tray
