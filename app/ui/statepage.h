// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "ui/words.h"

#include <QWidget>

class QLabel;

namespace tallylight::ui {

class PillButton;

//! \brief Stands where the rows would: a drawing, what is the matter, and up to two ways out.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget* parent);
    ~StatePage() override;

    void setLook(const Look& look);
    //! \param server for the button that opens it; may be empty.
    void setWords(const PageWords& words, const QString& server);

Q_SIGNALS:
    void actionChosen(tallylight::ui::PageAction action);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    //! The drawing gives way where there is no room for the words.
    void fitDrawing();
    class Drawing;

    void setButton(PillButton* button, PageAction action, const QString& server);

    PageWords m_words;
    Drawing* m_drawing;
    QLabel* m_title;
    QLabel* m_text;
    PillButton* m_primary;
    PillButton* m_secondary;
};

} // namespace tallylight::ui
