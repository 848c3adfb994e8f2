// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace tallylight::ui {

//! \brief Says whether a person may be looking at a widget: it is on the screen, and its window is the one that is used. What is covered,
//! minimized or on another workspace is not, as far as a desktop lets us know.
class WindowInUse : public QObject
{
    Q_OBJECT

public:
    //! \param widget in the window that it stays in; is the parent.
    explicit WindowInUse(QWidget& widget);

    [[nodiscard]] bool isInUse() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    //! \brief It may be another now.
    void mayHaveChanged();

private:
    QWidget& m_widget;
};

} // namespace tallylight::ui
