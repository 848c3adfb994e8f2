// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "models/preferences.h"
#include "ui/settingsdialog.h"

#include <QObject>
#include <QPalette>

#include <functional>
#include <memory>
#include <vector>

namespace tallylight::tray {

class Settings;

//! \brief Opens the settings dialog, keeps what is chosen there, and tells everybody. What else changes preferences does so here too.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    using Clock = ui::SettingsDialog::Clock;
    using Edit = std::function<void(models::Preferences&)>;

    //! \param settings must outlive the controller.
    SettingsController(Settings& settings, Clock clock, QObject* parent = nullptr);
    ~SettingsController() override;

    [[nodiscard]] const models::Preferences& preferences() const;
    //! \brief Null while it is closed.
    [[nodiscard]] ui::SettingsDialog* dialog() const { return m_dialog.get(); }

    //! \brief Shows the dialog, or brings it to the front.
    void open(ui::SettingsDialog::Page page);
    //! \brief Changes, keeps and tells, as if a person had done it in the dialog.
    void change(const Edit& edit);
    //! \brief Forgets what was chosen for an account that is gone.
    void forgetAccount(const store::AccountId& account);

    //! \brief What the dialog shows besides; cheap while it is closed.
    //! \{
    void setAccounts(std::vector<models::AccountRow> accounts);
    //! \brief Besides what was wrong with the settings themselves.
    void setComplaint(const QString& complaint);
    void setStartsAtLogin(bool startsAtLogin);
    void setLanguages(const QStringList& tags);
    void setPalette(const QPalette& palette);
    void setHasMotion(bool hasMotion);
    //! \}

Q_SIGNALS:
    //! \brief They are others now. Not for what scope and organization are looked at.
    void preferencesChanged(const tallylight::models::Preferences& preferences);
    //! \brief The dialog opened: setAccounts() is due.
    void opened();
    void closed();
    //! \brief Wishes, as of ui::SettingsDialog.
    //! \{
    void startAtLoginWanted(bool startsAtLogin);
    void accountAddRequested();
    void signInRequested(const tallylight::store::AccountId& account);
    void pauseWanted(const tallylight::store::AccountId& account, bool isPaused);
    void organizationsWanted(const tallylight::store::AccountId& account);
    void caFileChosen(const tallylight::store::AccountId& account, const QString& path);
    void removeRequested(const tallylight::store::AccountId& account);
    //! \}

private:
    void makeDialog();
    void connectDialog();
    [[nodiscard]] QString shownComplaint() const;
    void take(models::Preferences wanted);

    Settings& m_settings;
    Clock m_clock;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
    std::vector<models::AccountRow> m_accounts;
    QString m_complaint;
    QStringList m_languages;
    bool m_startsAtLogin = false;
    QPalette m_palette;
    bool m_hasMotion = true;
};

} // namespace tallylight::tray
