// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keeprunningdialog.h"

#include "ui/formlabel.h"
#include "ui/looked.h"
#include "ui/pillbutton.h"

#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kPadding = 24;
constexpr int kLineWidth = 360;

} // namespace

KeepRunningDialog::KeepRunningDialog()
    : m_quit(new PillButton(PillButton::Kind::Secondary, this)),
      m_keep(new PillButton(PillButton::Kind::Primary, this))
{
    setWindowTitle(QStringLiteral("Tallylight"));
    auto* title = new FormLabel(FormLabel::Kind::Headline, tr("Tallylight keeps running"), this);
    auto* text = new FormLabel(FormLabel::Kind::Body,
                               tr("This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent "
                                  "needs you. To see the list again, start Tallylight once more."),
                               this);
    m_quit->setText(tr("Quit"));
    m_keep->setText(tr("Keep running"));
    for (PillButton* button : {m_quit, m_keep}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(text->text());
        button->setAutoDefault(button == m_keep);
    }
    m_keep->setDefault(true);
    setAccessibleName(title->text());
    setAccessibleDescription(text->text());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_quit);
    buttons->addWidget(m_keep);
    layout->addLayout(buttons);
    applyLook();

    connect(m_keep, &QAbstractButton::clicked, this, &KeepRunningDialog::reject);
    connect(m_quit, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT quitChosen();
    });
}

KeepRunningDialog::~KeepRunningDialog() = default;

void KeepRunningDialog::present()
{
    show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1StringView("offscreen")) {
        raise();
    }
    activateWindow();
    m_keep->setFocus(Qt::PopupFocusReason);
}

void KeepRunningDialog::reject()
{
    QDialog::reject();
    Q_EMIT keepChosen();
}

void KeepRunningDialog::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        applyLook();
        break;
    default:
        break;
    }
    QDialog::changeEvent(event);
}

void KeepRunningDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::fromPalette(palette()).surface);
}

void KeepRunningDialog::applyLook()
{
    ui::applyLook(*this, {Theme::fromPalette(palette()), Typography::fromFont(font())});
    // As wide as lines are read well, and as high as the words then need.
    const double factor = std::max(1.0, QFontMetrics(font()).height() / 20.0);
    const int width = std::max(static_cast<int>(kLineWidth * factor), layout()->minimumSize().width());
    setFixedSize(width, layout()->totalHeightForWidth(width));
}

} // namespace tallylight::ui
