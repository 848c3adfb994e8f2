// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/historymodel.h"
#include "models/historyrows.h"
#include "models/scopefilter.h"
#include "tray/lastwindow.h"
#include "tray/popoverhost.h"
#include "tray/rowcommands.h"
#include "tray/viewset.h"
#include "tray/windowhost.h"

#include <QObject>

#include <memory>

namespace tallylight::models {
class OrgListModel;
class ThreadListModel;
struct Preferences;
} // namespace tallylight::models

namespace tallylight::tray {

class AccountSet;
class NoticeDesk;
class ScopeChoice;
class SettingsController;
class ThreadOpener;

//! \brief Where rows are seen and what is done with them there: owns the popover and the ordinary windows, tells each what is so, and obeys
//! what a person does to a row. Says what organizations are looked at.
class ViewDesk : public QObject
{
    Q_OBJECT

public:
    //! All must outlive it.
    struct Parts {
        models::ThreadListModel& rows;
        const models::OrgListModel& orgs;
        AccountSet& accounts;
        ScopeChoice& scope;
        ThreadOpener& opener;
        NoticeDesk& notices;
        SettingsController& settings;
    };

    explicit ViewDesk(const Parts& parts, QObject* parent = nullptr);
    ~ViewDesk() override;

    [[nodiscard]] PopoverHost& popovers() { return m_popovers; }
    [[nodiscard]] WindowHost& windows() { return m_windows; }
    [[nodiscard]] LastWindow& lastWindow() { return m_lastWindow; }

    //! \brief A click on the icon. \param token lets the popover come to the front; may be empty, here and below.
    void toggle(const QPoint& anchor, const QByteArray& token);
    //! \brief The popover, or what stands for it, at the pointer.
    void show(const QByteArray& token);
    //! \brief As a key of the desktop asks: closes it in any case, also where it is the only thing there is of us.
    void toggleForKey(const QByteArray& token);
    //! \brief An ordinary window for what the popover shows.
    void openWindow();
    //! \brief One more popover, connected, that knows what is so; for a picture.
    [[nodiscard]] std::unique_ptr<ui::Popover> makePopover();

    //! \brief Whether the desktop shows our icon.
    void setHasIcon(bool hasIcon);
    //! \brief As of LastWindow.
    void setCanComeBack(bool canComeBack) { m_lastWindow.setCanComeBack(canComeBack); }
    void setPreferences(const models::Preferences& preferences);
    void setPalette(const QPalette& palette);
    //! \brief As of ViewSet.
    void setComplaint(const QString& complaint) { m_views.setComplaint(complaint); }

Q_SIGNALS:
    void quitRequested();
    //! \brief As of ViewSet.
    //! \{
    void openServerRequested(const tallylight::store::AccountId& account);
    void signInRequested(const tallylight::store::AccountId& account);
    void resumeRequested();
    void retryRequested();
    void closed();
    //! \}

private:
    void connectViews();
    void connectWindows();
    void connectPopover(ui::Popover& popover);
    void attach(ui::ThreadPanel& panel);
    void applyScope();
    void lookAtShown();
    void keepWindowSize(const QSize& size);

    Parts m_parts;
    //! What the popover shows, where a person can type to filter.
    models::ScopeFilter m_filter;
    models::HistoryModel m_history;
    models::HistoryRows m_historyRows;
    ViewSet m_views;
    RowCommands m_commands;
    PopoverHost m_popovers;
    WindowHost m_windows;
    LastWindow m_lastWindow;
};

} // namespace tallylight::tray
