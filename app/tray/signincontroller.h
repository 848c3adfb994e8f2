// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/signin.h"
#include "desktop/browserlauncher.h"
#include "net/serverprobe.h"
#include "ui/signindialog.h"

#include <QObject>
#include <QPalette>
#include <QString>

#include <memory>

namespace tallylight::tray {

//! \brief The sign-in dialog: opens it, shows in it where account::SignIn stands, and passes on what the person does.
class SignInController : public QObject
{
    Q_OBJECT

public:
    //! \param book,tokens must outlive the controller.
    SignInController(account::AccountBook& book, account::AccountTokens& tokens, ui::SignInDialog::Clock clock, QObject* parent = nullptr);
    ~SignInController() override;

    //! \brief Null while it is closed.
    [[nodiscard]] ui::SignInDialog* dialog() const { return m_dialog.get(); }

    //! \brief For a further account; one that is open comes to the front. \param address what stands in the field; empty: the hub of this
    //! machine where one answers, else the public studio.
    void open(const QString& address);
    //! \brief An account of the book signs in anew, by the way that it did before: with a browser nothing is left to be asked.
    void openFor(const account::AccountEntry& entry);
    void setPalette(const QPalette& palette);
    void setHasMotion(bool hasMotion);

private:
    void makeDialog();
    void raise();
    void findLocalHub();
    void advance();
    void show();
    void openBrowser(const QUrl& page);
    void close();

    account::AccountBook& m_book;
    account::AccountTokens& m_tokens;
    ui::SignInDialog::Clock m_clock;
    desktop::BrowserLauncher m_browser;
    std::unique_ptr<ui::SignInDialog> m_dialog;
    std::unique_ptr<account::SignIn> m_signIn;
    std::unique_ptr<net::ServerProbe> m_localHub;
    ui::SignInState m_state;
    //! Goes on by the browser without asking.
    bool m_isAnew = false;
    bool m_hasNoBrowser = false;
    QPalette m_palette;
    bool m_hasMotion = true;
};

//! \brief What the dialog shows of a sign-in. \param before what it showed, of which address and hub stay.
[[nodiscard]] ui::SignInState signInState(const account::SignIn& signIn, const ui::SignInState& before);

} // namespace tallylight::tray
