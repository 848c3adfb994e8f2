// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/feedstate.h"
#include "ui/look.h"

#include <QWidget>

class QLabel;

namespace tallylight::ui {

class MenuButton;

//! \brief What is going on, in one line, and the lamp that says how far to trust it: "2 agents working on 3 tasks   ● On air".
class PopoverHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PopoverHeader(QWidget* parent);
    ~PopoverHeader() override;

    void setLook(const Look& look);
    void setHeadline(const QString& text);
    void setState(store::FeedState state, bool isRunning);
    //! \brief Another page than that of what runs is shown: no lamp.
    void setHasLamp(bool hasLamp);

Q_SIGNALS:
    //! \brief \c corner is where a menu is to hang, in coordinates of the screen.
    void menuRequested(const QPoint& corner);

private:
    class Lamp;

    QLabel* m_headline;
    Lamp* m_lamp;
    MenuButton* m_menu;
};

} // namespace tallylight::ui
