// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"

#include "tray/accountfacts.h"
#include "tray/accountrows.h"
#include "tray/desktopagent.h"
#include "tray/instance.h"
#include "tray/partoptions.h"
#include "tray/wakekeeper.h"
#include "tray/windowpalette.h"
#include "ui/threadwindow.h"

#include <QGuiApplication>
#include <QRandomGenerator>

#include <utility>
#include <vector>

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

//! Qt on Wayland takes the token for raising a window from the environment; it must not stay there.
class ActivationToken
{
public:
    explicit ActivationToken(const QByteArray& token)
    {
        if (!token.isEmpty()) {
            qputenv("XDG_ACTIVATION_TOKEN", token);
        }
    }
    ~ActivationToken() { qunsetenv("XDG_ACTIVATION_TOKEN"); }
    ActivationToken(const ActivationToken&) = delete;
    ActivationToken& operator=(const ActivationToken&) = delete;
};

//! Names the size of the list's windows among those that are kept.
QString listWindowName()
{
    return QStringLiteral("list");
}

} // namespace

Application::Application(Setup setup, QObject* parent)
    : QObject(parent),
      m_setup(std::move(setup)),
      m_settings(m_setup.settingsFolder, m_setup.systemSettingsFolders),
      m_settingsDialog(m_settings, wallClock),
      m_complaints(complaintManner(m_setup.options)),
      m_book(m_setup.settingsFolder),
      m_accounts(m_rows, m_orgs),
      m_keeper(m_book, m_tokens, m_accounts),
      m_scope(m_settings, m_accounts, m_orgs),
      m_icon(iconOptions(m_setup.hostGrace)),
      m_badge(m_icon),
      m_menu(m_icon, m_menuRows, m_orgs, wallClock),
      m_opener(m_accounts, m_rows, [this] { return m_icon.takeActivationToken(); }),
      m_notices(m_accounts, m_opener, noticeOptions(m_setup.stateFolder, m_setup.options.isAlone())),
      m_history(m_notices.history()),
      m_historyRows(m_history, m_orgs),
      m_views(m_accounts),
      m_commands(m_accounts, m_rows, m_opener, m_views),
      m_popovers(m_filter, m_orgs, wallClock),
      m_windows(m_rows, m_orgs, wallClock),
      m_lastWindow(m_settingsDialog, m_popovers, m_windows),
      m_signIn(m_book, m_tokens, wallClock),
      m_appearance(QDBusConnection::sessionBus()),
      m_autostart({QStringLiteral("io.github.tallylight"), QStringLiteral("Tallylight"), QCoreApplication::applicationFilePath(),
                   m_setup.configFolder})
{
    m_translation.prefer(m_settings.preferences().language);
    m_settingsDialog.setLanguages(ui::Translation::languages());
    m_filter.setSourceModel(&m_rows);
    m_menuRows.setSourceModel(&m_rows);
    addAccounts();
    setUpSnapshot();
    m_scope.settle();
    applyScope();
    connectIcon();
    connectMenu();
    connectAccounts();
    connectNotices();
    connectComplaints();
    connectViews();
    connectSettings();
    connectSignIn();
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
    for (const QString& complaint : {m_settings.complaint(), m_book.complaint()}) {
        if (!complaint.isEmpty()) {
            m_complaints.tell(complaint);
        }
    }
    QTimer::singleShot(kBeginAtLatest, this, &Application::begin);
}

void Application::obey(Instance& instance, DesktopAgent& agent)
{
    connect(&instance, &Instance::showRequested, this, &Application::showWindow);
    connect(&instance, &Instance::toggleRequested, this, &Application::toggleWindow);
    connect(&instance, &Instance::quitRequested, this, &Application::quitRequested);
    connect(&instance, &Instance::muteRequested, this, [this] { mute(true); });
    connect(&instance, &Instance::settingsRequested, this, &Application::openSettings);
    m_lastWindow.setCanComeBack(true);
    m_agent = &agent;
    agent.setRows(&m_rows);
    connect(&m_accounts, &AccountSet::transitionSeen, this,
            [this](const store::AccountId&, const wire::OrgId&, const wire::ThreadStatusEvent& event) { m_agent->announce(event); });
}

