// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QWidget;

namespace tallylight::test {

//! \brief All words that \a widget and what is in it paint, in pieces as they are painted: an elided text has its "…".
//!
//! Pages of a stack that are not shown paint nothing. What is scrolled away is painted as well.
[[nodiscard]] QStringList paintedTexts(QWidget& widget);

//! \brief What a screen reader, a tool tip or a window's frame has to say of \a widget and what is in it.
[[nodiscard]] QStringList spokenTexts(QWidget& widget);

//! \brief The visible labels and buttons of \a widget that have less room than their text takes, in words.
[[nodiscard]] QStringList cutTexts(QWidget& widget);

//! \brief Pairs of visible controls, or of lines of a menu, that have one key to jump to (&), in words.
[[nodiscard]] QStringList sharedKeys(QWidget& widget);

} // namespace tallylight::test
