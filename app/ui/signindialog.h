// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/signinstate.h"
#include "ui/signinwords.h"

#include <QByteArray>
#include <QDialog>

#include <array>
#include <cstdint>
#include <functional>

class QStackedWidget;

namespace tallylight::ui {

class LabelledField;
class SignInAddressForm;
class SignInPage;
class WaitLine;

//! \brief First run, a further account, and signing in again: from the server's address to "you are signed in".
//!
//! Values come in by setState(), wishes go out as signals. It holds no secret: a key goes out with the signal and is wiped from the field.
//! Between the pages that ask (address, ways, key) a person walks without anybody else knowing; every other step is told by setState().
//! Show it with show() or open().
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param clock the wall clock, against which SignInState::waitsUntil counts.
    explicit SignInDialog(Clock clock, QWidget* parent = nullptr);
    ~SignInDialog() override;

    [[nodiscard]] const SignInState& state() const { return m_state; }
    //! \brief The page that is shown. Differs from state().step only where the person went back.
    [[nodiscard]] SignInStep page() const;

    //! \brief Shows the page of \a state's step, also where the person went elsewhere meanwhile.
    void setState(const SignInState& state);
    //! \brief Whether anything may move by itself.
    void setHasMotion(bool hasMotion);

Q_SIGNALS:
    //! \brief A server was named. \c address is as it was typed, trimmed; \c caFile an absolute path or empty.
    void addressEntered(const QString& address, const QString& caFile);
    //! \brief Sign in by the browser.
    void browserWanted();
    //! \brief The link is to be opened once more.
    void browserReopened();
    //! \brief A key was typed or pasted, trimmed. This is its only copy.
    void keyEntered(const QByteArray& key);
    //! \brief An organization's slug, or the address of one of its pages.
    void slugEntered(const QString& slug);
    //! \brief The keyring is to be tried again.
    void keyringRetried();
    //! \brief The person agrees to be signed in until the program ends.
    void sessionAccepted();
    //! \brief What goes on (probing, waiting, checking) is to be stopped; the state before it is expected.
    void stopped();
    //! \brief The dialog was closed before Done: forget all of it.
    void cancelled();
    //! \brief The dialog was closed after Done.
    void completed();

public Q_SLOTS:
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPages();
    void showPage(SignInStep step);
    void refreshPages();
    void act(SignInAction action);
    void enterAddress();
    void enterKey();
    void enterSlug();
    void applyLook();
    [[nodiscard]] SignInPage* pageOf(SignInStep step) const;

    SignInState m_state;
    bool m_hasMotion = true;
    QStackedWidget* m_stack;
    SignInAddressForm* m_address;
    LabelledField* m_key;
    LabelledField* m_slug;
    WaitLine* m_wait;
    //! Indexed by SignInStep.
    std::array<SignInPage*, kSignInSteps> m_pages{};
};

} // namespace tallylight::ui