void Application::addAccounts()
{
    if (m_setup.options.server.isEmpty() && m_setup.token.isEmpty()) {
        m_accounts.setVacancy(tr("You are not signed in.").toStdString());
        m_keeper.start();
    } else {
        addCommandLineAccount();
    }
}

void Application::addCommandLineAccount()
{
    wire::Result<AccountSet::Setup> account = commandLineAccount(m_setup.options.server, m_setup.token);
    if (account) {
        m_accounts.add(std::move(*account));
    } else {
        m_accounts.setVacancy(account.error().message);
    }
}

void Application::setUpSnapshot()
{
    const QString& folder = m_setup.options.snapshotFolder;
    if (folder.isEmpty()) {
        return;
    }
    m_snapshot = std::make_unique<SnapshotWriter>(folder, m_setup.snapshotGather, [this] { return makeSnapshotPopover(); });
    connect(m_snapshot.get(), &SnapshotWriter::failed, this, &Application::complained);
    connect(&m_accounts, &AccountSet::detailArrived, m_snapshot.get(), &SnapshotWriter::touch);
    connect(&m_accounts, &AccountSet::pictureLoaded, m_snapshot.get(), &SnapshotWriter::touch);
}

void Application::connectIcon()
{
    connect(&m_icon, &desktop::TrayIcon::registered, this, &Application::begin);
    connect(&m_icon, &desktop::TrayIcon::backendChanged, this, &Application::takeBackend);
    connect(&m_icon, &desktop::TrayIcon::activated, this, &Application::togglePopover);
    connect(&m_icon, &desktop::TrayIcon::secondaryActivated, this, &Application::openUrgent);
    connect(&m_icon, &desktop::TrayIcon::contextMenuRequested, &m_menu, &MenuController::popUp);
    connect(&m_badge, &BadgeUpdater::shown, this, &Application::printed);
}

void Application::connectMenu()
{
    connect(&m_menu, &MenuController::openRequested, &m_opener, &ThreadOpener::open);
    connect(&m_menu, &MenuController::scopeChosen, &m_scope, &ScopeChoice::chooseScope);
    connect(&m_menu, &MenuController::orgChosen, &m_scope, &ScopeChoice::chooseOrg);
    connect(&m_menu, &MenuController::listRequested, &m_popovers, [this] { m_popovers.open(QCursor::pos()); });
    connect(&m_menu, &MenuController::windowRequested, &m_windows, [this] { m_windows.open(m_scope.scope(), m_scope.org()); });
    connect(&m_menu, &MenuController::quitRequested, this, &Application::quitRequested);
}

void Application::connectAccounts()
{
    connect(&m_accounts, &AccountSet::factsChanged, this, &Application::refresh);
    connect(&m_accounts, &AccountSet::membersChanged, &m_scope, &ScopeChoice::settle);
    connect(&m_scope, &ScopeChoice::changed, this, &Application::applyScope);
    connect(&m_opener, &ThreadOpener::opened, &m_popovers, &PopoverHost::dismiss);
    connect(&m_opener, &ThreadOpener::failed, &m_complaints, &ComplaintDesk::answer);
}

void Application::connectNotices()
{
    m_rows.setHistory(m_notices.history());
    m_commands.setHistory(m_notices.history());
    connect(&m_commands, &RowCommands::seen, &m_notices.center(), &NoticeCenter::markOpened);
    connect(&m_notices, &NoticeDesk::countsChanged, this, &Application::refresh);
    connect(&m_notices, &NoticeDesk::listRequested, this, &Application::showWindow);
    connect(&m_notices, &NoticeDesk::complained, &m_complaints, &ComplaintDesk::tell);
}

