// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/lastwindow.h"

#include "tray/popoverhost.h"
#include "tray/settingscontroller.h"
#include "tray/windowhost.h"
#include "ui/keeprunningdialog.h"

namespace tallylight::tray {

LastWindow::LastWindow(SettingsController& settings, PopoverHost& popovers, WindowHost& windows, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_popovers(popovers),
      m_windows(windows)
{
    connect(&m_popovers, &PopoverHost::windowClosed, this, &LastWindow::takeClosed);
    connect(&m_windows, &WindowHost::closed, this, &LastWindow::takeClosed);
}

LastWindow::~LastWindow() = default;

void LastWindow::setHasIcon(bool hasIcon)
{
    m_hasIcon = hasIcon;
    if (hasIcon) {
        drop(); // it is not true any more
    }
}

void LastWindow::setPalette(const QPalette& palette)
{
    m_palette = palette;
    if (m_dialog) {
        m_dialog->setPalette(palette);
    }
}

void LastWindow::takeClosed()
{
    if (m_hasIcon || m_popovers.isOpen() || m_windows.count() > 0) {
        return;
    }
    if (!m_canComeBack) {
        Q_EMIT quitRequested();
    } else if (!m_settings.preferences().knowsCloseKeepsRunning) {
        explain();
    }
}

void LastWindow::explain()
{
    if (!m_dialog) {
        m_dialog = std::make_unique<ui::KeepRunningDialog>();
        m_dialog->setPalette(m_palette);
        connect(m_dialog.get(), &ui::KeepRunningDialog::keepChosen, this, [this] {
            drop();
            m_settings.change([](models::Preferences& preferences) { preferences.knowsCloseKeepsRunning = true; });
        });
        // Not remembered: who ends the program so is asked again, and never left with one that runs unseen.
        connect(m_dialog.get(), &ui::KeepRunningDialog::quitChosen, this, [this] {
            drop();
            Q_EMIT quitRequested();
        });
    }
    m_dialog->present();
}

void LastWindow::drop()
{
    if (m_dialog) {
        // We may stand in one of its events.
        m_dialog->disconnect(this);
        m_dialog->hide();
        m_dialog.release()->deleteLater();
    }
}

} // namespace tallylight::tray
