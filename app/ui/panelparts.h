// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "ui/threadview.h"

class QWidget;

namespace tallylight::models {
class OrgListModel;
} // namespace tallylight::models

namespace tallylight::ui {

class FilterField;
class IconPainter;
class NoticeBar;
class OrgPicker;
class PictureBook;
class PopoverHeader;
class ProblemBox;
class ScopeSwitch;
class StatePage;
class StopSheet;

//! \brief The widgets of a ThreadPanel and their places. The panel owns them, and says what they do.
//!
//!     header
//!     scope switch
//!     organization, filter, complaint, notice: where they are wanted
//!     list, or the page in its place
//!     stop sheet: where it is wanted
struct PanelParts {
    //! \param panel has no layout yet. \param orgs,icons,pictures must outlive it.
    PanelParts(QWidget& panel, const models::OrgListModel& orgs, const ThreadView::Clock& clock, IconPainter& icons, PictureBook& pictures);

    void setLook(const Look& look) const;

    PopoverHeader* header;
    ScopeSwitch* scopes;
    OrgPicker* org;
    FilterField* filter;
    ProblemBox* complaint;
    NoticeBar* notice;
    ThreadView* view;
    StatePage* page;
    StopSheet* stop;
};

} // namespace tallylight::ui
