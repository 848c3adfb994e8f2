// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/historymodel.h"
#include "models/historyrows.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"
#include "store/history.h"
#include "ui/threadpanel.h"

#include "models/accounttruth.h"
#include "ui/surfaces.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <string>

namespace tallylight::test {

//! \brief The popover or an ordinary window, over an account in which something of everything goes on.
class PanelStage : public Stage
{
public:
    enum class Frame {
        Popover,
        Window,
    };

    //! \param runs how many tasks run besides the ones of each other kind; negative: nothing is there at all.
    PanelStage(Frame frame, const Cast& cast, const QPalette& palette, int runs);
    ~PanelStage() override;

    [[nodiscard]] QWidget& window() override { return *m_window; }
    [[nodiscard]] QWidget& subject() override { return m_menu ? *m_menu : *m_window; }
    [[nodiscard]] ui::ThreadPanel& panel() { return *m_panel; }
    [[nodiscard]] const models::ThreadListModel& threads() const { return m_threads; }

    void setState(store::FeedState state);
    void showOrg(bool hasSeveralAccounts);
    //! \brief Keys go where the focus is.
    //! \{
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString& text);
    //! \}
    //! \brief What is open now and hangs from the window is what a picture is made of.
    void takeMenu();

private:
    void fill(const Cast& cast, int runs);

    wire::Timestamp m_now;
    Cast m_cast;
    AccountTruth m_truth;
    AccountTruth m_other;
    store::History m_history;
    models::ThreadListModel m_threads;
    models::ScopeFilter m_rows;
    models::OrgListModel m_orgs;
    models::HistoryModel m_over{m_history};
    models::HistoryRows m_historyRows{m_over, m_orgs};
    std::unique_ptr<QWidget> m_window;
    ui::ThreadPanel* m_panel = nullptr;
    QPointer<QWidget> m_menu;
};

} // namespace tallylight::test
