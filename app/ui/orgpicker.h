// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "wire/ids.h"

#include <QAbstractButton>

namespace tallylight::models {
class OrgListModel;
} // namespace tallylight::models

namespace tallylight::ui {

class IconPainter;
class PictureBook;

//! \brief Shows the chosen organization, and all of them in a menu.
class OrgPicker : public QAbstractButton
{
    Q_OBJECT

public:
    //! \param orgs,icons,pictures must outlive the picker.
    OrgPicker(const models::OrgListModel& orgs, IconPainter& icons, PictureBook& pictures, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

    void setLook(const Look& look);
    void setOrg(const wire::OrgId& org);

Q_SIGNALS:
    void orgChosen(const tallylight::wire::OrgId& org);

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
    wire::OrgId m_org;
};

} // namespace tallylight::ui
