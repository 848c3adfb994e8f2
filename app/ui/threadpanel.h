// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/iconpainter.h"
#include "ui/panelparts.h"
#include "ui/picturebook.h"
#include "ui/threadview.h"
#include "ui/words.h"
#include "wire/summary.h"

#include <QWidget>

#include <array>
#include <vector>

namespace tallylight::models {
class OrgListModel;
class ScopeFilter;
} // namespace tallylight::models

namespace tallylight::ui {

class ShownRows;
class WindowInUse;

//! \brief What runs, in one line and as a list: the whole content of the popover and of each window.
//!
//! Values come in by setters, wishes go out as signals that carry ids. Setters are cheap while it is hidden: everything is shown at once
//! when it is.
class ThreadPanel : public QWidget
{
    Q_OBJECT

public:
    using Clock = ThreadView::Clock;

    //! \param rows,orgs must outlive the panel. It sets the scope and the text of \a rows.
    //! \param clock the wall clock.
    ThreadPanel(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, QWidget* parent);
    ~ThreadPanel() override;

    [[nodiscard]] wire::Scope scope() const;
    [[nodiscard]] const store::OrgKey& org() const;
    //! \brief The colours of the panel, for what is around it.
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void setFeed(const ShownFeed& feed);
    //! \brief The numbers of a scope; for Scope::Org those of the chosen organization.
    void setSummary(wire::Scope scope, const wire::RunningSummary& summary);
    //! \brief What is chosen, for example as it was kept from the last time. Emits nothing.
    void setScope(wire::Scope scope, const store::OrgKey& org);
    //! \brief What went wrong while nobody looked, a paragraph each; empty for nothing.
    void setComplaint(const QString& complaint);
    //! \brief Answers pictureWanted(). A null picture: there is none to be had.
    void setPicture(const store::AccountId& account, const QString& address, const QImage& picture);
    //! \brief Answers stopRequested(). \a problem says why the run goes on; empty: it does not.
    void setStopResult(const store::RowKey& key, const QString& problem);

    //! \brief \a history has ThreadListModel's roles and outlives the panel: there is a page for it from now on.
    void setHistory(QAbstractItemModel& history);
    //! \brief The history in the place of what runs, or the other way round. Nothing without a history.
    void showHistory(bool isHistory);
    [[nodiscard]] bool isHistory() const;

    //! \brief Puts the focus where keys are of most use.
    void focusList();
    //! \brief Escape: out of the filter, or the history, else leaveRequested(). For the window, which has the focus where no part has.
    void goBack();

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key);
    //! \brief The run is to be stopped; asked for and confirmed.
    void stopRequested(const tallylight::store::RowKey& key);
    void linkCopyRequested(const tallylight::store::RowKey& key);
    //! \brief A person has seen what the row says, and wants to be told no more of it.
    void seenRequested(const tallylight::store::RowKey& key);
    //! \brief The same of all rows that are over.
    void allSeenRequested();
    //! \brief All rows that can be seen now, and so replaces earlier ones. Comes when scrolling has come to rest.
    void snippetsWanted(const std::vector<tallylight::store::RowKey>& keys);
    //! \brief Nothing is looked at any more.
    void snippetsDropped();
    //! \brief The logo or avatar at \a address (URL, `data:`, or path on the account's server) is to be painted. Once per address.
    void pictureWanted(const tallylight::store::AccountId& account, const QString& address);
    void scopeChosen(tallylight::wire::Scope scope);
    void orgChosen(const tallylight::store::OrgKey& org);
    //! \brief The organization is to be shown in a window of its own; an empty one: all work is.
    void windowRequested(const tallylight::store::OrgKey& org);
    void retryRequested();
    //! \brief The way out that the page or the notice offers, for the account of ShownFeed.
    //! \{
    void openServerRequested(const tallylight::store::AccountId& account);
    void signInRequested(const tallylight::store::AccountId& account);
    //! \}
    //! \brief All paused accounts are to be followed again.
    void resumeRequested();
    //! \brief All rows of the history that a person may be looking at now, and so replaces earlier ones: they can be seen, and their window
    //! is the one that is used. Comes when scrolling has come to rest.
    void historyInViewChanged(const std::vector<tallylight::store::RowKey>& keys);
    //! \brief Escape, with nothing left in the panel to go back from.
    void leaveRequested();
    //! \brief Fonts and colours are others now.
    void lookChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectParts();
    void connectList();
    void applyLook();
    void refresh();
    //! The rows, or the page that stands in their place.
    void refreshRows();
    void refreshHeader();
    void chooseScope(wire::Scope scope);
    void chooseOrg(const store::OrgKey& org);
    void applyScope();
    void beginFilter(const QString& text);
    void showMenu(const QPoint& corner);
    void act(PageAction action);
    void tellInView();
    [[nodiscard]] bool hasNumbers() const;
    [[nodiscard]] const wire::RunningSummary& summary(wire::Scope scope) const;

    ShownRows* m_rows;
    WindowInUse* m_window;
    const models::OrgListModel& m_orgs;
    IconPainter m_icons;
    PictureBook m_pictures;
    Theme m_theme;

    ShownFeed m_feed;
    //! Indexed by wire::Scope.
    std::array<wire::RunningSummary, 2> m_summaries;
    //! Of the history, as it was told last.
    std::vector<store::RowKey> m_inView;

    PanelParts m_parts;
};

} // namespace tallylight::ui
