// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"

#include "desktop/popupmenu.h"
#include "desktop/sleepwatch.h"
#include "desktop/xembedicon.h"
#include "net/origin.h"
#include "tray/accountfacts.h"
#include "tray/complaint.h"
#include "wire/weburl.h"

#include <QGuiApplication>

#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! The icon goes first; this is for desktops where nobody takes it.
constexpr auto kBeginAtLatest = 150ms;
//! After wake-up the network takes a moment.
constexpr auto kWakeUpPause = 2s;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

//! A machine without a screen: nothing of ours can be seen, and nothing need be shown.
bool isHeadless()
{
    return QGuiApplication::platformName() == QLatin1StringView("offscreen")
           || QGuiApplication::platformName() == QLatin1StringView("minimal");
}

desktop::TrayIcon::Options iconOptions(std::chrono::milliseconds hostGrace)
{
    desktop::TrayIcon::Options options;
    options.id = QStringLiteral("io.github.tallylight");
    options.makeFallback = [] { return std::make_unique<desktop::XEmbedIcon>(); };
    options.hostGrace = hostGrace;
    return options;
}

QString originText(const QUrl& origin)
{
    return origin.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
}

} // namespace

Application::Application(Setup setup, QObject* parent)
    : QObject(parent),
      m_setup(std::move(setup)),
      m_settings(m_setup.settingsFolder),
      m_scope(m_settings.scope()),
      m_icon(iconOptions(m_setup.hostGrace)),
      m_badge(m_icon),
      m_popovers(m_filter, m_orgs, wallClock),
      m_appearance(QDBusConnection::sessionBus())
{
    m_filter.setSourceModel(&m_rows);
    m_menuTimer.setSingleShot(true);
    setUpAccount();
    setUpSnapshot();
    connectIcon();
    connectModels();
    connectAccount();
}

Application::~Application()
{
    m_rows.setSources({});
    m_orgs.setSources(nullptr, nullptr);
}

void Application::start()
{
    refresh();
    if (!isHeadless()) {
        m_icon.start();
    }
    QTimer::singleShot(kBeginAtLatest, this, &Application::begin);
}

void Application::setUpAccount()
{
    m_signedOut = {store::FeedState::SignedOut, wallClock(), {}};
    const wire::Result<QUrl> origin = originFor(m_setup.options.server, m_setup.token);
    if (!origin) {
        m_signedOut.reason = origin.error().message;
        return;
    }
    account::AccountOptions options;
    options.origin = *origin;
    options.token = [token = m_setup.token] { return token; };
    m_account = std::make_unique<account::Account>(std::move(options));
    m_details = std::make_unique<RowDetails>(*m_account, m_rows);
    net::ImageOptions images;
    images.origin = *origin;
    images.token = [token = m_setup.token] { return token; };
    m_images = std::make_unique<net::ImageLoader>(std::move(images));
    m_org = m_settings.org(originText(m_account->origin()));
    m_rows.setSources({&m_account->threads(), &m_account->organizations(), &m_account->agents()});
    m_orgs.setSources(&m_account->organizations(), &m_account->threads());
    m_filter.setScope(m_scope, m_org);
}

void Application::setUpSnapshot()
{
    const QString& folder = m_setup.options.snapshotFolder;
    if (folder.isEmpty() || !m_details) {
        return;
    }
    m_snapshot = std::make_unique<SnapshotWriter>(folder, m_setup.snapshotGather, [this] { return makeSnapshotPopover(); });
    connect(m_snapshot.get(), &SnapshotWriter::failed, this, &Application::complained);
    connect(m_details.get(), &RowDetails::arrived, m_snapshot.get(), &SnapshotWriter::touch);
}

void Application::connectIcon()
{
    connect(&m_icon, &desktop::TrayIcon::registered, this, &Application::begin);
    connect(&m_icon, &desktop::TrayIcon::backendChanged, this, &Application::takeBackend);
    connect(&m_icon, &desktop::TrayIcon::activated, this, &Application::togglePopover);
    connect(&m_icon, &desktop::TrayIcon::secondaryActivated, this, &Application::openUrgent);
    connect(&m_icon, &desktop::TrayIcon::contextMenuRequested, this, &Application::showOwnMenu);
    connect(&m_icon, &desktop::TrayIcon::menuItemTriggered, this, &Application::handleMenu);
    connect(&m_badge, &BadgeUpdater::shown, this, &Application::printed);
    connect(&m_browser, &desktop::BrowserLauncher::failed, this, [this](const QUrl&, const QString& reason) { complain(reason); });
    connect(&m_appearance, &desktop::Appearance::colorSchemeChanged, &m_popovers,
            [this](desktop::ColorScheme scheme) { m_popovers.setIsDark(scheme == desktop::ColorScheme::Dark); });
    connect(&m_popovers, &PopoverHost::created, this, [this](ui::Popover* popover) { connectPopover(*popover); });
    connect(&m_popovers, &PopoverHost::lastWindowClosed, this, &Application::quitRequested);
    m_popovers.setIsDark(m_appearance.colorScheme() == desktop::ColorScheme::Dark);
}

