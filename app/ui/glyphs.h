// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QStringList>
#include <QStringView>

class QPainter;
class QRectF;

namespace tallylight::ui {

//! \brief Line drawings of our own on a grid of 24, for agents without a picture and for the popover's own signs.

//! \brief Paints the glyph \a name in \a ink; nothing happens for a name that hasGlyph() denies. GUI thread.
void paintGlyph(QPainter& painter, QStringView name, const QRectF& rect, const QColor& ink);

[[nodiscard]] bool hasGlyph(QStringView name);

//! \brief The names an agent may be drawn with, sorted; what a hash of the agent's name picks from.
[[nodiscard]] const QStringList& agentGlyphNames();

} // namespace tallylight::ui
