// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/popover.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPalette>
#include <QPoint>

#include <memory>

namespace tallylight::tray {

//! \brief Keeps the popover: made when it is first wanted, opened and closed by clicks on the icon, an ordinary window where there is no
//! icon or where windows cannot be placed.
class PopoverHost : public QObject
{
    Q_OBJECT

public:
    //! \param rows,orgs must outlive the host.
    PopoverHost(models::ScopeFilter& rows, const models::OrgListModel& orgs, ui::Popover::Clock clock, QObject* parent = nullptr);
    ~PopoverHost() override;

    //! \brief Null until it was first wanted.
    [[nodiscard]] ui::Popover* popover() const { return m_popover.get(); }
    [[nodiscard]] bool isOpen() const;

    //! \brief A click on the icon. \a anchor as for ui::Popover::popUp().
    void toggle(const QPoint& anchor);
    void open(const QPoint& anchor);
    //! \brief Gone from the screen, unless it is the only thing there is of us.
    void dismiss();
    //! \brief Gone from the screen in any case, for a person who can call it back without an icon.
    void conceal();
    //! \brief Whether the desktop shows our icon. Without one the popover is a window that stays until a person closes it.
    void setHasIcon(bool hasIcon);
    //! \brief Whether the popover goes when another window is used, where it can come back.
    void setClosesOnFocusLoss(bool closes);
    void setPalette(const QPalette& palette);

Q_SIGNALS:
    //! \brief A popover was made: connect it, and tell it what is so.
    void created(tallylight::ui::Popover* popover);
    //! \brief A person closed the popover where there is no icon to open it again.
    void windowClosed();

private:
    [[nodiscard]] bool isPlain() const;
    ui::Popover& ensure();
    void applyPalette();

    models::ScopeFilter& m_rows;
    const models::OrgListModel& m_orgs;
    ui::Popover::Clock m_clock;
    std::unique_ptr<ui::Popover> m_popover;
    QElapsedTimer m_sinceClosed;
    bool m_hasIcon = true;
    bool m_closesOnFocusLoss = true;
    QPalette m_palette;
    bool m_isPopoverPlain = false;
    bool m_isConcealing = false;
};

} // namespace tallylight::tray
