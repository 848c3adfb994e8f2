// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popover.h"

#include "ui/placement.h"

#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace tallylight::ui {

namespace {

//! The visible frame, for a font of usual size.
constexpr QSize kSize{400, 560};
constexpr double kUsualFontHeight = 20;
constexpr int kBorder = 1;

//! Larger letters need a larger window to say as much.
QSize wantedSize(const QFont& font)
{
    return (QSizeF(kSize) * std::max(1.0, QFontMetrics(font).height() / kUsualFontHeight)).toSize();
}

} // namespace

Popover::Popover(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, const Options& options)
    : PopoverFrame(options.isComposited || options.isPlain, Qt::FramelessWindowHint | (options.isPlain ? Qt::Window : Qt::Tool)),
      m_options(options),
      m_panel(new ThreadPanel(rows, orgs, clock, this))
{
    setWindowTitle(QStringLiteral("Tallylight"));
    setAccessibleName(tr("Running agents"));
    setFocusPolicy(Qt::ClickFocus);
    // Least and most are the same: tiling compositors then let the window float.
    setFixedSize(wantedSize(font()).grownBy(shadowMargins()));
    auto* layout = new QVBoxLayout(this);
    // Inside the frame's line, which the list would paint over.
    layout->setContentsMargins(shadowMargins() + kBorder);
    layout->addWidget(m_panel);
    setFrameTheme(m_panel->theme());
    connect(m_panel, &ThreadPanel::lookChanged, this, [this] { setFrameTheme(m_panel->theme()); });
    connect(m_panel, &ThreadPanel::leaveRequested, this, &QWidget::hide);
}

Popover::~Popover() = default;

void Popover::popUp(const QPoint& anchor)
{
    const QScreen* screen = QGuiApplication::screenAt(anchor);
    if (!screen) {
        screen = QGuiApplication::primaryScreen();
    }
    const QSize size = popoverSize(wantedSize(font()), screen->availableGeometry());
    setFixedSize(size.grownBy(shadowMargins()));
    if (!m_options.isPlain) {
        const QPoint frame = placePopover(anchor, size, screen->geometry(), screen->availableGeometry());
        move(frame - QPoint(shadowMargins().left(), shadowMargins().top()));
    }
    show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1String("offscreen")) {
        raise();
    }
    activateWindow();
    m_panel->focusList();
}

bool Popover::event(QEvent* event)
{
    // A menu of ours takes the activation too, on some desktops.
    if (event->type() == QEvent::WindowDeactivate && m_options.closesOnFocusLoss && !QApplication::activePopupWidget()) {
        hide();
    }
    return PopoverFrame::event(event);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_panel->goBack();
    } else {
        PopoverFrame::keyPressEvent(event);
    }
}

void Popover::hideEvent(QHideEvent* event)
{
    PopoverFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace tallylight::ui
