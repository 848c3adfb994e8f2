// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowinuse.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace tallylight::ui {

WindowInUse::WindowInUse(QWidget& widget) : QObject(&widget), m_widget(widget)
{
    widget.window()->installEventFilter(this);
}

bool WindowInUse::isInUse() const
{
    const QWidget* window = m_widget.window();
    const QWindow* handle = window->windowHandle();
    // Not every window system tells that a minimized window is exposed no more.
    return m_widget.isVisible() && window->isActiveWindow() && !window->isMinimized() && handle && handle->isExposed();
}

bool WindowInUse::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (watched == m_widget.window() && m_widget.window()->windowHandle()) {
            m_widget.window()->windowHandle()->installEventFilter(this); // it may be another one each time
        }
        [[fallthrough]];
    case QEvent::Hide:
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
    case QEvent::WindowStateChange:
    case QEvent::Expose:
        Q_EMIT mayHaveChanged();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tallylight::ui