void Application::connectComplaints()
{
    connect(&m_complaints, &ComplaintDesk::told, this, &Application::complained);
    connect(&m_complaints, &ComplaintDesk::waitingChanged, &m_views, &ViewSet::setComplaint);
    connect(&m_complaints, &ComplaintDesk::waitingChanged, &m_settingsDialog, &SettingsController::setComplaint);
    connect(&m_views, &ViewSet::closed, &m_complaints, &ComplaintDesk::settle);
    connect(&m_settingsDialog, &SettingsController::closed, &m_complaints, &ComplaintDesk::settle);
}

void Application::connectViews()
{
    connect(&m_views, &ViewSet::openServerRequested, this, &Application::openServer);
    connect(&m_views, &ViewSet::retryRequested, this, &Application::retry);
    connect(&m_views, &ViewSet::resumeRequested, this, &Application::resumeAll);
    connect(&m_popovers, &PopoverHost::created, this, [this](ui::Popover* popover) { connectPopover(*popover); });
    connect(&m_lastWindow, &LastWindow::quitRequested, this, &Application::quitRequested);
    connect(&m_windows, &WindowHost::created, this, [this](ui::ThreadWindow* window) { attach(window->panel()); });
    connect(&m_windows, &WindowHost::shownOrgsChanged, this, &Application::lookAtShown);
    connect(&m_windows, &WindowHost::resized, this, &Application::keepWindowSize);
    connect(&m_views, &ViewSet::windowRequested, &m_windows,
            [this](const store::OrgKey& org) { m_windows.open(org.isEmpty() ? wire::Scope::User : wire::Scope::Org, org); });
}

void Application::connectPopover(ui::Popover& popover)
{
    ui::ThreadPanel& panel = popover.panel();
    panel.setScope(m_scope.scope(), m_scope.org());
    connect(&panel, &ui::ThreadPanel::scopeChosen, &m_scope, &ScopeChoice::chooseScope);
    connect(&panel, &ui::ThreadPanel::orgChosen, &m_scope, &ScopeChoice::chooseOrg);
    attach(panel);
}

void Application::attach(ui::ThreadPanel& panel)
{
    panel.setHistory(m_historyRows);
    connect(&panel, &ui::ThreadPanel::historyLookedAtChanged, &m_notices, &NoticeDesk::setLookedAt);
    m_views.attach(panel);
}

void Application::connectSettings()
{
    m_menu.setHasSettings();
    connect(&m_menu, &MenuController::muteWanted, this, &Application::mute);
    connect(&m_menu, &MenuController::settingsRequested, this, [this] { openSettings({}); });
    connect(&m_settingsDialog, &SettingsController::preferencesChanged, this, &Application::applyPreferences);
    connect(&m_settingsDialog, &SettingsController::pauseWanted, this, &Application::setPaused);
    connect(&m_settingsDialog, &SettingsController::accountAddRequested, &m_signIn, [this] { m_signIn.open({}); });
    connect(&m_settingsDialog, &SettingsController::signInRequested, this, &Application::signIn);
    connect(&m_settingsDialog, &SettingsController::caFileChosen, &m_keeper, &AccountKeeper::setCaFile);
    connect(&m_settingsDialog, &SettingsController::removeRequested, &m_keeper, &AccountKeeper::signOut);
    connect(&m_settingsDialog, &SettingsController::organizationsWanted, &m_accounts, [this](const store::AccountId& id) {
        if (account::Account* const account = m_accounts.find(id)) {
            account->refreshOrganizations();
        }
    });
    connect(&m_settingsDialog, &SettingsController::startAtLoginWanted, this, &Application::setStartsAtLogin);
    connect(&m_settingsDialog, &SettingsController::opened, this, [this] {
        m_settingsDialog.setStartsAtLogin(m_autostart.state() == desktop::Autostart::State::On);
        showAccounts();
    });
    connect(&m_accounts, &AccountSet::factsChanged, this, &Application::showAccounts);
    connect(&m_accounts, &AccountSet::membersChanged, this, &Application::showAccounts);
    connect(&m_appearance, &desktop::Appearance::colorSchemeChanged, this, &Application::applyPreferences);
    connect(&m_appearance, &desktop::Appearance::motionChanged, this, &Application::applyPreferences);
    applyPreferences();
}

