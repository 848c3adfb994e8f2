// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/popoverframe.h"
#include "ui/threadpanel.h"

namespace tallylight::ui {

//! \brief The window at the tray icon, around a ThreadPanel.
class Popover : public PopoverFrame
{
    Q_OBJECT

public:
    using Clock = ThreadPanel::Clock;

    struct Options {
        //! Whether the desktop blends translucent windows; always so on Wayland.
        bool isComposited = false;
        //! An ordinary window, because a Wayland client cannot place one.
        bool isPlain = false;
        bool closesOnFocusLoss = true;
    };

    //! \param rows,orgs,clock as for the panel.
    Popover(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, const Options& options);
    ~Popover() override;

    [[nodiscard]] ThreadPanel& panel() { return *m_panel; }

    //! \brief As of Options.
    void setClosesOnFocusLoss(bool closes) { m_options.closesOnFocusLoss = closes; }

    //! \brief Shows the popover at the icon. \a anchor is global, and means nothing to a plain window.
    void popUp(const QPoint& anchor);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Options m_options;
    ThreadPanel* m_panel;
};

} // namespace tallylight::ui
