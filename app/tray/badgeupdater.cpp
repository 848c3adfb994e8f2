// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/badgeupdater.h"

#include "desktop/trayicon.h"
#include "ui/badgepainter.h"

namespace tallylight::tray {

BadgeUpdater::BadgeUpdater(desktop::TrayIcon& icon, QObject* parent) : QObject(parent), m_icon(icon) {}

void BadgeUpdater::setFacts(const TrayFacts& facts)
{
    if (m_badge && facts == m_facts) {
        return;
    }
    m_facts = facts;
    show();
}

void BadgeUpdater::setLook(const BadgeLook& look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    if (m_badge) {
        m_badge.reset();
        show();
    }
}

desktop::TrayState::Status BadgeUpdater::statusOf(const store::BadgeState& badge) const
{
    using Status = desktop::TrayState::Status;
    if (store::styled(badge, m_look.style).shape == store::BadgeShape::NeedsYou) {
        return Status::NeedsAttention;
    }
    // By what is so and not by what is painted: who wants no number still wants to find the icon while something runs.
    return m_look.hidesWhenIdle && badge.shape == store::BadgeShape::Idle && !badge.isStale ? Status::Passive : Status::Active;
}

void BadgeUpdater::show()
{
    const store::BadgeState badge = trayBadge(m_facts);
    if (m_badge != badge) {
        m_badge = badge;
        m_images.clear();
        for (const int size : ui::kBadgeSizes) {
            m_images.append(ui::badgeImage(badge, size, m_look.style, m_look.tone));
        }
    }
    const TrayWords words = trayWords(m_facts);
    desktop::TrayState state;
    state.icon = m_images;
    state.status = statusOf(badge);
    state.title = words.title;
    state.toolTip = words.detail;
    state.label = words.label;
    m_icon.setState(state);

    const QString line = printedLine(m_facts);
    if (line != m_line) {
        m_line = line;
        Q_EMIT shown(line);
    }
}

} // namespace tallylight::tray