void Application::connectSignIn()
{
    connect(&m_views, &ViewSet::signInRequested, this, &Application::signIn);
    connect(&m_keeper, &AccountKeeper::removed, &m_settingsDialog, &SettingsController::forgetAccount);
    connect(&m_keeper, &AccountKeeper::removed, &m_notices, &NoticeDesk::forgetAccount);
    connect(&m_keeper, &AccountKeeper::failed, &m_complaints, &ComplaintDesk::answer);
    connect(&m_keeper, &AccountKeeper::complained, &m_complaints, &ComplaintDesk::tell);
    connect(&m_keeper, &AccountKeeper::detailsChanged, this, &Application::showAccounts);
}

void Application::begin()
{
    if (std::exchange(m_hasBegun, true)) {
        return;
    }
    m_appearance.start();
    m_notices.start();
    m_accounts.start();
    const bool isFirstRun = m_accounts.ids().empty() && m_setup.options.server.isEmpty() && m_setup.token.isEmpty();
    if (isFirstRun && !m_setup.options.isBackground && !isHeadless()) {
        m_signIn.open({});
    }
    WakeKeeper::Options waking;
    waking.random = [] { return QRandomGenerator::global()->generateDouble(); };
    m_wakeKeeper = std::make_unique<WakeKeeper>(std::move(waking));
    connect(m_wakeKeeper.get(), &WakeKeeper::restNeeded, &m_accounts, &AccountSet::rest);
    connect(m_wakeKeeper.get(), &WakeKeeper::wakeNeeded, &m_accounts, &AccountSet::wake);
    connect(m_wakeKeeper.get(), &WakeKeeper::reconnectNeeded, &m_accounts, &AccountSet::reconnectNow);
}

void Application::refresh()
{
    TrayFacts facts = factsOf(m_accounts, m_scope.scope(), m_scope.org());
    m_notices.fill(facts);
    m_badge.setFacts(facts);
    if (m_agent) {
        m_agent->setFacts(facts);
    }
    m_menu.setFacts(facts, summaryOf(m_accounts, wire::Scope::User, {}).totalRunning);
    if (m_snapshot) {
        m_snapshot->setFacts(facts);
    }
}

void Application::applyScope()
{
    m_filter.setScope(m_scope.scope(), m_scope.org());
    lookAtShown();
    m_menuRows.setScope(m_scope.scope(), m_scope.org());
    if (m_popovers.popover()) {
        m_popovers.popover()->panel().setScope(m_scope.scope(), m_scope.org());
    }
    m_views.refresh();
    refresh();
}

void Application::lookAtShown()
{
    std::vector<store::OrgKey> shown = m_windows.shownOrgs();
    if (m_scope.scope() == wire::Scope::Org) {
        shown.push_back(m_scope.org());
    }
    m_accounts.lookAt(shown);
}

void Application::applyPreferences()
{
    const models::Preferences& preferences = m_settings.preferences();
    const bool isDark = m_appearance.colorScheme() == desktop::ColorScheme::Dark;
    m_badge.setLook({preferences.badgeStyle, ui::badgeTone(preferences.iconColor, isDark), preferences.hidesWhenIdle});
    m_popovers.setClosesOnFocusLoss(preferences.closesOnFocusLoss);
    m_notices.setPreferences(preferences);
    m_popovers.setIsDark(isDark);
    m_lastWindow.setIsDark(isDark);
    m_windows.setPalette(windowPalette(isDark));
    const auto size = preferences.windowSizes.find(listWindowName());
    m_windows.setSize(size == preferences.windowSizes.end() ? QSize() : size->second);
    m_menu.setSnoozedUntil(preferences.notices.snoozedUntil);
    m_settingsDialog.setIsDark(isDark);
    const bool hasMotion = preferences.motion != models::Motion::Reduced && m_appearance.hasMotion();
    m_settingsDialog.setHasMotion(hasMotion);
    m_signIn.setIsDark(isDark);
    m_signIn.setHasMotion(hasMotion);
}

