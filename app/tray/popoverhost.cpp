// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/popoverhost.h"

#include "desktop/compositor.h"

#include <QApplication>
#include <QScopedValueRollback>

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! A click on the icon takes the focus from the popover first, which closes it, and then asks to toggle.
constexpr auto kSameClick = 300ms;

} // namespace

PopoverHost::PopoverHost(models::ScopeFilter& rows, const models::OrgListModel& orgs, ui::Popover::Clock clock, QObject* parent)
    : QObject(parent),
      m_rows(rows),
      m_orgs(orgs),
      m_clock(std::move(clock))
{
}

PopoverHost::~PopoverHost() = default;

bool PopoverHost::isOpen() const
{
    return m_popover && m_popover->isVisible();
}

void PopoverHost::toggle(const QPoint& anchor)
{
    if (isOpen()) {
        m_popover->hide();
    } else if (!m_sinceClosed.isValid() || m_sinceClosed.hasExpired(kSameClick.count())) {
        open(anchor);
    }
}

void PopoverHost::open(const QPoint& anchor)
{
    ensure().popUp(anchor);
}

void PopoverHost::dismiss()
{
    if (m_popover && m_hasIcon) {
        m_popover->hide();
    }
}

void PopoverHost::conceal()
{
    if (m_popover) {
        const QScopedValueRollback isConcealing(m_isConcealing, true);
        m_popover->hide();
    }
}

void PopoverHost::setHasIcon(bool hasIcon)
{
    if (std::exchange(m_hasIcon, hasIcon) == hasIcon || !m_popover) {
        return;
    }
    const bool wasOpen = isOpen();
    m_popover->disconnect(this);
    m_popover.reset();
    // Back in the tray, the window has no more to stand for.
    if (wasOpen && !hasIcon) {
        open({});
    }
}

void PopoverHost::setClosesOnFocusLoss(bool closes)
{
    m_closesOnFocusLoss = closes;
    if (m_popover) {
        m_popover->setClosesOnFocusLoss(closes && m_hasIcon && !m_isPopoverPlain);
    }
}

void PopoverHost::setPalette(const QPalette& palette)
{
    m_palette = palette;
    applyPalette();
}

bool PopoverHost::isPlain() const
{
    return !m_hasIcon || !desktop::canPlaceWindows();
}

ui::Popover& PopoverHost::ensure()
{
    if (m_popover && m_isPopoverPlain == isPlain()) {
        return *m_popover;
    }
    ui::Popover::Options options;
    options.isComposited = desktop::isComposited();
    options.isPlain = isPlain();
    options.closesOnFocusLoss = m_closesOnFocusLoss && m_hasIcon && !options.isPlain;
    m_isPopoverPlain = options.isPlain;
    m_popover = std::make_unique<ui::Popover>(m_rows, m_orgs, m_clock, options);
    applyPalette();
    connect(m_popover.get(), &ui::Popover::closed, this, [this] {
        m_sinceClosed.start();
        if (!m_hasIcon && !m_isConcealing) {
            Q_EMIT windowClosed();
        }
    });
    Q_EMIT created(m_popover.get());
    return *m_popover;
}

void PopoverHost::applyPalette()
{
    if (m_popover) {
        m_popover->setPalette(m_palette);
    }
}

} // namespace tallylight::tray
