// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "models/preferences.h"

#include <QDialog>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <vector>

class QStackedWidget;

namespace tallylight::ui {

class AccountsPage;
class GeneralPage;
class NoticesPage;
class ProblemBox;
class SettingsNavigation;
class SettingsPage;

//! \brief All that a person can choose. What is changed counts at once, and is undone by changing it back.
//!
//! Values come in by setters, wishes go out as signals. Show it with show().
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \brief In the order of the list at the side.
    enum class Page : std::uint8_t {
        Accounts,
        Notices,
        Tray,
        General,
        About,
    };

    //! \param clock the wall clock.
    explicit SettingsDialog(Clock clock, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    [[nodiscard]] Page page() const;
    void showPage(Page page);

    //! \brief Shows them, and emits nothing.
    //! \{
    void setPreferences(const models::Preferences& preferences);
    void setAccounts(const std::vector<models::AccountRow>& accounts);
    void setStartsAtLogin(bool startsAtLogin);
    //! \brief Names of preferences that who looks after the machine has decided.
    void setLocked(const QStringList& names);
    //! \brief BCP 47 tags.
    void setLanguages(const QStringList& tags);
    //! \brief What is the matter with the settings file; empty: nothing.
    void setComplaint(const QString& complaint);
    void setHasMotion(bool hasMotion);
    //! \}

Q_SIGNALS:
    //! \brief A person wants them to be so from now on.
    void preferencesEdited(const tallylight::models::Preferences& preferences);
    void startAtLoginWanted(bool startsAtLogin);
    void accountAddRequested();
    void signInRequested(const tallylight::store::AccountId& account);
    void pauseWanted(const tallylight::store::AccountId& account, bool isPaused);
    void organizationsWanted(const tallylight::store::AccountId& account);
    //! \brief Empty: the system's certificates alone.
    void caFileChosen(const tallylight::store::AccountId& account, const QString& path);
    //! \brief Asked for and confirmed.
    void removeRequested(const tallylight::store::AccountId& account);
    //! \brief A person changed the window's size.
    void resized(const QSize& size);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildContents();
    void connectPages();
    void applyLook();
    void fitNavigation();
    [[nodiscard]] std::vector<SettingsPage*> pages() const;

    bool m_hasMotion = true;
    SettingsNavigation* m_navigation;
    QStackedWidget* m_stack;
    QWidget* m_complaintPlace;
    ProblemBox* m_complaint;
    AccountsPage* m_accounts;
    NoticesPage* m_notices;
    SettingsPage* m_tray;
    GeneralPage* m_general;
    SettingsPage* m_about;
};

} // namespace tallylight::ui