void Application::setStartsAtLogin(bool startsAtLogin)
{
    if (const QString why = m_autostart.setOn(startsAtLogin); !why.isEmpty()) {
        m_complaints.answer(why);
    }
    m_settingsDialog.setStartsAtLogin(m_autostart.state() == desktop::Autostart::State::On);
}

void Application::keepWindowSize(const QSize& size)
{
    m_settingsDialog.change([size](models::Preferences& preferences) { preferences.windowSizes[listWindowName()] = size; });
}

void Application::mute(bool isMuted)
{
    m_settingsDialog.change([isMuted](models::Preferences& preferences) {
        preferences.notices.snoozedUntil = isMuted ? std::optional(wallClock() + kSnooze) : std::nullopt;
    });
}

void Application::showAccounts()
{
    if (m_settingsDialog.dialog()) {
        std::vector<models::AccountRow> rows = accountRows(m_accounts, m_orgs);
        m_keeper.fill(rows);
        m_settingsDialog.setAccounts(std::move(rows));
    }
}

void Application::openUrgent(const QPoint& position)
{
    // The list is sorted by urgency.
    const models::ThreadRow* first = m_menuRows.row(m_menuRows.index(0, 0));
    if (first && first->isOpenable()) {
        m_opener.open(first->key);
    } else {
        togglePopover(position);
    }
}

void Application::openServer(const store::AccountId& account)
{
    if (account.isEmpty()) {
        signIn({});
    } else {
        m_opener.openServer(account);
    }
}

void Application::signIn(const store::AccountId& account)
{
    const account::AccountEntry* const entry = m_book.find(account);
    if (m_keeper.isWithheld(account)) {
        m_keeper.retry(); // there is a credential: the keyring only has to give it
    } else if (entry != nullptr) {
        m_signIn.openFor(*entry);
    } else if (m_setup.options.server.isEmpty() && m_setup.token.isEmpty()) {
        m_signIn.open({});
    } else {
        m_complaints.answer(QString::fromStdString(m_accounts.vacancy().reason));
    }
}

void Application::setPaused(const store::AccountId& account, bool isPaused)
{
    if (m_keeper.keeps(account)) {
        m_keeper.setPaused(account, isPaused);
    } else {
        m_accounts.setPaused(account, isPaused);
    }
}

void Application::resumeAll()
{
    for (const store::AccountId& id : m_accounts.ids()) {
        setPaused(id, false);
    }
}

void Application::togglePopover(const QPoint& position)
{
    const ActivationToken token(m_icon.takeActivationToken());
    m_popovers.toggle(position);
}

void Application::showWindow(const QByteArray& activationToken)
{
    const ActivationToken token(activationToken);
    m_popovers.open(QCursor::pos());
}

void Application::toggleWindow(const QByteArray& activationToken)
{
    if (m_popovers.isOpen()) {
        m_popovers.conceal();
    } else {
        showWindow(activationToken);
    }
}

void Application::openSettings(const QByteArray& activationToken)
{
    const ActivationToken token(activationToken);
    m_settingsDialog.open(ui::SettingsDialog::Page::Accounts);
}

void Application::retry()
{
    if (m_accounts.ids().empty()) {
        signIn({});
    } else {
        m_keeper.retry();
    }
}

void Application::takeBackend(desktop::TrayIcon::Backend backend)
{
    const bool hasIcon = backend != desktop::TrayIcon::Backend::None;
    m_popovers.setHasIcon(hasIcon);
    m_lastWindow.setHasIcon(hasIcon);
    if (m_agent) {
        m_agent->setHasIcon(hasIcon);
    }
    if (!hasIcon && !m_setup.options.isBackground && !isHeadless()) {
        m_popovers.open({});
    }
}

std::unique_ptr<ui::Popover> Application::makeSnapshotPopover()
{
    ui::Popover::Options options;
    options.isComposited = true;
    auto popover = std::make_unique<ui::Popover>(m_filter, m_orgs, wallClock, options);
    connectPopover(*popover);
    return popover;
}

} // namespace tallylight::tray
