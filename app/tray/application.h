// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/appearance.h"
#include "desktop/autostart.h"
#include "desktop/trayicon.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "tray/accountdesk.h"
#include "tray/badgeupdater.h"
#include "tray/complaintdesk.h"
#include "tray/menucontroller.h"
#include "tray/noticedesk.h"
#include "tray/options.h"
#include "tray/scopechoice.h"
#include "tray/settings.h"
#include "tray/settingscontroller.h"
#include "tray/snapshotwriter.h"
#include "tray/threadopener.h"
#include "tray/viewdesk.h"
#include "ui/translation.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace tallylight::tray {

class DesktopAgent;
class Instance;
class WakeKeeper;

//! \brief The tray program: owns every part, and holds the table of what is connected with what. Needs a QApplication.
class Application : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        Options options;
        //! Kept in memory and nowhere else.
        QByteArray token;
        QString settingsFolder = Settings::defaultFolder();
        QStringList systemSettingsFolders = Settings::defaultSystemFolders();
        //! Where the desktop looks for what starts at login.
        QString configFolder = desktop::Autostart::defaultConfigFolder();
        //! Where the history is kept.
        QString stateFolder = store::HistoryKeeper::defaultFolder();
        //! How long a tray may take to come before a window is shown instead.
        std::chrono::milliseconds hostGrace{10'000};
        //! How long threads are gathered before the pictures of `--snapshot` are taken.
        std::chrono::milliseconds snapshotGather{8'000};
    };

    explicit Application(Setup setup, QObject* parent = nullptr);
    ~Application() override;

    //! \brief Shows the icon; the accounts begin once that is on its way. Returns at once.
    void start();

    //! \brief Does what other launches and the desktop ask of the one program that runs, and tells \a agent how things are. Both must
    //! outlive it.
    void obey(Instance& instance, DesktopAgent& agent);

    [[nodiscard]] desktop::TrayIcon& icon() { return m_icon; }
    [[nodiscard]] SettingsController& settings() { return m_settingsDialog; }
    [[nodiscard]] AccountDesk& accounts() { return m_accounts; }
    [[nodiscard]] ViewDesk& views() { return m_views; }
    [[nodiscard]] NoticeDesk& notices() { return m_notices; }
    [[nodiscard]] const TrayFacts& facts() const { return m_badge.facts(); }

Q_SIGNALS:
    //! \brief A person wants the program to end.
    void quitRequested();
    //! \brief For a terminal.
    //! \{
    void printed(const QString& line);
    void complained(const QString& line);
    //! \}

private:
    void setUpSnapshot();

    void connectIcon();
    void connectMenu();
    void connectAccounts();
    void connectNotices();
    void connectComplaints();
    void connectViews();
    void connectSettings();

    void begin();
    void followSleep();
    //! Writes what is not written yet: nobody waits for the end of a session.
    void save();

    //! Brings icon and menu to what is so.
    void refresh();
    void applyScope();
    void applyPreferences();
    void setStartsAtLogin(bool startsAtLogin);
    void mute(bool isMuted);
    void openUrgent(const QPoint& position);
    void openSettings(const QByteArray& activationToken);
    void takeBackend(desktop::TrayIcon::Backend backend);
    [[nodiscard]] bool mayOpenByItself() const;

    Setup m_setup;
    //! Before all that has words, the settings' complaint among them.
    ui::Translation m_translation;
    Settings m_settings;
    SettingsController m_settingsDialog;
    ComplaintDesk m_complaints;

    models::ThreadListModel m_rows;
    models::OrgListModel m_orgs;
    //! What the menu shows.
    models::ScopeFilter m_menuRows;
    AccountDesk m_accounts;
    ScopeChoice m_scope;

    desktop::TrayIcon m_icon;
    BadgeUpdater m_badge;
    MenuController m_menu;
    ThreadOpener m_opener;
    NoticeDesk m_notices;
    ViewDesk m_views;
    desktop::Appearance m_appearance;
    desktop::Autostart m_autostart;
    std::unique_ptr<WakeKeeper> m_wakeKeeper;
    //! Null until obey().
    DesktopAgent* m_agent = nullptr;
    std::unique_ptr<SnapshotWriter> m_snapshot;
    bool m_hasBegun = false;
};

} // namespace tallylight::tray
