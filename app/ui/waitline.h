// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace tallylight::ui {

class FormLabel;

//! \brief Says how long something is still waited for. Runs only while it can be seen.
class WaitLine : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    WaitLine(Clock clock, QWidget* parent);

    //! \brief Absent: nobody knows, and nothing is said.
    void setEnd(std::optional<wire::Timestamp> end);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    Clock m_clock;
    std::optional<wire::Timestamp> m_end;
    QTimer m_timer;
    FormLabel* m_label;
};

} // namespace tallylight::ui
