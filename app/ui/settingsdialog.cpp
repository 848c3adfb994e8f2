// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsdialog.h"

#include "ui/aboutpage.h"
#include "ui/accountspage.h"
#include "ui/generalpage.h"
#include "ui/looked.h"
#include "ui/noticespage.h"
#include "ui/problembox.h"
#include "ui/settingsnavigation.h"
#include "ui/traypage.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace tallylight::ui {

namespace {

constexpr QSize kSize{760, 560};
constexpr QSize kLeastSize{480, 320};
constexpr int kMargin = 24;
//! Of the width, with all its words.
constexpr double kMostNavigation = 0.36;

} // namespace

SettingsDialog::SettingsDialog(Clock clock, QWidget* parent)
    : QDialog(parent),
      m_navigation(new SettingsNavigation(this)),
      m_stack(new QStackedWidget(this)),
      m_complaintPlace(new QWidget(this)),
      m_complaint(new ProblemBox(m_complaintPlace)),
      m_accounts(new AccountsPage(this)),
      m_notices(new NoticesPage(std::move(clock), this)),
      m_tray(new TrayPage(this)),
      m_general(new GeneralPage(this)),
      m_about(new AboutPage(this))
{
    setWindowTitle(tr("Settings – Tallylight"));
    buildContents();
    connectPages();
    setPreferences({});
    applyLook();
    const double factor = std::max(1.0, QFontMetrics(font()).height() / 20.0);
    const QSize room = screen()->availableGeometry().size() * 0.95;
    setMinimumSize(kLeastSize.boundedTo(room));
    resize((QSizeF(kSize) * factor).toSize().boundedTo(room));
}

SettingsDialog::~SettingsDialog() = default;

SettingsDialog::Page SettingsDialog::page() const
{
    return static_cast<Page>(m_stack->currentIndex());
}

void SettingsDialog::showPage(Page page)
{
    m_navigation->setCurrentRow(static_cast<int>(page));
}

void SettingsDialog::setPreferences(const models::Preferences& preferences)
{
    for (SettingsPage* page : pages()) {
        page->setPreferences(preferences);
    }
}

void SettingsDialog::setAccounts(const std::vector<models::AccountRow>& accounts)
{
    m_accounts->setAccounts(accounts);
    m_notices->setAccounts(accounts);
}

void SettingsDialog::setStartsAtLogin(bool startsAtLogin)
{
    m_general->setStartsAtLogin(startsAtLogin);
}

void SettingsDialog::setLocked(const QStringList& names)
{
    for (SettingsPage* page : pages()) {
        page->setLocked(names);
    }
}

void SettingsDialog::setLanguages(const QStringList& tags)
{
    m_general->setLanguages(tags);
}

void SettingsDialog::setComplaint(const QString& complaint)
{
    m_complaintPlace->setVisible(!complaint.isEmpty());
    m_complaint->setProblem(complaint, {});
}

void SettingsDialog::setHasMotion(bool hasMotion)
{
    m_hasMotion = hasMotion;
    applyLook();
}

void SettingsDialog::changeEvent(QEvent* event)
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

void SettingsDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    const int step = isControl && event->key() == Qt::Key_PageDown ? 1 : isControl && event->key() == Qt::Key_PageUp ? -1 : 0;
    if (step == 0) {
        QDialog::keyPressEvent(event);
        return;
    }
    m_navigation->setCurrentRow((m_stack->currentIndex() + step + m_stack->count()) % m_stack->count());
}

void SettingsDialog::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::fromPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(m_navigation->geometry(), theme.track);
    if (theme.isStrong) {
        const QRect& list = m_navigation->geometry();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(QRect(isMirrored ? list.left() : list.right(), list.top(), 1, list.height()), theme.border);
    }
}

void SettingsDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitNavigation();
    if (isVisible()) {
        Q_EMIT resized(size());
    }
}

void SettingsDialog::buildContents()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    auto* side = new QVBoxLayout;
    side->setSpacing(0);
    auto* above = new QVBoxLayout(m_complaintPlace);
    above->setContentsMargins(kMargin, kMargin, kMargin, 0);
    above->addWidget(m_complaint);
    m_complaintPlace->hide();
    side->addWidget(m_complaintPlace);
    side->addWidget(m_stack, 1);
    layout->addLayout(side, 1);
    for (SettingsPage* page : pages()) {
        m_stack->addWidget(page);
        m_navigation->addPage(page->title(), page->icon());
    }
    connect(m_navigation, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_navigation->setCurrentRow(0);
}

void SettingsDialog::connectPages()
{
    for (SettingsPage* page : pages()) {
        connect(page, &SettingsPage::edited, this, [this](const models::Preferences& preferences) {
            // Each page knows all of them: what one changes the others have to know.
            setPreferences(preferences);
            Q_EMIT preferencesEdited(preferences);
        });
    }
    connect(m_general, &GeneralPage::startAtLoginWanted, this, &SettingsDialog::startAtLoginWanted);
    connect(m_accounts, &AccountsPage::addRequested, this, &SettingsDialog::accountAddRequested);
    connect(m_accounts, &AccountsPage::signInRequested, this, &SettingsDialog::signInRequested);
    connect(m_accounts, &AccountsPage::pauseWanted, this, &SettingsDialog::pauseWanted);
    connect(m_accounts, &AccountsPage::refreshRequested, this, &SettingsDialog::organizationsWanted);
    connect(m_accounts, &AccountsPage::caFileChosen, this, &SettingsDialog::caFileChosen);
    connect(m_accounts, &AccountsPage::removeRequested, this, &SettingsDialog::removeRequested);
}

void SettingsDialog::applyLook()
{
    ui::applyLook(*this, {Theme::fromPalette(palette()), Typography::fromFont(font()), m_hasMotion});
    fitNavigation();
}

void SettingsDialog::fitNavigation()
{
    m_navigation->setIsCompact(m_navigation->wholeWidth() > width() * kMostNavigation);
}

std::vector<SettingsPage*> SettingsDialog::pages() const
{
    return {m_accounts, m_notices, m_tray, m_general, m_about};
}

} // namespace tallylight::ui
