// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace tallylight::ui {

class PillButton;

//! \brief Explains, where there is no tray icon, that the program goes on without a window. To go on is the answer that has the focus,
//! and the answer of a person who only closes it.
class KeepRunningDialog : public QDialog
{
    Q_OBJECT

public:
    KeepRunningDialog();
    ~KeepRunningDialog() override;

    //! \brief Shows it before others, and gives it the focus.
    void present();

    void reject() override;

Q_SIGNALS:
    //! \brief One of them comes, once, and the dialog is closed then.
    //! \{
    void keepChosen();
    void quitChosen();
    //! \}

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyLook();

    PillButton* m_quit;
    PillButton* m_keep;
};

} // namespace tallylight::ui
