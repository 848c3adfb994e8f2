// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signindialog.h"

#include "ui/formlabel.h"
#include "ui/pillbutton.h"
#include "ui/problembox.h"
#include "ui/signinpage.h"
#include "ui/signinwords.h"
#include "ui/textfield.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::ui;
using namespace std::chrono_literals;

namespace {

const wire::Timestamp kNow{1'700'000'000'000ms};
const QString kHub = QStringLiteral("http://127.0.0.1:8787");

SignInState stateAt(SignInStep step, SignInProblem problem = SignInProblem::None)
{
    SignInState state;
    state.step = step;
    state.problem = problem;
    state.server = QStringLiteral("studio.example");
    state.person = QStringLiteral("Ana");
    return state;
}

struct Fixture {
    SignInDialog dialog{[this] { return now; }};
    wire::Timestamp now = kNow;
    QSignalSpy address{&dialog, &SignInDialog::addressEntered};
    QSignalSpy browser{&dialog, &SignInDialog::browserWanted};
    QSignalSpy reopened{&dialog, &SignInDialog::browserReopened};
    QSignalSpy key{&dialog, &SignInDialog::keyEntered};
    QSignalSpy slug{&dialog, &SignInDialog::slugEntered};
    QSignalSpy retried{&dialog, &SignInDialog::keyringRetried};
    QSignalSpy accepted{&dialog, &SignInDialog::sessionAccepted};
    QSignalSpy stopped{&dialog, &SignInDialog::stopped};
    QSignalSpy cancelled{&dialog, &SignInDialog::cancelled};
    QSignalSpy completed{&dialog, &SignInDialog::completed};

    explicit Fixture(SignInStep step = SignInStep::Address, SignInProblem problem = SignInProblem::None)
    {
        dialog.setState(stateAt(step, problem));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }

    [[nodiscard]] SignInPage* page() const
    {
        for (auto* page : dialog.findChildren<SignInPage*>()) {
            if (page->isVisible()) {
                return page;
            }
        }
        return nullptr;
    }

    //! All words that can be read.
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }

    [[nodiscard]] QAbstractButton* button(const QString& text) const
    {
        for (auto* button : page()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text().remove(u'&') == text) {
                return button;
            }
        }
        return nullptr;
    }

    [[nodiscard]] TextField* field(const QString& name) const { return dialog.findChild<TextField*>(name); }

    void press(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, pressed, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(dialog.focusWidget(), text); }
};

} // namespace

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheStudio()
    {
        Fixture f;
        QVERIFY(f.dialog.page() == SignInStep::Address);
        QVERIFY(f.field(QStringLiteral("address"))->hasFocus());
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.count(), 1);
        QCOMPARE(f.address.first(), QVariantList({QStringLiteral("https://studio.decocms.com"), QString()}));
    }

    void takesWhatIsTypedTrimmed()
    {
        Fixture f;
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(QStringLiteral("  https://own.example "));
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.first().first().toString(), QStringLiteral("https://own.example"));
    }

    void anEmptyAddressGoesNowhere()
    {
        Fixture f;
        f.field(QStringLiteral("address"))->clear();
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.count(), 0);
        QVERIFY(f.field(QStringLiteral("address"))->hasFocus());
    }

    void offersTheHubOfThisMachine()
    {
        Fixture f;
        QVERIFY(!f.button(QStringLiteral("Use the hub on this machine")));
        SignInState state = stateAt(SignInStep::Address);
        state.localHub = kHub;
        f.dialog.setState(state);
        QAbstractButton* use = f.button(QStringLiteral("Use the hub on this machine"));
        QVERIFY(use);
        QCOMPARE(use->accessibleDescription(), kHub);
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(f.field(QStringLiteral("address"))->hasFocus());
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.first().first().toString(), kHub);
    }

    void newStateKeepsWhatWasTyped()
    {
        Fixture f;
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(QStringLiteral("https://own.example"));
        SignInState state = stateAt(SignInStep::Address);
        state.localHub = kHub;
        f.dialog.setState(state);
        QCOMPARE(f.field(QStringLiteral("address"))->text(), QStringLiteral("https://own.example"));
        state.problem = SignInProblem::Unreachable;
        f.dialog.setState(state);
        QCOMPARE(f.field(QStringLiteral("address"))->text(), QStringLiteral("https://own.example"));
    }

    void caFileGoesWithTheAddress()
    {
        Fixture f;
        QVERIFY(!f.field(QStringLiteral("ca-file"))->isVisible());
        QTest::mouseClick(f.button(QStringLiteral("Advanced")), Qt::LeftButton);
        QVERIFY(f.field(QStringLiteral("ca-file"))->isVisible());
        f.field(QStringLiteral("ca-file"))->setFocus();
        f.type(QStringLiteral("/etc/own.pem"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.first().last().toString(), QStringLiteral("/etc/own.pem"));
    }

    void distrustUnfoldsTheCaFile()
    {
        Fixture f(SignInStep::Address, SignInProblem::NotTrusted);
        QVERIFY(f.field(QStringLiteral("ca-file"))->isVisible());
        QVERIFY(!f.field(QStringLiteral("address"))->hasFault());
        QVERIFY(f.button(QStringLiteral("Try again")));
    }

    void everyProblemHasWordsAndAWayOut_data()
    {
        QTest::addColumn<SignInStep>("step");
        QTest::addColumn<SignInProblem>("problem");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("wayOut");
        using Step = SignInStep;
        using Problem = SignInProblem;
        const QString again = QStringLiteral("Try again");
        const auto row = [](const char* name, Step step, Problem problem, const char* words, const QString& wayOut) {
            QTest::newRow(name) << step << problem << QString::fromLatin1(words) << wayOut;
        };
        row("bad address", Step::Address, Problem::BadAddress, "not an address", again);
        row("unreachable", Step::Address, Problem::Unreachable, "Nothing answers", again);
        row("no studio", Step::Address, Problem::NoStudio, "neither a deco studio nor a Tallylight hub", again);
        row("not trusted", Step::Address, Problem::NotTrusted, "does not trust", again);
        row("bad CA file", Step::Address, Problem::BadCaFile, "CA file cannot be read", again);
        row("server failed", Step::Address, Problem::ServerFailed, "problem of its own", again);
        row("no browser", Step::Browser, Problem::NoBrowser, "No browser could be opened", QStringLiteral("Copy the link"));
        row("timed out", Step::Ways, Problem::TimedOut, "did not come back in time", QStringLiteral("Sign in with your browser"));
        row("refused", Step::Ways, Problem::Refused, "refused in the browser", QStringLiteral("Sign in with your browser"));
        row("no registration", Step::Ways, Problem::NoRegistration, "API key instead", QStringLiteral("Use an API key instead"));
        row("bad key", Step::Key, Problem::BadKey, "does not accept this key", QStringLiteral("Sign in"));
        row("bad slug", Step::Organization, Problem::BadSlug, "no such organization", QStringLiteral("Continue"));
        row("keyring locked", Step::Keyring, Problem::KeyringLocked, "keyring is locked", QStringLiteral("Try the keyring again"));
        row("keyring absent", Step::Keyring, Problem::KeyringAbsent, "has no keyring", QStringLiteral("Stay signed in until I quit"));
        row("keyring denied", Step::Keyring, Problem::KeyringDenied, "refused to keep", QStringLiteral("Try the keyring again"));
    }

    void everyProblemHasWordsAndAWayOut()
    {
        QFETCH(const SignInStep, step);
        QFETCH(const SignInProblem, problem);
        QFETCH(const QString, words);
        QFETCH(const QString, wayOut);
        Fixture f(step, problem);
        QVERIFY2(f.words().contains(words), qPrintable(f.words()));
        QVERIFY(f.page()->findChild<ProblemBox*>()->isVisible());
        QVERIFY(f.button(wayOut));
        SignInState state = stateAt(step, problem);
        state.detail = QStringLiteral("What the server said");
        f.dialog.setState(state);
        QVERIFY(f.words().contains(state.detail));
        f.dialog.setState(stateAt(step));
        QVERIFY(!f.words().contains(words));
        QVERIFY(!f.page()->findChild<ProblemBox*>()->isVisible());
    }

    void browserComesFirst()
    {
        Fixture f(SignInStep::Ways);
        QVERIFY(f.button(QStringLiteral("Sign in with your browser"))->hasFocus());
        f.press(Qt::Key_Return);
        QCOMPARE(f.browser.count(), 1);
    }

    void onlyWhatTheServerOffers()
    {
        Fixture f;
        SignInState state = stateAt(SignInStep::Ways);
        state.offersBrowser = false;
        f.dialog.setState(state);
        QVERIFY(!f.button(QStringLiteral("Sign in with your browser")));
        QVERIFY(f.button(QStringLiteral("Use an API key instead")));
        state.offersBrowser = true;
        state.offersKey = false;
        f.dialog.setState(state);
        QVERIFY(f.button(QStringLiteral("Sign in with your browser")));
        QVERIFY(!f.button(QStringLiteral("Use an API key instead")));
    }

    void anAccountThatSignsInAnewKeepsItsServer()
    {
        Fixture f(SignInStep::Ways);
        QVERIFY(f.button(QStringLiteral("Another server")));
        SignInState state = stateAt(SignInStep::Ways);
        state.isServerFixed = true;
        f.dialog.setState(state);
        QVERIFY(!f.button(QStringLiteral("Another server")));
        QVERIFY(f.button(QStringLiteral("Cancel")));
    }

    void waitingSaysHowLong()
    {
        Fixture f;
        SignInState state = stateAt(SignInStep::Browser);
        state.waitsUntil = kNow + 5min;
        f.dialog.setState(state);
        QVERIFY2(f.words().contains(u"5 more minutes"), qPrintable(f.words()));
        f.now += 4min + 30s;
        QTRY_VERIFY2(f.words().contains(u"30 more seconds"), qPrintable(f.words()));
        QCOMPARE(waitWords(61s), QStringLiteral("Waiting for up to 2 more minutes."));
        QCOMPARE(waitWords(1s), QStringLiteral("Waiting for 1 more second."));
        QCOMPARE(waitWords(-3s), QStringLiteral("Waiting for 0 more seconds."));
    }

    void waitingHasThreeWaysOut()
    {
        Fixture f;
        SignInState state = stateAt(SignInStep::Browser);
        state.link = QStringLiteral("https://studio.example/login?state=x");
        f.dialog.setState(state);
        QTest::mouseClick(f.button(QStringLiteral("Open the page again")), Qt::LeftButton);
        QCOMPARE(f.reopened.count(), 1);
        QTest::mouseClick(f.button(QStringLiteral("Copy the link")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), state.link);
        QTest::mouseClick(f.button(QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(f.stopped.count(), 1);
        QCOMPARE(f.cancelled.count(), 0);
        QVERIFY(f.dialog.isVisible());
    }

    void aKeyIsMaskedAndNotKept()
    {
        Fixture f(SignInStep::Ways);
        QTest::mouseClick(f.button(QStringLiteral("Use an API key instead")), Qt::LeftButton);
        QVERIFY(f.dialog.page() == SignInStep::Key);
        TextField* field = f.field(QStringLiteral("api-key"));
        QVERIFY(field->hasFocus());
        QVERIFY(field->echoMode() == QLineEdit::Password);
        QVERIFY(field->inputMethodHints().testFlag(Qt::ImhSensitiveData));
        // As it comes from a page: with what was selected around it.
        QGuiApplication::clipboard()->setText(QStringLiteral(" \tabcDEF123\n"));
        f.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(field->displayText() != field->text());
        f.press(Qt::Key_Return);
        QCOMPARE(f.key.count(), 1);
        QCOMPARE(f.key.first().first().toByteArray(), QByteArray("abcDEF123"));
        QVERIFY(field->text().isEmpty());
        QVERIFY(!field->isUndoAvailable());
    }

    void aKeyIsForgottenWhereThePageIsLeft()
    {
        Fixture f(SignInStep::Key);
        f.type(QStringLiteral("secret"));
        QTest::mouseClick(f.button(QStringLiteral("Back")), Qt::LeftButton);
        QVERIFY(f.dialog.page() == SignInStep::Ways);
        QVERIFY(f.field(QStringLiteral("api-key"))->text().isEmpty());
        f.dialog.setState(stateAt(SignInStep::Key));
        f.type(QStringLiteral("secret"));
        f.press(Qt::Key_Escape);
        QVERIFY(f.field(QStringLiteral("api-key"))->text().isEmpty());
        QCOMPARE(f.key.count(), 0);
    }

    void asksForAnOrganization()
    {
        Fixture f(SignInStep::Organization);
        QVERIFY(f.field(QStringLiteral("organization"))->hasFocus());
        f.type(QStringLiteral("acme "));
        f.press(Qt::Key_Return);
        QCOMPARE(f.slug.first().first().toString(), QStringLiteral("acme"));
    }

    void withoutAKeyringConsentIsAsked()
    {
        Fixture f(SignInStep::Keyring, SignInProblem::KeyringLocked);
        f.press(Qt::Key_Return);
        QCOMPARE(f.retried.count(), 1);
        QCOMPARE(f.accepted.count(), 0);
        QTest::mouseClick(f.button(QStringLiteral("Stay signed in until I quit")), Qt::LeftButton);
        QCOMPARE(f.accepted.count(), 1);
    }

    void saysWhoAndWhere()
    {
        Fixture f;
        SignInState state = stateAt(SignInStep::Done);
        state.organizations = {QStringLiteral("Acme"), QStringLiteral("Beta")};
        f.dialog.setState(state);
        QVERIFY(f.words().contains(u"Ana"));
        QVERIFY(f.words().contains(u"Acme"));
        QVERIFY(f.words().contains(u"Beta"));
        QVERIFY(!f.words().contains(u"until you quit"));
        state.isForSession = true;
        f.dialog.setState(state);
        QVERIFY(f.words().contains(u"until you quit"));
        for (int i = 0; i < 40; ++i) {
            state.organizations.append(QStringLiteral("Org%1").arg(i));
        }
        f.dialog.setState(state);
        QVERIFY(f.words().contains(u"and 37 more"));
        QVERIFY(!f.words().contains(u"Org30"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.completed.count(), 1);
        QCOMPARE(f.cancelled.count(), 0);
        QVERIFY(!f.dialog.isVisible());
    }

    void escapeCancelsEverything_data()
    {
        QTest::addColumn<SignInStep>("step");
        for (std::size_t i = 0; i + 1 < kSignInSteps; ++i) {
            QTest::addRow("step %zu", i) << static_cast<SignInStep>(i);
        }
    }

    void escapeCancelsEverything()
    {
        QFETCH(const SignInStep, step);
        Fixture f(step);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.cancelled.count(), 1);
        QCOMPARE(f.completed.count(), 0);
        QVERIFY(!f.dialog.isVisible());
    }

    void closingTheWindowCancelsToo()
    {
        Fixture f(SignInStep::Browser);
        f.dialog.close();
        QCOMPARE(f.cancelled.count(), 1);
    }

    void stateWinsOverWhereAPersonWent()
    {
        Fixture f(SignInStep::Ways);
        QTest::mouseClick(f.button(QStringLiteral("Use an API key instead")), Qt::LeftButton);
        SignInState state = stateAt(SignInStep::Ways, SignInProblem::TimedOut);
        f.dialog.setState(state);
        QVERIFY(f.dialog.page() == SignInStep::Ways);
    }

    void foreignWordsAreDataAndStayInOneDirection()
    {
        Fixture f;
        SignInState state = stateAt(SignInStep::Done);
        state.person = QStringLiteral("<b>Ana</b>\u202Egpj");
        state.organizations = {QStringLiteral("<img src=x>")};
        f.dialog.setState(state);
        for (const QLabel* label : f.page()->findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY(f.words().contains(QStringLiteral("\u2068<b>Ana</b>\u202Egpj\u2069")));
    }

    void wholeWayByKeyboard()
    {
        Fixture f;
        f.press(Qt::Key_Return);
        QCOMPARE(f.address.count(), 1);
        f.dialog.setState(stateAt(SignInStep::Probing));
        f.dialog.setState(stateAt(SignInStep::Ways));
        // Tab to the second way, Space to take it.
        f.press(Qt::Key_Tab);
        QVERIFY(f.button(QStringLiteral("Use an API key instead"))->hasFocus());
        f.press(Qt::Key_Space);
        f.type(QStringLiteral("key"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.key.count(), 1);
        f.dialog.setState(stateAt(SignInStep::Checking));
        f.dialog.setState(stateAt(SignInStep::Organization));
        f.type(QStringLiteral("acme"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.slug.count(), 1);
        f.dialog.setState(stateAt(SignInStep::Keyring, SignInProblem::KeyringAbsent));
        f.press(Qt::Key_U, Qt::AltModifier);
        // A mnemonic presses the button for people to see, and lets it go.
        QTRY_COMPARE(f.accepted.count(), 1);
        f.dialog.setState(stateAt(SignInStep::Done));
        f.press(Qt::Key_Return);
        QCOMPARE(f.completed.count(), 1);
    }

    void mnemonicsOfAPageDiffer_data() { escapeCancelsEverything_data(); }

    void mnemonicsOfAPageDiffer()
    {
        QFETCH(const SignInStep, step);
        Fixture f(step);
        if (QAbstractButton* advanced = f.button(QStringLiteral("Advanced"))) {
            advanced->click();
        }
        QStringList seen;
        const auto take = [&seen](const QString& text) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(text);
            QVERIFY2(!mnemonic.isEmpty(), qPrintable(text));
            QVERIFY2(!seen.contains(mnemonic.toString()), qPrintable(text));
            seen.append(mnemonic.toString());
        };
        for (const auto* button : f.page()->findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                take(button->text());
            }
        }
        for (const auto* label : f.page()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->buddy()) {
                take(label->text());
            }
        }
    }
};

QTEST_MAIN(TestSignInDialog)
#include "tst_signindialog.moc"
