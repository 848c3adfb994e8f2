// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settingscontroller.h"

#include "tray/settings.h"

#include <QGuiApplication>
#include <QScreen>

#include <utility>

namespace tallylight::tray {

namespace {

const QString& windowName()
{
    static const QString name = QStringLiteral("settings");
    return name;
}

} // namespace

SettingsController::SettingsController(Settings& settings, Clock clock, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_clock(std::move(clock))
{
}

SettingsController::~SettingsController() = default;

const models::Preferences& SettingsController::preferences() const
{
    return m_settings.preferences();
}

void SettingsController::open(ui::SettingsDialog::Page page)
{
    if (!m_dialog) {
        makeDialog();
        Q_EMIT opened();
    }
    m_dialog->showPage(page);
    m_dialog->show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1StringView("offscreen")) {
        m_dialog->raise();
    }
    m_dialog->activateWindow();
}

void SettingsController::change(const Edit& edit)
{
    models::Preferences wanted = preferences();
    edit(wanted);
    take(std::move(wanted));
    if (m_dialog) {
        m_dialog->setPreferences(preferences());
    }
}

void SettingsController::forgetAccount(const store::AccountId& account)
{
    change([&account](models::Preferences& p) {
        std::erase_if(p.notices.levels, [&account](const auto& level) { return level.first.account == account; });
    });
}

void SettingsController::setAccounts(std::vector<models::AccountRow> accounts)
{
    m_accounts = std::move(accounts);
    if (m_dialog) {
        m_dialog->setAccounts(m_accounts);
    }
}

void SettingsController::setComplaint(const QString& complaint)
{
    m_complaint = complaint;
    if (m_dialog) {
        m_dialog->setComplaint(shownComplaint());
    }
}

void SettingsController::setStartsAtLogin(bool startsAtLogin)
{
    m_startsAtLogin = startsAtLogin;
    if (m_dialog) {
        m_dialog->setStartsAtLogin(startsAtLogin);
    }
}

void SettingsController::setLanguages(const QStringList& tags)
{
    m_languages = tags;
    if (m_dialog) {
        m_dialog->setLanguages(tags);
    }
}

void SettingsController::setPalette(const QPalette& palette)
{
    m_palette = palette;
    if (m_dialog) {
        m_dialog->setPalette(palette);
    }
}

void SettingsController::setHasMotion(bool hasMotion)
{
    m_hasMotion = hasMotion;
    if (m_dialog) {
        m_dialog->setHasMotion(hasMotion);
    }
}

void SettingsController::makeDialog()
{
    m_dialog = std::make_unique<ui::SettingsDialog>(m_clock);
    m_dialog->setPalette(m_palette);
    m_dialog->setHasMotion(m_hasMotion);
    m_dialog->setPreferences(preferences());
    m_dialog->setLocked(m_settings.locked());
    m_dialog->setComplaint(shownComplaint());
    m_dialog->setLanguages(m_languages);
    m_dialog->setStartsAtLogin(m_startsAtLogin);
    m_dialog->setAccounts(m_accounts);
    const auto size = preferences().windowSizes.find(windowName());
    if (size != preferences().windowSizes.end()) {
        m_dialog->resize(size->second.boundedTo(m_dialog->screen()->availableGeometry().size()));
    }
    connectDialog();
}

void SettingsController::connectDialog()
{
    ui::SettingsDialog* dialog = m_dialog.get();
    connect(dialog, &ui::SettingsDialog::preferencesEdited, this, [this](const models::Preferences& edited) {
        // What is looked at, and how large windows are, changes while the dialog is open, and is none of its business.
        models::Preferences wanted = edited;
        const models::Preferences& now = preferences();
        wanted.scope = now.scope;
        wanted.account = now.account;
        wanted.orgs = now.orgs;
        wanted.windowSizes = now.windowSizes;
        take(std::move(wanted));
    });
    connect(dialog, &ui::SettingsDialog::resized, this, [this](const QSize& size) {
        models::Preferences wanted = preferences();
        wanted.windowSizes[windowName()] = size;
        m_settings.setPreferences(wanted);
    });
    // It is seldom wanted, and large.
    connect(dialog, &QDialog::finished, this, [this] {
        m_dialog.release()->deleteLater();
        Q_EMIT closed();
    });
    connect(dialog, &ui::SettingsDialog::startAtLoginWanted, this, &SettingsController::startAtLoginWanted);
    connect(dialog, &ui::SettingsDialog::accountAddRequested, this, &SettingsController::accountAddRequested);
    connect(dialog, &ui::SettingsDialog::signInRequested, this, &SettingsController::signInRequested);
    connect(dialog, &ui::SettingsDialog::pauseWanted, this, &SettingsController::pauseWanted);
    connect(dialog, &ui::SettingsDialog::organizationsWanted, this, &SettingsController::organizationsWanted);
    connect(dialog, &ui::SettingsDialog::caFileChosen, this, &SettingsController::caFileChosen);
    connect(dialog, &ui::SettingsDialog::removeRequested, this, &SettingsController::removeRequested);
}

QString SettingsController::shownComplaint() const
{
    const QString& own = m_settings.complaint(); // holds as long as the program runs
    if (own.isEmpty() || m_complaint.contains(own)) {
        return m_complaint;
    }
    return m_complaint.isEmpty() ? own : own + u'\n' + m_complaint;
}

void SettingsController::take(models::Preferences wanted)
{
    const models::Preferences before = preferences();
    m_settings.setPreferences(wanted);
    if (preferences() != before) {
        Q_EMIT preferencesChanged(preferences());
    }
}

} // namespace tallylight::tray
