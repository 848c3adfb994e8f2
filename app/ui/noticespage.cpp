// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noticespage.h"

#include "ui/orglevels.h"
#include "ui/pillbutton.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"
#include "ui/timefield.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::ui {

using models::Preferences;
using store::NoticeLevel;

namespace {

constexpr auto kSnooze = 1h;
QString clockTime(const wire::Timestamp& time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

} // namespace

NoticesPage::NoticesPage(Clock clock, QWidget* parent)
    : SettingsPage(tr("Notifications"), QStringLiteral("Bell"), parent),
      m_clock(std::move(clock)),
      m_orgs(new OrgLevels(this))
{
    addWhat();
    addHow();
    addQuiet();
    addOrgs();
}

void NoticesPage::setAccounts(const std::vector<models::AccountRow>& accounts)
{
    m_orgs->setAccounts(accounts);
}

void NoticesPage::addWhat()
{
    SettingsCard* card = addCard(tr("Tell me when"));
    addSwitch(card, QStringLiteral("notices/needs-you"), tr("A task &needs me"), tr("It asks a question, or waits for an approval."),
              [](Preferences& p) -> bool& { return p.notices.tellsNeedsYou; });
    addSwitch(card, QStringLiteral("notices/failed"), tr("A task &failed"), {},
              [](Preferences& p) -> bool& { return p.notices.tellsFailed; });
    addSwitch(card, QStringLiteral("notices/finished"), tr("A task is &done"), {},
              [](Preferences& p) -> bool& { return p.notices.tellsFinished; });
    addSwitch(card, QStringLiteral("notices/others"), tr("Also for tasks of &others"),
              tr("Those that somebody else in the organization started."),
              [](Preferences& p) -> bool& { return p.notices.includesOthers; });
}

void NoticesPage::addHow()
{
    SettingsCard* card = addCard(tr("How"));
    addChoice(card, QStringLiteral("notices/level"), tr("&Usually"), tr("For every organization that has no level of its own below."),
              {noticeLevelChoices(), [](const Preferences& p) { return static_cast<int>(p.notices.standardLevel); },
               [](Preferences& p, int level) { p.notices.standardLevel = static_cast<NoticeLevel>(level); }});
    addSwitch(card, QStringLiteral("notices/sound"), tr("With a &sound"), tr("One each for what needs you, what failed and what is done."),
              [](Preferences& p) -> bool& { return p.notices.hasSound; });
    addSwitch(card, QStringLiteral("notices/count-only"), tr("Say how &many, never which"),
              tr("No title and no name is shown by the desktop, or kept by it."),
              [](Preferences& p) -> bool& { return p.notices.isCountOnly; });
    addSwitch(card, QStringLiteral("notices/hide-when-locked"), tr("Hide the words while the screen is &locked"), {},
              [](Preferences& p) -> bool& { return p.notices.hidesTextWhenLocked; });
}

void NoticesPage::addQuiet()
{
    SettingsCard* card = addCard(tr("Quiet"));
    addSnooze(card);
    SettingRow* row = addSwitch(card, QStringLiteral("notices/quiet-hours"), tr("&Quiet hours"), {},
                                [](Preferences& p) -> bool& { return p.notices.quietHours.isOn; });
    TimeField* from = addTime(card, QStringLiteral("notices/quiet-from"), tr("F&rom"), &store::QuietHours::from);
    TimeField* to = addTime(card, QStringLiteral("notices/quiet-to"), tr("&To"), &store::QuietHours::to);
    whenChanged([this, row, from, to] {
        const store::QuietHours& quiet = preferences().notices.quietHours;
        for (TimeField* field : {from, to}) {
            field->parentWidget()->setVisible(quiet.isOn);
        }
        const bool isNever = quiet.isOn && quiet.from == quiet.to;
        const bool isOvernight = quiet.isOn && quiet.from > quiet.to;
        row->setHint(isNever       ? tr("It begins when it ends, and so never.")
                     : isOvernight ? tr("Nothing pops up from the evening until the next morning. The badge goes on.")
                                   : tr("Nothing pops up in these hours. The badge goes on."));
    });
}

TimeField* NoticesPage::addTime(SettingsCard* card, const QString& name, const QString& title, std::chrono::minutes store::QuietHours::*end)
{
    auto* field = new TimeField(this);
    connect(field, &TimeField::minutesChosen, this,
            [this, end](std::chrono::minutes minutes) { edit([end, minutes](Preferences& p) { p.notices.quietHours.*end = minutes; }); });
    whenChanged([this, field, end] {
        // Not under the hands of who types.
        if (field->minutes() != preferences().notices.quietHours.*end) {
            field->setMinutes(preferences().notices.quietHours.*end);
        }
    });
    addRow(card, name, title, {}, field);
    return field;
}

void NoticesPage::addSnooze(SettingsCard* card)
{
    auto* button = new PillButton(PillButton::Kind::Secondary, this);
    button->setAutoDefault(false);
    SettingRow* row = addRow(card, QStringLiteral("notices/snoozed-until"), tr("Snooze"), {}, button);
    connect(button, &QAbstractButton::clicked, this, [this] {
        edit([now = m_clock()](Preferences& p) {
            const bool isSnoozed = p.notices.snoozedUntil && *p.notices.snoozedUntil > now;
            p.notices.snoozedUntil = isSnoozed ? std::nullopt : std::optional(now + kSnooze);
        });
    });
    whenChanged([this, button, row] {
        const std::optional<wire::Timestamp>& until = preferences().notices.snoozedUntil;
        const bool isSnoozed = until && *until > m_clock();
        button->setText(isSnoozed ? tr("&End now") : tr("For on&e hour"));
        row->setHint(isSnoozed ? tr("Nothing pops up until %1.", "a time").arg(clockTime(*until)) : tr("Nothing pops up for a while."));
        button->setAccessibleName(isSnoozed ? tr("End the snooze now") : tr("Snooze for one hour"));
        button->updateGeometry();
    });
}

void NoticesPage::addOrgs()
{
    connect(m_orgs, &OrgLevels::levelChosen, this, [this](const store::OrgKey& org, std::optional<NoticeLevel> level) {
        edit([&org, level](Preferences& p) {
            if (level) {
                p.notices.levels[org] = *level;
            } else {
                p.notices.levels.erase(org);
            }
        });
    });
    whenChanged([this] { m_orgs->setNotices(preferences().notices); });
    addPart(m_orgs);
}

} // namespace tallylight::ui
