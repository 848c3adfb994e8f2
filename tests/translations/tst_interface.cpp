// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountcard.h"
#include "ui/pillbutton.h"
#include "ui/popover.h"
#include "ui/settingsdialog.h"
#include "ui/signindialog.h"
#include "ui/switchbox.h"
#include "ui/threadpanel.h"
#include "ui/translation.h"

#include "translations/paintedtext.h"
#include "ui/shownaccount.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <functional>
#include <map>
#include <memory>

using namespace tallylight;
using namespace tallylight::ui;
using namespace std::chrono_literals;
using store::FeedState;
using wire::Scope;

namespace {

constexpr std::array kStates{FeedState::Live,    FeedState::Connecting,         FeedState::Stale,     FeedState::Offline,
                             FeedState::Refused, FeedState::TooManyConnections, FeedState::SignedOut, FeedState::Paused};
const wire::Timestamp kNow{1'700'000'000'000ms};
const QString kServer = QStringLiteral("studio.example");

//! Data of the fixtures, names, and what is the same in all languages.
const QStringList& untranslated()
{
    // What stands within another comes after it.
    static const QStringList words = QStringLiteral("Tallylight|deco studio|https://studio.decocms.com|ana@studio.example|studio.example|"
                                                    "http://|https://|Acme|Beta|Ana|Apache-2.0|Qt 6|LGPL-3.0-only|QtKeychain|BSD-3-Clause|"
                                                    "simdjson|tl::expected|CC0-1.0|Title of t")
                                         .split(u'|');
    return words;
}

//! Every text that is asked for, in letters that no text of ours has; and without dots at its end, so that dots are an elision.
class Marked : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString marked;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar sign = text.at(i);
            if (sign == u'%' && i + 1 < text.size()) {
                marked += sign;
                marked += text.at(++i);
            } else if (sign.unicode() < 128 && sign.isLetter()) {
                marked += QChar(0x0430 + (sign.toLower().unicode() - u'a'));
            } else {
                marked += sign;
            }
        }
        return marked;
    }
};

//! A language whose own dots are three full stops: what is painted with "…" was elided.
class Undotted : public QTranslator
{
public:
    explicit Undotted(const QString& language)
    {
        const bool isThere = m_inner.load(QStringLiteral(":/i18n/tallylight_") + QString(language).replace(u'-', u'_'));
        Q_ASSERT(isThere);
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        return m_inner.translate(context, source, comment, n).replace(u'…', QStringLiteral("..."));
    }

private:
    QTranslator m_inner;
};

struct Installed {
    explicit Installed(QTranslator& other) : translator(other) { QCoreApplication::installTranslator(&translator); }
    ~Installed() { QCoreApplication::removeTranslator(&translator); }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    QTranslator& translator;
};

models::AccountRow account(const std::string& id, FeedState state, const QStringList& orgs)
{
    models::AccountRow row;
    row.id = store::AccountId(id);
    row.name = QStringLiteral("ana@studio.example");
    row.server = kServer;
    row.feed.state = state;
    for (const QString& name : orgs) {
        models::OrgRow org;
        org.key = {row.id, wire::OrgId(name.toLower().toStdString())};
        org.name = name;
        row.orgs.push_back(org);
    }
    return row;
}

using Visit = std::function<void(QWidget& window, const QString& where)>;

void visitSettings(const Visit& visit)
{
    using Page = SettingsDialog::Page;
    SettingsDialog dialog([] { return kNow; });
    models::Preferences preferences;
    preferences.notices.quietHours.isOn = true;
    preferences.notices.snoozedUntil = kNow + 30min;
    dialog.setPreferences(preferences);
    dialog.setLanguages(Translation::languages());
    std::vector<models::AccountRow> accounts;
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        accounts.push_back(account("a" + std::to_string(i), kStates.at(i), {QStringLiteral("Acme"), QStringLiteral("Beta")}));
    }
    dialog.setAccounts(accounts);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    for (const Page page : {Page::Accounts, Page::Notices, Page::Tray, Page::General, Page::About}) {
        dialog.showPage(page);
        QCoreApplication::processEvents();
        visit(dialog, QStringLiteral("settings, page %1").arg(static_cast<int>(page)));
    }
}

