// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsdialog.h"

#include "ui/aboutpage.h"
#include "ui/accountcard.h"
#include "ui/choicebox.h"
#include "ui/menubutton.h"
#include "ui/picturechoice.h"
#include "ui/pillbutton.h"
#include "ui/problembox.h"
#include "ui/settingrow.h"
#include "ui/settingspage.h"
#include "ui/snapshot.h"
#include "ui/switchbox.h"
#include "ui/timefield.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace tallylight;
using namespace tallylight::ui;
using namespace std::chrono_literals;
using models::Preferences;
using Page = SettingsDialog::Page;

namespace {

const wire::Timestamp kNow{1'700'000'000'000ms};

models::AccountRow account(const std::string& id, const QStringList& orgs)
{
    models::AccountRow row;
    row.id = store::AccountId(id);
    row.name = QStringLiteral("%1@acme.example").arg(QString::fromStdString(id));
    row.server = QStringLiteral("studio.example");
    row.feed.state = store::FeedState::Live;
    for (const QString& name : orgs) {
        models::OrgRow org;
        org.key = {row.id, wire::OrgId(name.toLower().toStdString())};
        org.name = name;
        row.orgs.push_back(org);
    }
    return row;
}

struct Fixture {
    wire::Timestamp now = kNow;
    SettingsDialog dialog{[this] { return now; }};
    QSignalSpy edited{&dialog, &SettingsDialog::preferencesEdited};

    explicit Fixture(Page page = Page::Accounts)
    {
        dialog.showPage(page);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }

    //! What the dialog said last.
    [[nodiscard]] Preferences last() const { return edited.last().first().value<Preferences>(); }

    template <class Control>
    [[nodiscard]] Control* control(const char* name) const
    {
        return dialog.findChild<Control*>(QString::fromLatin1(name));
    }

    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }

    void choose(ChoiceBox* box, int value) const
    {
        const int index = box->findData(value);
        QVERIFY(index >= 0);
        // As by the keyboard: from the first on.
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
    }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesChangeWhatTheyName_data()
    {
        using Flag = bool (*)(const Preferences&);
        QTest::addColumn<Page>("page");
        QTest::addColumn<Flag>("flag");
        const auto row = [](const char* name, Page page, Flag flag) { QTest::newRow(name) << page << flag; };
        row("notices/needs-you", Page::Notices, [](const Preferences& p) { return p.notices.tellsNeedsYou; });
        row("notices/failed", Page::Notices, [](const Preferences& p) { return p.notices.tellsFailed; });
        row("notices/finished", Page::Notices, [](const Preferences& p) { return p.notices.tellsFinished; });
        row("notices/others", Page::Notices, [](const Preferences& p) { return p.notices.includesOthers; });
        row("notices/sound", Page::Notices, [](const Preferences& p) { return p.notices.hasSound; });
        row("notices/count-only", Page::Notices, [](const Preferences& p) { return p.notices.isCountOnly; });
        row("notices/hide-when-locked", Page::Notices, [](const Preferences& p) { return p.notices.hidesTextWhenLocked; });
        row("notices/quiet-hours", Page::Notices, [](const Preferences& p) { return p.notices.quietHours.isOn; });
        row("tray/hide-when-idle", Page::Tray, [](const Preferences& p) { return p.hidesWhenIdle; });
        row("window/close-on-focus-loss", Page::Tray, [](const Preferences& p) { return p.closesOnFocusLoss; });
    }

    void switchesChangeWhatTheyName()
    {
        using Flag = bool (*)(const Preferences&);
        QFETCH(const Page, page);
        QFETCH(const Flag, flag);
        Fixture f(page);
        auto* box = f.control<SwitchBox>(QTest::currentDataTag());
        QVERIFY(box && box->isVisible());
        const bool before = flag(Preferences{});
        QCOMPARE(box->isChecked(), before);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(f.edited.count(), 1);
        QCOMPARE(flag(f.last()), !before);
        QCOMPARE(box->isChecked(), !before);
        // Back, and all is as it was: nothing else moved.
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(f.last() == Preferences{});

        Preferences other = f.last();
        f.dialog.setPreferences(other);
        QCOMPARE(f.edited.count(), 2);
        QCOMPARE(box->isChecked(), before);
    }

