// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/panelparts.h"

#include "ui/filterfield.h"
#include "ui/looked.h"
#include "ui/noticebar.h"
#include "ui/orgpicker.h"
#include "ui/popoverheader.h"
#include "ui/problembox.h"
#include "ui/scopeswitch.h"
#include "ui/statepage.h"
#include "ui/stopsheet.h"

#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

//! To the line of the frame around the panel, which is one pixel wide.
constexpr int kMargin = 19;
constexpr int kGap = 12;

} // namespace

PanelParts::PanelParts(QWidget& panel, const models::OrgListModel& orgs, const ThreadView::Clock& clock, IconPainter& icons,
                       PictureBook& pictures)
    : header(new PopoverHeader(&panel)),
      scopes(new ScopeSwitch(&panel)),
      org(new OrgPicker(orgs, icons, pictures, &panel)),
      filter(new FilterField(&panel)),
      complaint(new ProblemBox(&panel)),
      notice(new NoticeBar(&panel)),
      view(new ThreadView(clock, icons, pictures, &panel)),
      page(new StatePage(&panel)),
      stop(new StopSheet(&panel))
{
    auto* layout = new QVBoxLayout(&panel);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kMargin, kMargin, kMargin, kGap - 4);
    top->setSpacing(kGap);
    top->addWidget(header);
    top->addWidget(scopes);
    top->addWidget(org);
    top->addWidget(filter);
    top->addWidget(complaint);
    top->addWidget(notice);
    layout->addLayout(top);
    layout->addWidget(view, 1);
    layout->addWidget(page, 1);
    layout->addWidget(stop);
    filter->hide();
    notice->hide();
    page->hide();
    stop->hide();
}

void PanelParts::setLook(const Look& look) const
{
    header->setLook(look);
    scopes->setLook(look);
    org->setLook(look);
    filter->setLook(look);
    // With the words in it, which take no look from their box.
    applyLook(*complaint, look);
    notice->setLook(look);
    view->setLook(look.theme, look.fonts);
    page->setLook(look);
    stop->setLook(look);
}

} // namespace tallylight::ui
