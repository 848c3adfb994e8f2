// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/iconpainter.h"
#include "ui/picturebook.h"
#include "ui/popoverframe.h"
#include "ui/threadview.h"
#include "ui/words.h"
#include "wire/summary.h"

#include <array>
#include <vector>

class QVBoxLayout;

namespace tallylight::models {
class HistoryModel;
class OrgListModel;
class ScopeFilter;
} // namespace tallylight::models

namespace tallylight::ui {

class FilterField;
class HistoryPanel;
class NoticeBar;
class OrgPicker;
class PopoverHeader;
class ScopeSwitch;
class StatePage;

//! \brief The window at the tray icon: what runs, in one line and as a list.
//!
//! Values come in by setters, wishes go out as signals that carry ids. Setters are cheap while it is hidden: everything is shown at once
//! when it is.
class Popover : public PopoverFrame
{
    Q_OBJECT

public:
    using Clock = ThreadView::Clock;

    struct Options {
        //! Whether the desktop blends translucent windows; always so on Wayland.
        bool isComposited = false;
        //! An ordinary window, because a Wayland client cannot place one.
        bool isPlain = false;
        bool closesOnFocusLoss = true;
    };

    //! \param rows,orgs must outlive the popover. It sets the scope and the text of \a rows.
    //! \param clock the wall clock.
    Popover(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, const Options& options);
    ~Popover() override;

    [[nodiscard]] wire::Scope scope() const { return m_scope; }
    [[nodiscard]] const store::OrgKey& org() const { return m_org; }

    void setFeed(const ShownFeed& feed);
    //! \brief The numbers of a scope; for Scope::Org those of the chosen organization.
    void setSummary(wire::Scope scope, const wire::RunningSummary& summary);
    //! \brief What is chosen, for example as it was kept from the last time. Emits nothing.
    void setScope(wire::Scope scope, const store::OrgKey& org);
    //! \brief What is over; \a rows must outlive the popover. Without it nothing of that is shown.
    void setHistory(const models::HistoryModel& rows);
    //! \brief Answers pictureWanted(). A null picture: there is none to be had.
    void setPicture(const store::AccountId& account, const QString& address, const QImage& picture);

    //! \brief As of Options.
    void setClosesOnFocusLoss(bool closes) { m_options.closesOnFocusLoss = closes; }

    //! \brief Shows the popover at the icon. \a anchor is global, and means nothing to a plain window.
    void popUp(const QPoint& anchor);

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key);
    //! \brief All rows that can be seen now, and so replaces earlier ones. Comes when scrolling has come to rest.
    void snippetsWanted(const std::vector<tallylight::store::RowKey>& keys);
    //! \brief Nothing is looked at any more.
    void snippetsDropped();
    //! \brief The logo or avatar at \a address (URL, `data:`, or path on the account's server) is to be painted. Once per address.
    void pictureWanted(const tallylight::store::AccountId& account, const QString& address);
    void scopeChosen(tallylight::wire::Scope scope);
    void orgChosen(const tallylight::store::OrgKey& org);
    void retryRequested();
    //! \brief The way out that the page or the notice offers, for the account of ShownFeed.
    //! \{
    void openServerRequested(const tallylight::store::AccountId& account);
    void signInRequested(const tallylight::store::AccountId& account);
    //! \}
    //! \brief All paused accounts are to be followed again.
    void resumeRequested();
    //! \brief The page of a thread that is over.
    void openHistoryRequested(const tallylight::store::RowKey& key, const tallylight::wire::AgentId& agent);
    //! \brief The list of what is over can be seen now, or not any more.
    void historyLookedAtChanged(bool isLookedAt);
    void closed();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildContents();
    void connectParts();
    void applyLook();
    void refresh();
    //! The rows, or the page that stands in their place.
    void refreshRows();
    void refreshHeader();
    void chooseScope(wire::Scope scope);
    void chooseOrg(const store::OrgKey& org);
    void applyScope();
    void beginFilter(const QString& text);
    void leaveFilterOrClose();
    void act(PageAction action);
    [[nodiscard]] bool hasNumbers() const;
    [[nodiscard]] const wire::RunningSummary& summary(wire::Scope scope) const;

    models::ScopeFilter& m_rows;
    const models::OrgListModel& m_orgs;
    Options m_options;
    IconPainter m_icons;
    PictureBook m_pictures;

    ShownFeed m_feed;
    wire::Scope m_scope = wire::Scope::User;
    store::OrgKey m_org;
    //! Indexed by wire::Scope.
    std::array<wire::RunningSummary, 2> m_summaries;

    PopoverHeader* m_header;
    ScopeSwitch* m_scopeSwitch;
    OrgPicker* m_orgPicker;
    FilterField* m_filter;
    NoticeBar* m_notice;
    ThreadView* m_view;
    StatePage* m_page;
    HistoryPanel* m_history;
};

} // namespace tallylight::ui
