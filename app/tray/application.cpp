// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"

#include "tray/accountfacts.h"
#include "tray/activationtoken.h"
#include "tray/desktopagent.h"
#include "tray/instance.h"
#include "tray/partoptions.h"
#include "tray/wakekeeper.h"
#include "tray/windowpalette.h"

#include <QGuiApplication>
#include <QRandomGenerator>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! The icon goes first; this is for desktops where nobody takes it.
constexpr auto kBeginAtLatest = 150ms;
//! "Mute" in the menus.
constexpr auto kSnooze = 1h;

//! A machine without a screen: nothing of ours can be seen, and nothing need be shown.
bool isHeadless()
{
    return QGuiApplication::platformName() == QLatin1StringView("offscreen")
           || QGuiApplication::platformName() == QLatin1StringView("minimal");
}

ComplaintDesk::Manner complaintManner(const Options& options)
{
    using Manner = ComplaintDesk::Manner;
    return isHeadless() ? Manner::OnTerminal : (options.isBackground ? Manner::OnOpening : Manner::AtOnce);
}

//! The settings, once all that is made after them speaks the language that they prefer.
Settings& spoken(Settings& settings, ui::Translation& translation)
{
    translation.prefer(settings.preferences().language);
    return settings;
}

} // namespace

Application::Application(Setup setup, QObject* parent)
    : QObject(parent),
      m_setup(std::move(setup)),
      m_settings(m_setup.settingsFolder, m_setup.systemSettingsFolders),
      m_settingsDialog(spoken(m_settings, m_translation), wallClock),
      m_complaints(complaintManner(m_setup.options)),
      m_accounts(m_rows, m_orgs, m_settingsDialog, accountOptions(m_setup.settingsFolder, m_setup.options, m_setup.token)),
      m_scope(m_settings, m_accounts.accounts(), m_orgs),
      m_icon(iconOptions(m_setup.hostGrace)),
      m_badge(m_icon),
      m_menu(m_icon, m_menuRows, m_orgs, wallClock),
      m_opener(m_accounts.accounts(), m_rows, [this] { return m_icon.takeActivationToken(); }),
      m_notices(m_accounts.accounts(), m_opener, noticeOptions(m_setup.stateFolder, m_setup.options.isAlone())),
      m_views({m_rows, m_orgs, m_accounts.accounts(), m_scope, m_opener, m_notices, m_settingsDialog}),
      m_appearance(QDBusConnection::sessionBus()),
      m_autostart({QStringLiteral("io.github.tallylight"), QStringLiteral("Tallylight"), QCoreApplication::applicationFilePath(),
                   m_setup.configFolder})
{
    m_settingsDialog.setLanguages(ui::Translation::languages());
    m_menuRows.setSourceModel(&m_rows);
    m_rows.setHistory(m_notices.history());
    setUpSnapshot();
    connectIcon();
    connectMenu();
    connectAccounts();
    connectNotices();
    connectComplaints();
    connectViews();
    connectSettings();
    m_scope.settle();
    applyScope();
    applyPreferences();
}

Application::~Application()
{
    if (m_agent) {
        m_agent->setRows(nullptr);
    }
}

void Application::start()
{
    refresh();
    if (!isHeadless()) {
        m_icon.start();
    }
    for (const QString& complaint : {m_settings.complaint(), m_accounts.complaint()}) {
        if (!complaint.isEmpty()) {
            m_complaints.tell(complaint);
        }
    }
    QTimer::singleShot(kBeginAtLatest, this, &Application::begin);
}

void Application::obey(Instance& instance, DesktopAgent& agent)
{
    connect(&instance, &Instance::showRequested, &m_views, &ViewDesk::show);
    connect(&instance, &Instance::toggleRequested, &m_views, &ViewDesk::toggleForKey);
    connect(&instance, &Instance::quitRequested, this, &Application::quitRequested);
    connect(&instance, &Instance::muteRequested, this, [this] { mute(true); });
    connect(&instance, &Instance::settingsRequested, this, &Application::openSettings);
    m_views.setCanComeBack(true);
    m_agent = &agent;
    agent.setRows(&m_rows);
    connect(&m_accounts.accounts(), &AccountSet::transitionSeen, this,
            [this](const store::AccountId&, const wire::OrgId&, const wire::ThreadStatusEvent& event) { m_agent->announce(event); });
}

void Application::setUpSnapshot()
{
    const QString& folder = m_setup.options.snapshotFolder;
    if (folder.isEmpty()) {
        return;
    }
    m_snapshot = std::make_unique<SnapshotWriter>(folder, m_setup.snapshotGather, [this] { return m_views.makePopover(); });
    connect(m_snapshot.get(), &SnapshotWriter::failed, this, &Application::complained);
    connect(&m_accounts.accounts(), &AccountSet::detailArrived, m_snapshot.get(), &SnapshotWriter::touch);
    connect(&m_accounts.accounts(), &AccountSet::pictureLoaded, m_snapshot.get(), &SnapshotWriter::touch);
}

