// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QWidget>

class QVBoxLayout;

namespace tallylight::ui {

//! \brief Rows that belong together: a line around them, and one between each two.
class SettingsCard : public QWidget, public Looked
{
    Q_OBJECT

public:
    explicit SettingsCard(QWidget* parent);

    //! \brief At the end. \a row becomes a child.
    void addRow(QWidget* row);
    void setLook(const Look& look) override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    QVBoxLayout* m_rows;
};

} // namespace tallylight::ui