    void aWholeRowIsTheTarget()
    {
        Fixture f(Page::Notices);
        auto* box = f.control<SwitchBox>("notices/sound");
        QTest::mouseClick(box->parentWidget(), Qt::LeftButton, {}, {20, 20});
        QVERIFY(f.last().notices.hasSound);
    }

    void choicesChangeWhatTheyName_data()
    {
        using Read = int (*)(const Preferences&);
        QTest::addColumn<Page>("page");
        QTest::addColumn<Read>("read");
        const auto row = [](const char* name, Page page, Read read) { QTest::newRow(name) << page << read; };
        row("notices/level", Page::Notices, [](const Preferences& p) { return static_cast<int>(p.notices.standardLevel); });
        row("history/days", Page::General, [](const Preferences& p) { return static_cast<int>(p.historyKept.count()); });
        row("look/motion", Page::General, [](const Preferences& p) { return static_cast<int>(p.motion); });
    }

    void choicesChangeWhatTheyName()
    {
        using Read = int (*)(const Preferences&);
        QFETCH(const Page, page);
        QFETCH(const Read, read);
        Fixture f(page);
        auto* box = f.control<ChoiceBox>(QTest::currentDataTag());
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->value(), read(Preferences{}));
        for (int i = 0; i < box->count(); ++i) {
            const int value = box->itemData(i).toInt();
            f.choose(box, value);
            if (value != read(Preferences{})) {
                QCOMPARE(read(f.last()), value);
            }
            QCOMPARE(box->value(), value);
        }
        f.choose(box, read(Preferences{}));
        QVERIFY(f.last() == Preferences{});
    }

    void picturesChangeWhatTheyName_data()
    {
        using Read = int (*)(const Preferences&);
        QTest::addColumn<Read>("read");
        QTest::newRow("tray/badge") << Read([](const Preferences& p) { return static_cast<int>(p.badgeStyle); });
        QTest::newRow("tray/icon-color") << Read([](const Preferences& p) { return static_cast<int>(p.iconColor); });
    }

    void picturesChangeWhatTheyName()
    {
        using Read = int (*)(const Preferences&);
        QFETCH(const Read, read);
        Fixture f(Page::Tray);
        auto* choice = f.control<PictureChoice>(QTest::currentDataTag());
        QVERIFY(choice && choice->isVisible());
        QCOMPARE(choice->value(), read(Preferences{}));
        const auto cards = choice->findChildren<QRadioButton*>();
        QVERIFY(cards.size() >= 3);
        for (qsizetype i = 1; i < cards.size(); ++i) {
            QTest::mouseClick(cards.at(i), Qt::LeftButton, {}, {10, 10});
            QCOMPARE(f.edited.count(), static_cast<int>(i));
            QCOMPARE(read(f.last()), choice->value());
            QVERIFY(cards.at(i)->isChecked());
        }
        // Two ways of one thing look different.
        QVERIFY(cards.at(0)->grab().toImage() != cards.at(1)->grab().toImage());
        QTest::mouseClick(cards.at(0), Qt::LeftButton, {}, {10, 10});
        QVERIFY(f.last() == Preferences{});
    }

    void quietHoursAreAskedForOnlyWhereTheyAreOn()
    {
        Fixture f(Page::Notices);
        auto* from = f.control<TimeField>("notices/quiet-from");
        auto* to = f.control<TimeField>("notices/quiet-to");
        QVERIFY(!from->isVisible());
        f.control<SwitchBox>("notices/quiet-hours")->click();
        QVERIFY(from->isVisible() && to->isVisible());
        QCOMPARE(from->minutes(), 22h);
        QVERIFY(f.words().contains(u"until the next morning"));
        from->setFocus();
        QTest::keyClicks(from, QStringLiteral("0615"));
        QCOMPARE(f.last().notices.quietHours.from, 6h + 15min);
        QVERIFY(f.words().contains(u"in these hours"));
        to->setFocus();
        QTest::keyClicks(to, QStringLiteral("0615"));
        QCOMPARE(f.last().notices.quietHours.to, 6h + 15min);
        QVERIFY(f.words().contains(u"so never"));
    }

    void snoozeEndsByItself()
    {
        Fixture f(Page::Notices);
        auto* button = f.control<PillButton>("notices/snoozed-until");
        button->click();
        QCOMPARE(f.last().notices.snoozedUntil, std::optional(kNow + 1h));
        QVERIFY(f.words().contains(u"Nothing pops up until"));
        button->click();
        QCOMPARE(f.last().notices.snoozedUntil, std::nullopt);
        button->click();
        f.now += 2h;
        f.dialog.setPreferences(f.last());
        QVERIFY(!f.words().contains(u"Nothing pops up until"));
        button->click();
        QCOMPARE(f.last().notices.snoozedUntil, std::optional(kNow + 3h));
    }

    void organizationsHaveLevelsOfTheirOwn()
    {
        Fixture f(Page::Notices);
        QVERIFY(!f.words().contains(u"By organization"));
        f.dialog.setAccounts({account("one", {QStringLiteral("Acme & Sons"), QStringLiteral("Beta")})});
        QVERIFY(f.words().contains(u"By organization"));
        auto* box = f.control<ChoiceBox>("notice-levels/one/acme & sons");
        QVERIFY(box);
        QCOMPARE(box->accessibleName(), QStringLiteral("\u2068Acme & Sons\u2069"));
        const store::OrgKey key{store::AccountId("one"), wire::OrgId("acme & sons")};
        QCOMPARE(box->currentText(), QStringLiteral("As usual"));
        f.choose(box, static_cast<int>(store::NoticeLevel::Off));
        QVERIFY(f.last().notices.levels.at(key) == store::NoticeLevel::Off);
        // The same organizations again: nobody's control goes from under his hands.
        f.dialog.setAccounts({account("one", {QStringLiteral("Acme & Sons"), QStringLiteral("Beta")})});
        QCOMPARE(f.control<ChoiceBox>("notice-levels/one/acme & sons"), box);
        QTest::keyClick(box, Qt::Key_Home);
        QVERIFY(f.last().notices.levels.empty());
    }

    void accountsSayWhereTheyStand_data()
    {
        QTest::addColumn<store::FeedState>("state");
        QTest::addColumn<QString>("words");
        using store::FeedState;
        QTest::newRow("live") << FeedState::Live << QStringLiteral("Live · 1 organization");
        QTest::newRow("connecting") << FeedState::Connecting << QStringLiteral("Connecting");
        QTest::newRow("stale") << FeedState::Stale << QStringLiteral("Not live");
        QTest::newRow("offline") << FeedState::Offline << QStringLiteral("cannot be reached");
        QTest::newRow("refused") << FeedState::Refused << QStringLiteral("refuses");
        QTest::newRow("too many") << FeedState::TooManyConnections << QStringLiteral("too many connections");
        QTest::newRow("signed out") << FeedState::SignedOut << QStringLiteral("Signed out");
    }

    void accountsSayWhereTheyStand()
    {
        QFETCH(const store::FeedState, state);
        QFETCH(const QString, words);
        Fixture f;
        models::AccountRow row = account("one", {QStringLiteral("Acme")});
        row.feed.state = state;
        row.feed.reason = "What the server said";
        f.dialog.setAccounts({row});
        QVERIFY2(f.words().contains(words), qPrintable(f.words()));
        QCOMPARE(f.words().contains(u"What the server said"), state == store::FeedState::SignedOut);
        row.feed.state = store::FeedState::Paused;
        f.dialog.setAccounts({row});
        QVERIFY(f.words().contains(u"Paused"));
        QVERIFY(!f.words().contains(words));
    }

    void accountsAreActedOn()
    {
        Fixture f;
        models::AccountRow row = account("one", {});
        row.feed.state = store::FeedState::SignedOut;
        f.dialog.setAccounts({account("zero", {}), row});
        auto* card = f.control<AccountCard>("account/one");
        QVERIFY(card);
        QSignalSpy signIn(&f.dialog, &SettingsDialog::signInRequested);
        QSignalSpy paused(&f.dialog, &SettingsDialog::pauseWanted);
        for (auto* button : card->findChildren<PillButton*>()) {
            if (button->text() == u"Sign in again") {
                button->click();
            }
        }
        QVERIFY(signIn.last().first().value<store::AccountId>() == row.id);
        card->findChild<SwitchBox*>()->click();
        QVERIFY(paused.last().first().value<store::AccountId>() == row.id);
        QCOMPARE(paused.last().last().toBool(), true);
        row.feed.state = store::FeedState::Paused;
        f.dialog.setAccounts({account("zero", {}), row});
        QCOMPARE(f.control<AccountCard>("account/one"), card);
        card->findChild<SwitchBox*>()->click();
        QCOMPARE(paused.last().last().toBool(), false);
    }

    void whatTheKeyringHasNotGotIsSaid()
    {
        Fixture f;
        models::AccountRow row = account("one", {});
        row.feed.state = store::FeedState::Live;
        row.isForSession = true;
        row.sessionReason = QStringLiteral("The keyring is closed today.");
        f.dialog.setAccounts({row});
        QVERIFY(f.words().contains(row.sessionReason));
        QVERIFY(f.words().contains(QStringLiteral("signed in until you quit")));
        QVERIFY(f.words().contains(QStringLiteral("Not kept in the keyring")));
        row.isForSession = false;
        row.sessionReason.clear();
        f.dialog.setAccounts({row});
        QVERIFY(!f.words().contains(QStringLiteral("Not kept in the keyring")));
    }

    void accountsHaveAMenu()
    {
        Fixture f;
        models::AccountRow row = account("one", {});
        row.caFile = QStringLiteral("/etc/own.pem");
        f.dialog.setAccounts({row});
        QVERIFY(f.words().contains(row.caFile));
        const auto actions = f.control<AccountCard>("account/one")->findChild<MenuButton*>()->menu()->actions();
        const auto act = [&actions](const QString& text) {
            for (QAction* action : actions) {
                if (action->text().remove(u'&') == text && action->isVisible()) {
                    action->trigger();
                    return true;
                }
            }
            return false;
        };
        QSignalSpy orgs(&f.dialog, &SettingsDialog::organizationsWanted);
        QSignalSpy signIn(&f.dialog, &SettingsDialog::signInRequested);
        QSignalSpy caFile(&f.dialog, &SettingsDialog::caFileChosen);
        QVERIFY(act(QStringLiteral("Refresh organizations")));
        QCOMPARE(orgs.count(), 1);
        QVERIFY(act(QStringLiteral("Sign in again")));
        QCOMPARE(signIn.count(), 1);
        QVERIFY(act(QStringLiteral("Use the system’s certificates alone")));
        QCOMPARE(caFile.last().last().toString(), QString());
        row.caFile.clear();
        f.dialog.setAccounts({row});
        QVERIFY(!act(QStringLiteral("Use the system’s certificates alone")));
    }

    void removingAsksFirst()
    {
        Fixture f;
        f.dialog.setAccounts({account("one", {})});
        auto* card = f.control<AccountCard>("account/one");
        QSignalSpy removed(&f.dialog, &SettingsDialog::removeRequested);
        const auto press = [card](const QString& text) {
            for (auto* button : card->findChildren<PillButton*>()) {
                if (button->text() == text && button->isVisible()) {
                    button->click();
                    return;
                }
            }
            QFAIL("no such button");
        };
        QAction* remove = card->findChild<MenuButton*>()->menu()->actions().last();
        remove->trigger();
        QVERIFY(f.words().contains(u"Remove this account?"));
        // Return changes nothing.
        QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(removed.count(), 0);
        QVERIFY(!f.words().contains(u"Remove this account?"));
        remove->trigger();
        press(QStringLiteral("Remove"));
        QCOMPARE(removed.count(), 1);
    }

    void anAccountCanBeAdded()
    {
        Fixture f;
        QVERIFY(f.words().contains(u"Sign in to a deco studio"));
        QSignalSpy added(&f.dialog, &SettingsDialog::accountAddRequested);
        f.control<PillButton>("add-account")->click();
        QCOMPARE(added.count(), 1);
        f.dialog.setAccounts({account("one", {})});
        QVERIFY(!f.words().contains(u"Sign in to a deco studio"));
        f.dialog.setAccounts({});
        QVERIFY(f.words().contains(u"Sign in to a deco studio"));
    }

    void startAtLoginIsTheDesktopsToSay()
    {
        Fixture f(Page::General);
        auto* box = f.control<SwitchBox>("autostart");
        QSignalSpy wanted(&f.dialog, &SettingsDialog::startAtLoginWanted);
        f.dialog.setStartsAtLogin(true);
        QVERIFY(box->isChecked());
        QCOMPARE(wanted.count(), 0);
        box->click();
        QCOMPARE(wanted.last().first().toBool(), false);
        QCOMPARE(f.edited.count(), 0);
    }

    void languagesAreOfferedByTheirOwnNames()
    {
        Fixture f(Page::General);
        auto* box = f.control<ChoiceBox>("look/language");
        QVERIFY(!box->isVisible());
        f.dialog.setLanguages({QStringLiteral("en"), QStringLiteral("pt_BR"), QStringLiteral("de")});
        QVERIFY(box->isVisible());
        QCOMPARE(box->itemText(3), QStringLiteral("Deutsch"));
        f.choose(box, 2);
        QCOMPARE(f.last().language, QStringLiteral("pt_BR"));
        Preferences unknown;
        unknown.language = QStringLiteral("tlh");
        f.dialog.setPreferences(unknown);
        QCOMPARE(box->value(), 0);
    }

    void whatIsLockedSaysSo()
    {
        Fixture f(Page::Notices);
        f.dialog.setLocked({QStringLiteral("notices/sound")});
        auto* box = f.control<SwitchBox>("notices/sound");
        QVERIFY(!box->isEnabled());
        QVERIFY(box->accessibleDescription().contains(u"Set by who looks after this machine"));
        QTest::mouseClick(box->parentWidget(), Qt::LeftButton, {}, {20, 20});
        QCOMPARE(f.edited.count(), 0);
        QVERIFY(f.control<SwitchBox>("notices/failed")->isEnabled());
        f.dialog.setLocked({});
        QVERIFY(box->isEnabled());
    }

    void aComplaintIsSeenOnEveryPage()
    {
        Fixture f(Page::Tray);
        QVERIFY(!f.dialog.findChild<ProblemBox*>()->isVisible());
        f.dialog.setComplaint(QStringLiteral("The file was damaged"));
        QVERIFY(f.words().contains(u"The file was damaged"));
        f.dialog.showPage(Page::About);
        QVERIFY(f.words().contains(u"The file was damaged"));
        f.dialog.setComplaint({});
        QVERIFY(!f.words().contains(u"The file was damaged"));
    }

    void aboutSaysWhatThisIs()
    {
        Fixture f(Page::About);
        QVERIFY(f.words().contains(QStringLiteral(TALLYLIGHT_VERSION)));
        QVERIFY(f.words().contains(u"Apache-2.0"));
        f.control<PillButton>("about/copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), aboutDetails());
        QVERIFY(aboutDetails().contains(QStringLiteral("Tallylight " TALLYLIGHT_VERSION)));
    }

    void pagesAreWalkedByKeyboard()
    {
        Fixture f;
        QTest::keyClick(&f.dialog, Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(f.dialog.page() == Page::Notices);
        QTest::keyClick(&f.dialog, Qt::Key_PageUp, Qt::ControlModifier);
        QTest::keyClick(&f.dialog, Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(f.dialog.page() == Page::About);
        QTest::keyClick(&f.dialog, Qt::Key_Escape);
        QVERIFY(!f.dialog.isVisible());
    }

    void everyControlIsReachedByTab_data()
    {
        QTest::addColumn<Page>("page");
        for (const Page page : {Page::Accounts, Page::Notices, Page::Tray, Page::General, Page::About}) {
            QTest::addRow("page %d", static_cast<int>(page)) << page;
        }
    }

    void everyControlIsReachedByTab()
    {
        QFETCH(const Page, page);
        Fixture f(page);
        f.dialog.setAccounts({account("one", {QStringLiteral("Acme")}), account("two", {QStringLiteral("Beta")})});
        Preferences preferences;
        preferences.notices.quietHours.isOn = true;
        f.dialog.setPreferences(preferences);
        QSet<QWidget*> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Tab);
            reached.insert(f.dialog.focusWidget());
        }
        for (auto* shown : f.dialog.findChildren<SettingsPage*>()) {
            if (!shown->isVisible()) {
                continue;
            }
            for (auto* widget : shown->findChildren<QWidget*>()) {
                // Of radio buttons Tab comes to the chosen one, and arrows to the others.
                const auto* radio = qobject_cast<QRadioButton*>(widget);
                const bool isExpected = widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus
                                        && !widget->focusProxy() && (!radio || radio->isChecked());
                QVERIFY2(!isExpected || reached.contains(widget),
                         qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            }
        }
    }

    void mnemonicsOfAPageDiffer_data() { everyControlIsReachedByTab_data(); }

    void mnemonicsOfAPageDiffer()
    {
        QFETCH(const Page, page);
        Fixture f(page);
        QStringList seen;
        const auto take = [&seen](const QString& text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(text));
            seen.append(key);
        };
        for (const auto* label : f.dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && label->buddy()) {
                take(label->text());
            }
        }
        for (const auto* button : f.dialog.findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                take(button->text());
            }
        }
    }

    void whatPopsUpHasTheColoursOfTheWindow()
    {
        Fixture f(Page::Notices);
        f.dialog.setAccounts({account("one", {})});
        const QWidget* menu = f.dialog.findChild<MenuButton*>()->menu();
        const QWidget* list = f.control<ChoiceBox>("notices/level")->view()->window();
        for (const QWidget* popup : {menu, list}) {
            f.dialog.setPalette(darkPalette());
            QVERIFY(popup->palette().color(QPalette::Window).lightness() < 80);
            QVERIFY(popup->palette().color(QPalette::Text).lightness() > 180);
            f.dialog.setPalette(lightPalette());
            QVERIFY(popup->palette().color(QPalette::Window).lightness() > 180);
        }
    }

    void fitsASmallScreen()
    {
        Fixture f;
        QVERIFY(f.dialog.width() <= 800 && f.dialog.height() <= 600);
        QVERIFY(f.dialog.minimumSize().width() <= 800 && f.dialog.minimumSize().height() <= 600);
    }

    void tellsItsSizeWhenAPersonChangesIt()
    {
        Fixture f;
        QSignalSpy resized(&f.dialog, &SettingsDialog::resized);
        f.dialog.resize(700, 500);
        QTRY_COMPARE(resized.count(), 1);
        QCOMPARE(resized.last().first().toSize(), QSize(700, 500));
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
