// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "wire/summary.h"

#include <QWidget>

#include <array>

namespace tallylight::ui {

class SegmentButton;

//! \brief "All my work (3)" beside "This org (2)": two buttons of which one is down. Left and right arrow walk between them.
class ScopeSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeSwitch(QWidget* parent);

    void setLook(const Look& look);
    void setScope(wire::Scope scope);
    void setCount(wire::Scope scope, std::int64_t totalRunning);

Q_SIGNALS:
    //! \brief By a person, and only for another scope than before.
    void scopeChosen(tallylight::wire::Scope scope);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] SegmentButton* button(wire::Scope scope) const;
    void choose(wire::Scope scope);

    Look m_look;
    wire::Scope m_scope = wire::Scope::User;
    //! Indexed by wire::Scope.
    std::array<SegmentButton*, 2> m_buttons;
};

} // namespace tallylight::ui
