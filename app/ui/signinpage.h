// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"
#include "ui/signinwords.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace tallylight::ui {

class FormLabel;
class PillButton;
class ProblemBox;

//! \brief One page of the sign-in dialog: drawing, title, words, what went wrong, a part of its own, buttons. Scrolls where it is too tall.
class SignInPage : public QScrollArea, public Looked
{
    Q_OBJECT

public:
    //! \param part stands between words and buttons; may be null. The page owns it.
    SignInPage(QWidget* part, QWidget* parent);
    ~SignInPage() override;

    //! \brief What Tab and a screen reader come to first; where none is set, the first button.
    void setFirst(QWidget* first);
    void focusFirst();

    void setWords(const SignInWords& words);
    void setLook(const Look& look) override;

Q_SIGNALS:
    void actionChosen(tallylight::ui::SignInAction action);

protected:
    bool event(QEvent* event) override;

private:
    class Drawing;

    //! The drawing is the first to go where room is short.
    void fitDrawing();
    void setButtons(const std::vector<SignInButton>& buttons);

    SignInWords m_words;
    Look m_look;
    Drawing* m_drawing;
    FormLabel* m_title;
    FormLabel* m_text;
    ProblemBox* m_problem;
    QVBoxLayout* m_buttonColumn;
    std::vector<PillButton*> m_buttons;
    QWidget* m_first = nullptr;
};

} // namespace tallylight::ui
