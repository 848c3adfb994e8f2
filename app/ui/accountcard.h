// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"
#include "ui/looked.h"

#include <QWidget>

class QAction;

namespace tallylight::ui {

class FormLabel;
class MenuButton;
class PillButton;
class SettingRow;
class SettingsCard;
class SwitchBox;

//! \brief One account: who, where, in which state, and what can be done with it.
class AccountCard : public QWidget
{
    Q_OBJECT

public:
    AccountCard(const models::AccountRow& account, const Look& look, QWidget* parent);

    void setAccount(const models::AccountRow& account);

Q_SIGNALS:
    //! \brief The account is to be followed, or not for now.
    void followWanted(bool isFollowed);
    void signInRequested();
    void refreshRequested();
    //! \brief A CA file was chosen; empty: the system's certificates alone.
    void caFileChosen(const QString& path);
    //! \brief Asked for and confirmed.
    void removeRequested();

private:
    class Face;

    void buildMenu();
    void chooseCaFile();
    void setIsAsking(bool isAsking);

    models::AccountRow m_account;
    SettingsCard* m_card;
    Face* m_face;
    FormLabel* m_name;
    FormLabel* m_server;
    FormLabel* m_state;
    MenuButton* m_menu;
    QAction* m_systemCa = nullptr;
    SettingRow* m_signInRow;
    PillButton* m_signIn;
    SettingRow* m_sessionRow;
    SettingRow* m_followRow;
    SwitchBox* m_follow;
    SettingRow* m_caRow;
    SettingRow* m_removeRow;
};

//! \brief The state of an account in words, without its name. Pure.
[[nodiscard]] QString accountStateWords(const models::AccountRow& account);

//! \brief Whether a person has to sign in again before anything comes from this account. Pure.
[[nodiscard]] bool needsSignIn(const models::AccountRow& account);

} // namespace tallylight::ui