void visitSignIn(const Visit& visit)
{
    using Step = SignInStep;
    using Problem = SignInProblem;
    const std::multimap<Step, Problem> problems{{Step::Address, Problem::BadAddress},
                                                {Step::Address, Problem::Unreachable},
                                                {Step::Address, Problem::NoStudio},
                                                {Step::Address, Problem::NotTrusted},
                                                {Step::Address, Problem::BadCaFile},
                                                {Step::Address, Problem::ServerFailed},
                                                {Step::Browser, Problem::NoBrowser},
                                                {Step::Ways, Problem::TimedOut},
                                                {Step::Ways, Problem::Refused},
                                                {Step::Ways, Problem::NoRegistration},
                                                {Step::Key, Problem::BadKey},
                                                {Step::Organization, Problem::BadSlug},
                                                {Step::Keyring, Problem::KeyringLocked},
                                                {Step::Keyring, Problem::KeyringAbsent},
                                                {Step::Keyring, Problem::KeyringDenied}};
    SignInDialog dialog([] { return kNow; });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    for (std::size_t i = 0; i < kSignInSteps; ++i) {
        const auto step = static_cast<Step>(i);
        std::vector<Problem> each{Problem::None};
        for (auto [from, to] = problems.equal_range(step); from != to; ++from) {
            each.push_back(from->second);
        }
        for (const Problem problem : each) {
            SignInState state;
            state.step = step;
            state.problem = problem;
            state.server = kServer;
            state.person = QStringLiteral("Ana");
            state.localHub = QStringLiteral("http://studio.example");
            state.organizations = {QStringLiteral("Acme"), QStringLiteral("Beta")};
            state.waitsUntil = kNow + 3min;
            state.isForSession = step == Step::Done;
            dialog.setState(state);
            QCoreApplication::processEvents();
            visit(dialog, QStringLiteral("sign-in, step %1, problem %2").arg(i).arg(static_cast<int>(problem)));
        }
    }
}

void visitPopover(const Visit& visit)
{
    for (const int count : {3, 0}) {
        test::ShownAccount shown;
        Popover popover(shown.rows, shown.orgs, shown.clock(), {true, false, false});
        shown.run(count);
        popover.panel().setSummary(Scope::User, {count, count == 0 ? 0 : 2});
        popover.panel().setSummary(Scope::Org, {2, 1});
        for (const FeedState state : kStates) {
            // Today, which is not said: a day would have a month's name.
            const auto today = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
            const store::FeedStatus status{state, today, {}};
            popover.panel().setFeed({status, status, test::kAccount, kServer, false, true});
            popover.popUp({700, 4});
            QVERIFY(QTest::qWaitForWindowExposed(&popover));
            QCoreApplication::processEvents(); // the layout
            visit(popover, QStringLiteral("popover, %1 tasks, state %2").arg(count).arg(static_cast<int>(state)));
        }
    }
}

void visitAll(const Visit& visit)
{
    visitSettings(visit);
    visitSignIn(visit);
    visitPopover(visit);
}

bool hasEnglish(QString text)
{
    for (const QString& word : untranslated()) {
        text.remove(word);
    }
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return text.contains(word);
}

} // namespace

class TestInterface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftUntranslated()
    {
        Marked marked;
        const Installed installed(marked);
        QStringList english;
        int count = 0;
        visitAll([&](QWidget& window, const QString& where) {
            for (const QString& text : test::paintedTexts(window) + test::spokenTexts(window)) {
                ++count;
                if (hasEnglish(text) && !english.contains(text)) {
                    english.append(text);
                    qWarning("%s: %s", qUtf8Printable(where), qUtf8Printable(text));
                }
            }
        });
        QVERIFY2(count > 500, qPrintable(QString::number(count)));
        QCOMPARE(english, QStringList());
    }

    void anElisionIsSeen()
    {
        QWidget window;
        auto* button = new PillButton(PillButton::Kind::Primary, &window);
        button->setText(QStringLiteral("A text that is much longer than the button is wide"));
        button->setGeometry(0, 0, 100, 40);
        auto* label = new QLabel(QStringLiteral("A text that takes more lines than there are"), &window);
        label->setWordWrap(true);
        label->setGeometry(0, 50, 60, 10);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::paintedTexts(window).join(u' ').contains(u'…'));
        QCOMPARE(test::cutTexts(window), (QStringList{label->text(), button->text()}));
    }

    void everyLanguageFits_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : Translation::languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    //! No text is elided or cut, and no key to jump to (&) is of two controls.
    void everyLanguageFits()
    {
        QFETCH(const QString, language);
        Translation translation;
        translation.prefer(language);
        Undotted undotted(language);
        const Installed installed(undotted);
        QStringList faults;
        visitAll([&](QWidget& window, const QString& where) {
            for (const QString& text : test::paintedTexts(window)) {
                if (text.contains(u'…')) {
                    faults.append(where + QStringLiteral(": elided: ") + text);
                }
            }
            for (const QString& text : test::cutTexts(window)) {
                faults.append(where + QStringLiteral(": cut: ") + text);
            }
            for (const QString& keys : test::sharedKeys(window)) {
                faults.append(where + QStringLiteral(": ") + keys);
            }
        });
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestInterface)
#include "tst_interface.moc"
