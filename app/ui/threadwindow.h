// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/scopefilter.h"
#include "ui/threadpanel.h"

#include <QWidget>

namespace tallylight::ui {

//! \brief An ordinary window around a ThreadPanel, with a scope and a filter of its own over the rows that all windows share.
class ThreadWindow : public QWidget
{
    Q_OBJECT

public:
    //! \param rows a models::ThreadListModel; it and \a orgs must outlive the window.
    //! \param clock the wall clock.
    ThreadWindow(QAbstractItemModel& rows, const models::OrgListModel& orgs, const ThreadPanel::Clock& clock);
    ~ThreadWindow() override;

    [[nodiscard]] ThreadPanel& panel() { return *m_panel; }
    //! \brief The rows of this window, in its scope.
    [[nodiscard]] const models::ScopeFilter& rows() const { return m_filter; }

    [[nodiscard]] QSize sizeHint() const override { return {440, 640}; }

    //! \brief Shows it before others, and gives it the focus.
    void present();

Q_SIGNALS:
    void closed();
    //! \brief A person changed the size.
    void resized(const QSize& size);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void updateTitle();

    const models::OrgListModel& m_orgs;
    models::ScopeFilter m_filter;
    ThreadPanel* m_panel;
};

} // namespace tallylight::ui
