// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QWidget>

namespace tallylight::ui {

class FormLabel;

//! \brief What went wrong, in a box with a sign of its own: seen without its colour, and said to who hears the screen.
class ProblemBox : public QWidget, public Looked
{
    Q_OBJECT

public:
    explicit ProblemBox(QWidget* parent);

    //! \brief Hidden where \a problem is empty. \param detail what the other side said; may be empty.
    void setProblem(const QString& problem, const QString& detail);
    void setLook(const Look& look) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    FormLabel* m_problem;
    FormLabel* m_detail;
};

} // namespace tallylight::ui