void Application::connectModels()
{
    connect(&m_menuTimer, &QTimer::timeout, this, &Application::refreshMenu);
    // One rebuilding for a burst of signals.
    const auto menuSoon = [this] { m_menuTimer.start(0ms); };
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, menuSoon);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, menuSoon);
    connect(&m_filter, &QAbstractItemModel::rowsMoved, this, menuSoon);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, menuSoon);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, menuSoon);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, menuSoon);
    connect(&m_badge, &BadgeUpdater::shown, this, menuSoon);
}

void Application::connectAccount()
{
    if (!m_account) {
        return;
    }
    connect(m_account.get(), &account::Account::feedChanged, this, &Application::refresh);
    connect(&m_account->threads(), &store::ThreadStore::changed, this, &Application::refresh);
    connect(&m_account->threads(), &store::ThreadStore::cleared, this, &Application::refresh);
    connect(&m_account->organizations(), &store::OrgDirectory::changed, this, &Application::chooseKnownOrg);
    connect(m_images.get(), &net::ImageLoader::imageLoaded, this, &Application::setPicture);
}

void Application::connectPopover(ui::Popover& popover)
{
    connect(&popover, &ui::Popover::openRequested, this, &Application::openThread);
    connect(&popover, &ui::Popover::openServerRequested, this, &Application::openServer);
    connect(&popover, &ui::Popover::retryRequested, this, &Application::retry);
    connect(&popover, &ui::Popover::scopeChosen, this, [this](wire::Scope scope) { setScope(scope, m_org); });
    connect(&popover, &ui::Popover::orgChosen, this, [this](const wire::OrgId& org) { setScope(m_scope, org); });
    if (m_details) {
        connect(&popover, &ui::Popover::snippetsWanted, m_details.get(), &RowDetails::look);
        connect(&popover, &ui::Popover::snippetsDropped, m_details.get(), &RowDetails::lookAway);
    }
    if (m_images) {
        connect(&popover, &ui::Popover::pictureWanted, this, &Application::wantPicture);
    }
    popover.setServer(m_account ? net::hostLabel(m_account->origin()) : QString());
    popover.setScope(m_scope, m_org);
    fillPopover(popover);
}

void Application::wantPicture(const QString& address)
{
    const QImage known = m_images->find(address);
    if (known.isNull()) {
        m_images->want(address);
    } else {
        setPicture(address, known);
    }
}

void Application::setPicture(const QString& address, const QImage& picture)
{
    for (ui::Popover* popover : openPopovers()) {
        popover->setPicture(address, picture);
    }
    if (m_snapshot) {
        m_snapshot->touch();
    }
}

void Application::begin()
{
    if (std::exchange(m_hasBegun, true)) {
        return;
    }
    m_appearance.start();
    if (!m_account) {
        return;
    }
    m_account->start();
    m_sleepWatch = std::make_unique<desktop::SleepWatch>(QDBusConnection::systemBus());
    connect(m_sleepWatch.get(), &desktop::SleepWatch::sleepEnded, this,
            [this] { QTimer::singleShot(kWakeUpPause, this, &Application::retry); });
}

void Application::refresh()
{
    m_badge.setFacts(currentFacts());
    for (ui::Popover* popover : openPopovers()) {
        fillPopover(*popover);
    }
    if (m_snapshot) {
        m_snapshot->setFacts(facts());
    }
}

void Application::refreshMenu()
{
    std::vector<const models::ThreadRow*> rows;
    const int count = std::min(m_filter.rowCount(), static_cast<int>(TrayMenu::kMaxThreads));
    for (int i = 0; i < count; ++i) {
        rows.push_back(m_filter.row(m_filter.index(i, 0)));
    }
    const QList<desktop::MenuItem> items = m_menu.build(trayWords(facts()).title, rows);
    m_icon.setMenu(items);
    if (m_ownMenu) {
        m_ownMenu->setItems(items);
    }
}

