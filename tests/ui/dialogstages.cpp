// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogstages.h"

#include "models/accountrow.h"
#include "ui/keeprunningdialog.h"
#include "ui/menubutton.h"
#include "ui/settingsdialog.h"
#include "ui/signindialog.h"
#include "ui/translation.h"

#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <QTest>

#include <array>
#include <map>
#include <utility>

namespace tallylight::test {

using namespace std::chrono_literals;
using store::FeedState;
using ui::SettingsDialog;
using ui::SignInProblem;
using ui::SignInStep;

namespace {

const wire::Timestamp kNow{1'700'000'000'000ms};

class DialogStage : public Stage
{
public:
    DialogStage(std::unique_ptr<QDialog> dialog, const QPalette& palette) : m_dialog(std::move(dialog))
    {
        m_dialog->setPalette(palette);
        m_dialog->show();
        (void)QTest::qWaitForWindowActive(m_dialog.get());
        QCoreApplication::processEvents(); // the layout
    }

    [[nodiscard]] QWidget& window() override { return *m_dialog; }
    [[nodiscard]] QWidget& subject() override { return m_menu ? *m_menu : *m_dialog; }

    void takeMenu()
    {
        m_menu = QApplication::activePopupWidget();
        (void)QTest::qWaitForWindowExposed(m_menu);
    }

private:
    std::unique_ptr<QDialog> m_dialog;
    QPointer<QWidget> m_menu;
};

models::AccountRow account(const Cast& cast, const std::string& id, FeedState state)
{
    models::AccountRow row;
    row.id = store::AccountId(id);
    // The name of each has a number of its own.
    row.name = models::displayText(cast.person.toStdString(), 200) + QString::fromStdString(id).mid(1);
    row.server = models::displayText(cast.server.toStdString(), 200);
    row.feed.state = state;
    if (state == FeedState::Refused || state == FeedState::SignedOut) {
        row.feed.reason = models::displayText(cast.reason, 200).toStdString();
    }
    for (const std::string& name : cast.orgs) {
        models::OrgRow org;
        org.key = {row.id, wire::OrgId(name)};
        org.name = models::displayText(name, 200);
        row.orgs.push_back(org);
    }
    return row;
}

models::Preferences everythingOn()
{
    models::Preferences preferences;
    preferences.notices.quietHours.isOn = true;
    preferences.notices.snoozedUntil = kNow + 30min;
    return preferences;
}

using Change = std::function<void(SettingsDialog& dialog, const Cast& cast)>;

Surface settings(const QString& name, SettingsDialog::Page page, const Change& change)
{
    return {QStringLiteral("settings-") + name, [=](const Cast& cast, const QPalette& palette) -> std::unique_ptr<Stage> {
                auto dialog = std::make_unique<SettingsDialog>([] { return kNow; });
                dialog->setPreferences(everythingOn());
                dialog->setLanguages(ui::Translation::languages());
                dialog->setHasMotion(false);
                models::AccountRow session = account(cast, "a0", FeedState::Live);
                session.isForSession = true;
                session.sessionReason = models::displayText(cast.reason, 200);
                session.caFile = cast.caFile;
                dialog->setAccounts({session, account(cast, "a1", FeedState::SignedOut)});
                if (change) {
                    change(*dialog, cast);
                }
                dialog->showPage(page);
                return std::make_unique<DialogStage>(std::move(dialog), palette);
            }};
}

void addSettings(std::vector<Surface>& all)
{
    using Page = SettingsDialog::Page;
    all.push_back(settings(QStringLiteral("accounts"), Page::Accounts, {}));
    all.push_back(
        settings(QStringLiteral("accounts-none"), Page::Accounts, [](SettingsDialog& dialog, const Cast&) { dialog.setAccounts({}); }));
    all.push_back(settings(QStringLiteral("accounts-states"), Page::Accounts, [](SettingsDialog& dialog, const Cast& cast) {
        std::vector<models::AccountRow> rows;
        for (const FeedState state : {FeedState::Connecting, FeedState::Stale, FeedState::Offline, FeedState::Refused,
                                      FeedState::TooManyConnections, FeedState::Paused, FeedState::Live}) {
            rows.push_back(account(cast, "a" + std::to_string(rows.size()), state));
        }
        dialog.setAccounts(rows);
    }));
    all.push_back(settings(QStringLiteral("notices"), Page::Notices, {}));
    all.push_back(settings(QStringLiteral("notices-locked"), Page::Notices, [](SettingsDialog& dialog, const Cast& cast) {
        dialog.setLocked({QStringLiteral("notices/sound"), QStringLiteral("notices/needs-you"), QStringLiteral("notices/quiet-hours")});
        dialog.setComplaint(models::displayText(cast.reason, 200));
    }));
    all.push_back(settings(QStringLiteral("tray"), Page::Tray, {}));
    all.push_back(settings(QStringLiteral("general"), Page::General, {}));
    all.push_back(settings(QStringLiteral("about"), Page::About, {}));
    const Surface accounts = all.at(all.size() - 8);
    all.push_back({QStringLiteral("menu-account"), [accounts](const Cast& cast, const QPalette& palette) {
                       auto stage = accounts.make(cast, palette);
                       // A click would wait until it is closed.
                       auto* button = stage->window().findChild<ui::MenuButton*>();
                       button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
                       static_cast<DialogStage&>(*stage).takeMenu();
                       return stage;
                   }});
}

Surface signIn(const QString& name, SignInStep step, SignInProblem problem)
{
    return {QStringLiteral("signin-") + name, [=](const Cast& cast, const QPalette& palette) -> std::unique_ptr<Stage> {
                auto dialog = std::make_unique<ui::SignInDialog>([] { return kNow; });
                dialog->setHasMotion(false);
                ui::SignInState state;
                state.step = step;
                state.problem = problem;
                if (problem != SignInProblem::None) {
                    state.detail = models::displayText(cast.reason, 200);
                }
                state.server = models::displayText(cast.server.toStdString(), 200);
                state.person = models::displayText(cast.person.toStdString(), 200);
                state.localHub = QStringLiteral("http://127.0.0.1:8787");
                for (const std::string& org : cast.orgs) {
                    state.organizations.append(models::displayText(org, 200));
                }
                state.waitsUntil = kNow + 3min;
                state.isForSession = step == SignInStep::Done;
                dialog->setState(state);
                return std::make_unique<DialogStage>(std::move(dialog), palette);
            }};
}

void addSignIn(std::vector<Surface>& all)
{
    using Step = SignInStep;
    using Problem = SignInProblem;
    const std::vector<std::tuple<const char*, Step, Problem>> pages{
        {"address", Step::Address, Problem::None},
        {"address-bad", Step::Address, Problem::BadAddress},
        {"address-unreachable", Step::Address, Problem::Unreachable},
        {"address-no-studio", Step::Address, Problem::NoStudio},
        {"address-not-trusted", Step::Address, Problem::NotTrusted},
        {"address-bad-ca", Step::Address, Problem::BadCaFile},
        {"address-server-failed", Step::Address, Problem::ServerFailed},
        {"probing", Step::Probing, Problem::None},
        {"ways", Step::Ways, Problem::None},
        {"ways-timed-out", Step::Ways, Problem::TimedOut},
        {"ways-refused", Step::Ways, Problem::Refused},
        {"ways-no-registration", Step::Ways, Problem::NoRegistration},
        {"browser", Step::Browser, Problem::None},
        {"browser-none", Step::Browser, Problem::NoBrowser},
        {"key", Step::Key, Problem::None},
        {"key-bad", Step::Key, Problem::BadKey},
        {"checking", Step::Checking, Problem::None},
        {"organization", Step::Organization, Problem::None},
        {"organization-bad", Step::Organization, Problem::BadSlug},
        {"keyring-locked", Step::Keyring, Problem::KeyringLocked},
        {"keyring-absent", Step::Keyring, Problem::KeyringAbsent},
        {"keyring-denied", Step::Keyring, Problem::KeyringDenied},
        {"done", Step::Done, Problem::None},
    };
    for (const auto& [name, step, problem] : pages) {
        all.push_back(signIn(QLatin1String(name), step, problem));
    }
}

} // namespace

void addDialogs(std::vector<Surface>& all)
{
    addSettings(all);
    addSignIn(all);
    all.push_back({QStringLiteral("keep-running"), [](const Cast&, const QPalette& palette) -> std::unique_ptr<Stage> {
                       auto dialog = std::make_unique<ui::KeepRunningDialog>();
                       return std::make_unique<DialogStage>(std::move(dialog), palette);
                   }});
}

} // namespace tallylight::test
