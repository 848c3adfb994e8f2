// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/account.h"
#include "desktop/appearance.h"
#include "desktop/browserlauncher.h"
#include "desktop/trayicon.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "net/imageloader.h"
#include "tray/badgeupdater.h"
#include "tray/options.h"
#include "tray/popoverhost.h"
#include "tray/rowdetails.h"
#include "tray/settings.h"
#include "tray/snapshotwriter.h"
#include "tray/traymenu.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace tallylight::desktop {
class PopupMenu;
class SleepWatch;
} // namespace tallylight::desktop

namespace tallylight::tray {

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
        //! How long a tray may take to come before a window is shown instead.
        std::chrono::milliseconds hostGrace{10'000};
        //! How long threads are gathered before the pictures of `--snapshot` are taken.
        std::chrono::milliseconds snapshotGather{8'000};
    };

    explicit Application(Setup setup, QObject* parent = nullptr);
    ~Application() override;

    //! \brief Shows the icon; the account begins once that is on its way. Returns at once.
    void start();

    [[nodiscard]] desktop::TrayIcon& icon() { return m_icon; }
    [[nodiscard]] PopoverHost& popovers() { return m_popovers; }
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
    void connectIcon();
    void connectModels();
    void connectAccount();
    void connectPopover(ui::Popover& popover);
    void wantPicture(const QString& address);
    void setPicture(const QString& address, const QImage& picture);
    void begin();
    void setUpAccount();
    void setUpSnapshot();

    //! Brings icon, menu and popover to what is so.
    void refresh();
    void refreshMenu();
    [[nodiscard]] std::vector<ui::Popover*> openPopovers() const;
    void fillPopover(ui::Popover& popover);
    [[nodiscard]] TrayFacts currentFacts() const;

    void setScope(wire::Scope scope, const wire::OrgId& org);
    void chooseKnownOrg();
    void openThread(const wire::ThreadKey& key);
    void openServer();
    void openUrgent(const QPoint& position);
    void handleMenu(int id);
    void showOwnMenu(const QPoint& position);
    void togglePopover(const QPoint& position);
    void retry();
    void takeBackend(desktop::TrayIcon::Backend backend);
    void complain(const QString& text);
    [[nodiscard]] std::unique_ptr<ui::Popover> makeSnapshotPopover();

    Setup m_setup;
    Settings m_settings;
    //! Why there is no account; empty while there is one.
    store::FeedStatus m_signedOut;

    models::ThreadListModel m_rows;
    models::ScopeFilter m_filter;
    models::OrgListModel m_orgs;
    wire::Scope m_scope;
    wire::OrgId m_org;

    desktop::TrayIcon m_icon;
    BadgeUpdater m_badge;
    TrayMenu m_menu;
    QTimer m_menuTimer;
    PopoverHost m_popovers;
    desktop::BrowserLauncher m_browser;
    desktop::Appearance m_appearance;
    std::unique_ptr<desktop::SleepWatch> m_sleepWatch;
    std::unique_ptr<desktop::PopupMenu> m_ownMenu;

    std::unique_ptr<SnapshotWriter> m_snapshot;

    std::unique_ptr<account::Account> m_account;
    std::unique_ptr<RowDetails> m_details;
    std::unique_ptr<net::ImageLoader> m_images;
    bool m_hasBegun = false;
};

} // namespace tallylight::tray
