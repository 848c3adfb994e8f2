// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/look.h"

#include <QAbstractButton>

namespace tallylight::models {
class OrgListModel;
} // namespace tallylight::models

namespace tallylight::ui {

class IconPainter;
class PictureBook;

//! \brief Shows the chosen organization, and all of them in a menu, account by account where there are several.
class OrgPicker : public QAbstractButton
{
    Q_OBJECT

public:
    //! \param orgs,icons,pictures must outlive the picker.
    OrgPicker(const models::OrgListModel& orgs, IconPainter& icons, PictureBook& pictures, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

    void setLook(const Look& look);
    void setOrg(const store::OrgKey& org);

Q_SIGNALS:
    void orgChosen(const tallylight::store::OrgKey& org);
    //! \brief The chosen one is to be shown in a window of its own.
    void windowRequested(const tallylight::store::OrgKey& org);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showMenu();
    void updateText();
    [[nodiscard]] QPixmap iconOf(const QModelIndex& index) const;

    const models::OrgListModel& m_orgs;
    IconPainter& m_icons;
    PictureBook& m_pictures;
    Look m_look;
    store::OrgKey m_org;
};

} // namespace tallylight::ui
