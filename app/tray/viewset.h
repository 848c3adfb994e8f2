// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"

#include <QObject>
#include <QString>

#include <vector>

namespace tallylight::ui {
class ThreadPanel;
} // namespace tallylight::ui

namespace tallylight::tray {

class AccountSet;

//! \brief All that shows rows now: tells each view what is so, and asks for details of the rows that any of them shows.
class ViewSet : public QObject
{
    Q_OBJECT

public:
    //! \param accounts must outlive it.
    explicit ViewSet(AccountSet& accounts, QObject* parent = nullptr);
    ~ViewSet() override;

    //! \brief From now on, until it is destroyed.
    void attach(ui::ThreadPanel& view);
    //! \brief Tells every view anew; for one whose scope was set.
    void refresh();
    //! \brief What a person has to know who opens a view; empty for nothing.
    void setComplaint(const QString& complaint);
    //! \brief How the stopping of a run went, for whichever view asked for it.
    void setStopResult(const store::RowKey& key, const QString& problem);

Q_SIGNALS:
    //! \brief Wishes of whichever view, as of ui::ThreadPanel.
    //! \{
    void openRequested(const tallylight::store::RowKey& key);
    void stopRequested(const tallylight::store::RowKey& key);
    void linkCopyRequested(const tallylight::store::RowKey& key);
    void seenRequested(const tallylight::store::RowKey& key);
    void allSeenRequested();
    void windowRequested(const tallylight::store::OrgKey& org);
    void openServerRequested(const tallylight::store::AccountId& account);
    void signInRequested(const tallylight::store::AccountId& account);
    void resumeRequested();
    void retryRequested();
    //! \}
    //! \brief A view that could be seen cannot any more.
    void closed();

private:
    //! A view, and the rows that can be seen in it.
    struct View {
        ui::ThreadPanel* panel = nullptr;
        std::vector<store::RowKey> looked;
    };

    void fill(ui::ThreadPanel& view) const;
    void look(const ui::ThreadPanel& view, std::vector<store::RowKey> keys);
    //! \a view is only an address any more.
    void detach(const ui::ThreadPanel* view);
    void tellLooked();

    AccountSet& m_accounts;
    std::vector<View> m_views;
    QString m_complaint;
};

} // namespace tallylight::tray
