// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/aboutpage.h"

#include "ui/formlabel.h"
#include "ui/illustration.h"
#include "ui/pillbutton.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSysInfo>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace tallylight::ui {

namespace {

constexpr QSize kLamp{144, 108};

//! Name and SPDX licence of what is linked in.
constexpr std::array<std::pair<const char*, const char*>, 4> kParts{{
    {"Qt 6", "LGPL-3.0-only"},
    {"QtKeychain", "BSD-3-Clause"},
    {"simdjson", "Apache-2.0"},
    {"tl::expected", "CC0-1.0"},
}};

} // namespace

class AboutPage::Lamp : public QWidget
{
public:
    explicit Lamp(QWidget* parent) : QWidget(parent) { setFixedSize(kLamp); }

    void setTheme(const Theme& theme)
    {
        m_theme = theme;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIllustration(painter, PagePicture::LitLamp, rect(), m_theme);
    }

private:
    Theme m_theme;
};

QString aboutDetails()
{
    const QStringList lines{QStringLiteral("Tallylight " TALLYLIGHT_VERSION), QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
                            QStringLiteral("Platform %1").arg(QGuiApplication::platformName()), QSysInfo::prettyProductName(),
                            QStringLiteral("Desktop %1").arg(qEnvironmentVariable("XDG_CURRENT_DESKTOP", QStringLiteral("-")))};
    return lines.join(u'\n');
}

AboutPage::AboutPage(QWidget* parent) : SettingsPage(tr("About"), QStringLiteral("Heart"), parent), m_lamp(new Lamp(this))
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 8, 0, 8);
    column->addWidget(m_lamp, 0, Qt::AlignHCenter);
    const std::array labels{
        new FormLabel(FormLabel::Kind::Headline, QStringLiteral("Tallylight"), head),
        new FormLabel(FormLabel::Kind::Body, tr("The on-air light for AI agents"), head),
        new FormLabel(FormLabel::Kind::Hint, tr("Version %1").arg(QStringLiteral(TALLYLIGHT_VERSION)), head),
    };
    for (FormLabel* label : labels) {
        label->setIsCentred(true);
        column->addWidget(label);
    }
    labels.back()->setTextInteractionFlags(Qt::TextSelectableByMouse);
    labels.back()->setFocusPolicy(Qt::NoFocus);
    addPart(head);

    SettingsCard* card = addCard({});
    addRow(card, {}, tr("Licence"), tr("Apache-2.0. You may use, change and pass it on; it comes without warranty."), nullptr);
    auto* copy = new PillButton(PillButton::Kind::Secondary, this);
    copy->setText(tr("&Copy"));
    connect(copy, &QAbstractButton::clicked, this, [] { QGuiApplication::clipboard()->setText(aboutDetails()); });
    addRow(card, QStringLiteral("about/copy"), tr("Details for who helps you"), tr("Versions and desktop, without names or addresses."),
           copy);
    addParts();
}

AboutPage::~AboutPage() = default;

void AboutPage::setLook(const Look& look)
{
    m_lamp->setTheme(look.theme);
}

void AboutPage::addParts()
{
    SettingsCard* card = addCard(tr("Made with"));
    for (const auto& [name, licence] : kParts) {
        addRow(card, {}, QString::fromLatin1(name), QString::fromLatin1(licence), nullptr);
    }
}

} // namespace tallylight::ui
