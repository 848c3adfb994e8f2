// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/threadpanel.h"
#include "wire/summary.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <vector>

class QAbstractItemModel;

namespace tallylight::ui {
class ThreadWindow;
} // namespace tallylight::ui

namespace tallylight::tray {

//! \brief The list as ordinary windows, at most one per organization and one for all work. All look at the same rows.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    //! \param rows,orgs must outlive the host.
    WindowHost(QAbstractItemModel& rows, const models::OrgListModel& orgs, ui::ThreadPanel::Clock clock, QObject* parent = nullptr);
    ~WindowHost() override;

    [[nodiscard]] std::size_t count() const { return m_windows.size(); }

    //! \brief Shows the window for this scope, the one that there is or a new one. \a org only matters for Scope::Org.
    ui::ThreadWindow& open(wire::Scope scope, const store::OrgKey& org);
    //! \brief The organizations that windows show by themselves.
    [[nodiscard]] std::vector<store::OrgKey> shownOrgs() const;
    //! \brief For windows to come; an empty size is of no account.
    void setSize(const QSize& size);
    void setPalette(const QPalette& palette);

Q_SIGNALS:
    //! \brief A window was made: connect its panel, and tell it what is so.
    void created(tallylight::ui::ThreadWindow* window);
    //! \brief A window was closed and does not count any more.
    void closed();
    void shownOrgsChanged();
    //! \brief A person changed the size of a window: the next one is to be like it.
    void resized(const QSize& size);

private:
    ui::ThreadWindow& make(wire::Scope scope, const store::OrgKey& org);
    void drop(ui::ThreadWindow* window);

    QAbstractItemModel& m_rows;
    const models::OrgListModel& m_orgs;
    ui::ThreadPanel::Clock m_clock;
    QSize m_size;
    QPalette m_palette;
    std::vector<std::unique_ptr<ui::ThreadWindow>> m_windows;
};

} // namespace tallylight::tray
