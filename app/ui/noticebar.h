// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "ui/words.h"

#include <QWidget>

class QLabel;

namespace tallylight::ui {

class PillButton;

//! \brief A slim banner above rows that are kept but not live, with a way to try again at once.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent);

    void setLook(const Look& look);
    void setNotice(const QString& text, PageAction action);

Q_SIGNALS:
    void actionChosen(tallylight::ui::PageAction action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    QLabel* m_label;
    PillButton* m_button;
    PageAction m_action = PageAction::None;
};

} // namespace tallylight::ui