void Application::connectIcon()
{
    connect(&m_icon, &desktop::TrayIcon::registered, this, &Application::begin);
    connect(&m_icon, &desktop::TrayIcon::backendChanged, this, &Application::takeBackend);
    connect(&m_icon, &desktop::TrayIcon::activated, &m_views,
            [this](const QPoint& position) { m_views.toggle(position, m_icon.takeActivationToken()); });
    connect(&m_icon, &desktop::TrayIcon::secondaryActivated, this, &Application::openUrgent);
    connect(&m_icon, &desktop::TrayIcon::contextMenuRequested, &m_menu, &MenuController::popUp);
    connect(&m_badge, &BadgeUpdater::shown, this, &Application::printed);
}

void Application::connectMenu()
{
    m_menu.setHasSettings();
    connect(&m_menu, &MenuController::openRequested, &m_opener, &ThreadOpener::open);
    connect(&m_menu, &MenuController::scopeChosen, &m_scope, &ScopeChoice::chooseScope);
    connect(&m_menu, &MenuController::orgChosen, &m_scope, &ScopeChoice::chooseOrg);
    connect(&m_menu, &MenuController::listRequested, &m_views, [this] { m_views.show({}); });
    connect(&m_menu, &MenuController::windowRequested, &m_views, &ViewDesk::openWindow);
    connect(&m_menu, &MenuController::muteWanted, this, &Application::mute);
    connect(&m_menu, &MenuController::settingsRequested, this, [this] { openSettings({}); });
    connect(&m_menu, &MenuController::quitRequested, this, &Application::quitRequested);
}

void Application::connectAccounts()
{
    connect(&m_accounts.accounts(), &AccountSet::factsChanged, this, &Application::refresh);
    connect(&m_accounts.accounts(), &AccountSet::membersChanged, &m_scope, &ScopeChoice::settle);
    connect(&m_accounts, &AccountDesk::pageRequested, &m_opener, &ThreadOpener::openServer);
    connect(&m_accounts, &AccountDesk::removed, &m_notices, &NoticeDesk::forgetAccount);
    connect(&m_scope, &ScopeChoice::changed, this, &Application::applyScope);
}

void Application::connectNotices()
{
    connect(&m_notices, &NoticeDesk::countsChanged, this, &Application::refresh);
    connect(&m_notices, &NoticeDesk::listRequested, &m_views, &ViewDesk::show);
}

void Application::connectComplaints()
{
    connect(&m_accounts, &AccountDesk::failed, &m_complaints, &ComplaintDesk::answer);
    connect(&m_accounts, &AccountDesk::complained, &m_complaints, &ComplaintDesk::tell);
    connect(&m_opener, &ThreadOpener::failed, &m_complaints, &ComplaintDesk::answer);
    connect(&m_notices, &NoticeDesk::complained, &m_complaints, &ComplaintDesk::tell);
    connect(&m_settings, &Settings::failed, &m_complaints, &ComplaintDesk::tell);
    connect(&m_complaints, &ComplaintDesk::told, this, &Application::complained);
    connect(&m_complaints, &ComplaintDesk::waitingChanged, &m_views, &ViewDesk::setComplaint);
    connect(&m_complaints, &ComplaintDesk::waitingChanged, &m_settingsDialog, &SettingsController::setComplaint);
    connect(&m_views, &ViewDesk::closed, &m_complaints, &ComplaintDesk::settle);
    connect(&m_settingsDialog, &SettingsController::closed, &m_complaints, &ComplaintDesk::settle);
}

void Application::connectViews()
{
    connect(&m_views, &ViewDesk::openServerRequested, &m_accounts, &AccountDesk::openServer);
    connect(&m_views, &ViewDesk::signInRequested, &m_accounts, &AccountDesk::signIn);
    connect(&m_views, &ViewDesk::retryRequested, &m_accounts, &AccountDesk::retry);
    connect(&m_views, &ViewDesk::resumeRequested, &m_accounts, &AccountDesk::resumeAll);
    connect(&m_views, &ViewDesk::quitRequested, this, &Application::quitRequested);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &Application::save);
}

