// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPalette>

#include <memory>

namespace tallylight::ui {
class KeepRunningDialog;
} // namespace tallylight::ui

namespace tallylight::tray {

class PopoverHost;
class SettingsController;
class WindowHost;

//! \brief What becomes of the program where there is no tray icon and a person closes its last window: it goes on, which is explained
//! once, if a further launch can bring the window back; else it ends.
class LastWindow : public QObject
{
    Q_OBJECT

public:
    //! \param settings,popovers,windows must outlive it.
    LastWindow(SettingsController& settings, PopoverHost& popovers, WindowHost& windows, QObject* parent = nullptr);
    ~LastWindow() override;

    //! \brief Null while nothing is explained.
    [[nodiscard]] ui::KeepRunningDialog* dialog() const { return m_dialog.get(); }

    void setHasIcon(bool hasIcon);
    //! \brief Whether a further launch brings the window back; false at first.
    void setCanComeBack(bool canComeBack) { m_canComeBack = canComeBack; }
    void setPalette(const QPalette& palette);

Q_SIGNALS:
    void quitRequested();

private:
    void takeClosed();
    void explain();
    void drop();

    SettingsController& m_settings;
    PopoverHost& m_popovers;
    WindowHost& m_windows;
    std::unique_ptr<ui::KeepRunningDialog> m_dialog;
    bool m_hasIcon = true;
    bool m_canComeBack = false;
    QPalette m_palette;
};

} // namespace tallylight::tray
