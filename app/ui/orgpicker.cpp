// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/orgpicker.h"

#include "models/orglistmodel.h"
#include "ui/glyphs.h"
#include "ui/iconpainter.h"
#include "ui/picturebook.h"
#include "ui/shortened.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tallylight::ui {

using models::OrgListModel;

namespace {

constexpr int kLeastHeight = 36;
constexpr int kRoom = 16;
constexpr int kIcon = 20;
constexpr int kPadding = 8;
constexpr int kRadius = 8;
//! Menus grow as wide as their longest line.
constexpr qsizetype kMaxName = 60;

//! A name is a peer's text: its ampersand is no mnemonic.
QString escaped(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

OrgPicker::OrgPicker(const OrgListModel& orgs, IconPainter& icons, PictureBook& pictures, QWidget* parent)
    : QAbstractButton(parent),
      m_orgs(orgs),
      m_icons(icons),
      m_pictures(pictures)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Chooses the organization whose tasks are shown"));
    connect(this, &QAbstractButton::clicked, this, &OrgPicker::showMenu);
    connect(&orgs, &QAbstractItemModel::modelReset, this, &OrgPicker::updateText);
    connect(&orgs, &QAbstractItemModel::dataChanged, this, &OrgPicker::updateText);
    connect(&orgs, &QAbstractItemModel::rowsInserted, this, &OrgPicker::updateText);
    updateText();
}

QSize OrgPicker::sizeHint() const
{
    return {kLeastHeight * 4, std::max(kLeastHeight, QFontMetrics(m_look.fonts.body).height() + kRoom)};
}

void OrgPicker::setLook(const Look& look)
{
    m_look = look;
    updateGeometry();
    update();
}

void OrgPicker::setOrg(const store::OrgKey& org)
{
    m_org = org;
    updateText();
}

void OrgPicker::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.focusRing, 2) : QPen(theme.control, 1));
    painter.setBrush(underMouse() || isDown() ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);

    const auto placed = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int top = (height() - kIcon) / 2;
    const QModelIndex index = m_orgs.indexOf(m_org);
    int left = kPadding;
    if (index.isValid()) {
        painter.drawPixmap(placed({left, top, kIcon, kIcon}), iconOf(index));
        left += kIcon + kPadding;
    }
    const int chevron = width() - kPadding - kIcon;
    painter.setFont(m_look.fonts.body);
    painter.setPen(theme.text);
    paintLine(painter, placed({left, 0, chevron - kPadding - left, height()}), text(), layoutDirection());
    paintGlyph(painter, u"ChevronDown", placed({chevron, top, kIcon, kIcon}), theme.secondaryText);
}

void OrgPicker::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setMinimumWidth(width());
    menu->setPalette(popupPalette(m_look.theme));
    auto* group = new QActionGroup(menu);
    for (int i = 0; i < m_orgs.rowCount(); ++i) {
        const QModelIndex index = m_orgs.index(i, 0);
        const QString account = m_orgs.data(index, OrgListModel::AccountNameRole).toString();
        if (m_orgs.hasSeveralAccounts() && (i == 0 || m_orgs.keyAt(m_orgs.index(i - 1)).account != m_orgs.keyAt(index).account)) {
            // A heading knows no mnemonics.
            menu->addSection(isolated(shortened(account, kMaxName)));
        }
        const auto running = m_orgs.data(index, OrgListModel::TotalRunningRole).toLongLong();
        QString name = isolated(escaped(shortened(m_orgs.data(index, OrgListModel::NameRole).toString(), kMaxName)));
        if (running > 0) {
            name = tr("%1 (%2)", "organization and number").arg(name, QLocale().toString(running));
        }
        QAction* action = menu->addAction(QIcon(iconOf(index)), name);
        const store::OrgKey org = m_orgs.keyAt(index);
        action->setCheckable(true);
        action->setChecked(org == m_org);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, org] { Q_EMIT orgChosen(org); });
    }
    if (!m_org.isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Open in a window")), &QAction::triggered, this, [this] { Q_EMIT windowRequested(m_org); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void OrgPicker::updateText()
{
    const QModelIndex index = m_orgs.indexOf(m_org);
    QString words = index.isValid() ? m_orgs.data(index, OrgListModel::NameRole).toString() : tr("Choose an organization");
    if (index.isValid() && m_orgs.hasSeveralAccounts()) {
        const QString account = m_orgs.data(index, OrgListModel::AccountNameRole).toString();
        words = tr("%1 · %2", "organization and account").arg(isolated(words), isolated(account));
    }
    setText(words);
    setShortcut({}); // of an ampersand in a name
    setAccessibleName(words);
}

QPixmap OrgPicker::iconOf(const QModelIndex& index) const
{
    const QImage logo = m_pictures.find(m_orgs.keyAt(index).account, m_orgs.data(index, OrgListModel::LogoRole).toString());
    return m_icons.orgIcon(m_orgs.data(index, OrgListModel::InitialsRole).toString(), m_orgs.data(index, OrgListModel::HueRole).toInt(),
                           logo, {kIcon, devicePixelRatioF(), m_look.theme.isDark});
}

} // namespace tallylight::ui