void Application::connectSettings()
{
    connect(&m_settingsDialog, &SettingsController::preferencesChanged, this, &Application::applyPreferences);
    connect(&m_settingsDialog, &SettingsController::startAtLoginWanted, this, &Application::setStartsAtLogin);
    connect(&m_settingsDialog, &SettingsController::opened, this,
            [this] { m_settingsDialog.setStartsAtLogin(m_autostart.state() == desktop::Autostart::State::On); });
    connect(&m_appearance, &desktop::Appearance::colorSchemeChanged, this, &Application::applyPreferences);
    connect(&m_appearance, &desktop::Appearance::contrastChanged, this, &Application::applyPreferences);
    connect(&m_appearance, &desktop::Appearance::motionChanged, this, &Application::applyPreferences);
}

void Application::begin()
{
    if (std::exchange(m_hasBegun, true)) {
        return;
    }
    m_appearance.start();
    m_notices.start();
    m_accounts.start();
    if (m_accounts.isUnused() && mayOpenByItself()) {
        m_accounts.signIn({});
    }
    followSleep();
}

void Application::followSleep()
{
    WakeKeeper::Options waking;
    waking.random = [] { return QRandomGenerator::global()->generateDouble(); };
    m_wakeKeeper = std::make_unique<WakeKeeper>(std::move(waking));
    connect(m_wakeKeeper.get(), &WakeKeeper::saveNeeded, this, &Application::save);
    connect(m_wakeKeeper.get(), &WakeKeeper::restNeeded, &m_accounts.accounts(), &AccountSet::rest);
    connect(m_wakeKeeper.get(), &WakeKeeper::wakeNeeded, &m_accounts.accounts(), &AccountSet::wake);
    connect(m_wakeKeeper.get(), &WakeKeeper::reconnectNeeded, &m_accounts.accounts(), &AccountSet::reconnectNow);
}

void Application::save()
{
    m_settings.save();
    m_notices.save();
}

void Application::refresh()
{
    TrayFacts facts = factsOf(m_accounts.accounts(), m_scope.scope(), m_scope.org());
    m_notices.fill(facts);
    m_badge.setFacts(facts);
    if (m_agent) {
        m_agent->setFacts(facts);
    }
    m_menu.setFacts(facts, summaryOf(m_accounts.accounts(), wire::Scope::User, {}).totalRunning);
    if (m_snapshot) {
        m_snapshot->setFacts(facts);
    }
}

void Application::applyScope()
{
    m_menuRows.setScope(m_scope.scope(), m_scope.org());
    refresh();
}

void Application::applyPreferences()
{
    const models::Preferences& preferences = m_settings.preferences();
    const bool isDark = m_appearance.colorScheme() == desktop::ColorScheme::Dark;
    const QPalette palette = windowPalette(m_appearance.colorScheme(), m_appearance.contrast());
    const bool hasMotion = preferences.motion != models::Motion::Reduced && m_appearance.hasMotion();
    m_badge.setLook({preferences.badgeStyle, ui::badgeTone(preferences.iconColor, isDark), preferences.hidesWhenIdle});
    m_menu.setSnoozedUntil(preferences.notices.snoozedUntil);
    m_notices.setPreferences(preferences);
    m_views.setPreferences(preferences);
    m_views.setPalette(palette);
    m_accounts.setPalette(palette);
    m_accounts.setHasMotion(hasMotion);
    m_settingsDialog.setPalette(palette);
    m_settingsDialog.setHasMotion(hasMotion);
}

void Application::setStartsAtLogin(bool startsAtLogin)
{
    if (const QString why = m_autostart.setOn(startsAtLogin); !why.isEmpty()) {
        m_complaints.answer(why);
    }
    m_settingsDialog.setStartsAtLogin(m_autostart.state() == desktop::Autostart::State::On);
}

void Application::mute(bool isMuted)
{
    m_settingsDialog.change([isMuted](models::Preferences& preferences) {
        preferences.notices.snoozedUntil = isMuted ? std::optional(wallClock() + kSnooze) : std::nullopt;
    });
}

void Application::openUrgent(const QPoint& position)
{
    // The list is sorted by urgency.
    const models::ThreadRow* first = m_menuRows.row(m_menuRows.index(0, 0));
    if (first && first->isOpenable()) {
        m_opener.open(first->key);
    } else {
        m_views.toggle(position, m_icon.takeActivationToken());
    }
}

void Application::openSettings(const QByteArray& activationToken)
{
    const ActivationToken token(activationToken);
    m_settingsDialog.open(ui::SettingsDialog::Page::Accounts);
}

void Application::takeBackend(desktop::TrayIcon::Backend backend)
{
    const bool hasIcon = backend != desktop::TrayIcon::Backend::None;
    m_views.setHasIcon(hasIcon);
    if (m_agent) {
        m_agent->setHasIcon(hasIcon);
    }
    if (!hasIcon && mayOpenByItself()) {
        m_views.show({});
    }
}

bool Application::mayOpenByItself() const
{
    return !m_setup.options.isBackground && !isHeadless();
}

} // namespace tallylight::tray