std::vector<ui::Popover*> Application::openPopovers() const
{
    std::vector<ui::Popover*> all{m_popovers.popover(), m_snapshot ? m_snapshot->popover() : nullptr};
    std::erase(all, nullptr);
    return all;
}

void Application::fillPopover(ui::Popover& popover)
{
    popover.setStatus(facts().status);
    if (m_account) {
        popover.setSummary(wire::Scope::User, m_account->threads().summary(wire::Scope::User, m_org));
        popover.setSummary(wire::Scope::Org, m_account->threads().summary(wire::Scope::Org, m_org));
    }
}

TrayFacts Application::currentFacts() const
{
    if (m_account) {
        return factsOf(*m_account, m_scope, m_org);
    }
    TrayFacts facts;
    facts.status = m_signedOut;
    facts.scope = m_scope;
    return facts;
}

void Application::setScope(wire::Scope scope, const wire::OrgId& org)
{
    if (scope != m_scope) {
        m_settings.setScope(scope);
    }
    if (org != m_org && m_account) {
        m_settings.setOrg(originText(m_account->origin()), org);
    }
    m_scope = scope;
    m_org = org;
    m_filter.setScope(scope, org);
    if (m_popovers.popover()) {
        m_popovers.popover()->setScope(scope, org);
    }
    refresh();
}

void Application::chooseKnownOrg()
{
    // The one chosen last may be gone, or was never chosen: the first in the list then stands for it, and is not kept.
    if (!m_account->organizations().find(m_org) && m_orgs.rowCount() > 0) {
        m_org = m_orgs.idAt(m_orgs.index(0, 0));
        m_filter.setScope(m_scope, m_org);
        if (m_popovers.popover()) {
            m_popovers.popover()->setScope(m_scope, m_org);
        }
    }
    refresh();
}

void Application::openThread(const wire::ThreadKey& key)
{
    const models::ThreadRow* row = m_rows.row(m_rows.indexOf(key));
    if (!row || !row->isOpenable() || !m_account) {
        return;
    }
    const std::string url =
        wire::threadPageUrl(originText(m_account->origin()).toStdString(), row->org.slug.toStdString(), key.thread, row->agent);
    if (m_browser.open(QUrl(QString::fromStdString(url), QUrl::StrictMode), m_icon.takeActivationToken())) {
        m_popovers.dismiss();
    }
}

void Application::openServer()
{
    if (!m_account) {
        complain(QString::fromStdString(m_signedOut.reason));
    } else if (m_browser.open(m_account->origin(), m_icon.takeActivationToken())) {
        m_popovers.dismiss();
    }
}

void Application::openUrgent(const QPoint& position)
{
    // The list is sorted by urgency.
    const models::ThreadRow* first = m_filter.row(m_filter.index(0, 0));
    if (first && first->isOpenable()) {
        openThread(first->key);
    } else {
        togglePopover(position);
    }
}

void Application::handleMenu(int id)
{
    if (id == TrayMenu::QuitId) {
        Q_EMIT quitRequested();
    } else if (id == TrayMenu::ShowWindowId) {
        m_popovers.open(QCursor::pos());
    } else if (const auto thread = m_menu.threadAt(id)) {
        openThread(*thread);
    }
}

void Application::showOwnMenu(const QPoint& position)
{
    if (!m_ownMenu) {
        m_ownMenu = std::make_unique<desktop::PopupMenu>();
        connect(m_ownMenu.get(), &desktop::PopupMenu::itemTriggered, this, &Application::handleMenu);
    }
    refreshMenu();
    m_ownMenu->popup(position);
}

void Application::togglePopover(const QPoint& position)
{
    // Qt on Wayland takes the token for raising a window from here.
    const QByteArray token = m_icon.takeActivationToken();
    if (!token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token);
    }
    m_popovers.toggle(position);
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void Application::retry()
{
    if (m_account) {
        m_account->reconnectNow();
    } else {
        complain(QString::fromStdString(m_signedOut.reason));
    }
}

void Application::takeBackend(desktop::TrayIcon::Backend backend)
{
    const bool hasIcon = backend != desktop::TrayIcon::Backend::None;
    m_popovers.setHasIcon(hasIcon);
    if (!hasIcon && !m_setup.options.isBackground && !isHeadless()) {
        m_popovers.open({});
    }
}

void Application::complain(const QString& text)
{
    Q_EMIT complained(text);
    if (!isHeadless()) {
        showComplaint(text);
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
