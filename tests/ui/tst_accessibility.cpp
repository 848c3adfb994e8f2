// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountcard.h"
#include "ui/menubutton.h"
#include "ui/palettes.h"
#include "ui/popover.h"
#include "ui/settingsdialog.h"
#include "ui/settingsnavigation.h"
#include "ui/settingspage.h"
#include "ui/signindialog.h"
#include "ui/switchbox.h"

#include "ui/shownaccount.h"
#include "ui/surfaces.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>
#include <vector>

using namespace tallylight;
using namespace tallylight::ui;
using store::FeedState;

namespace {

//! A window of ours as somebody meets it, with all that it needs.
struct Shown {
    std::unique_ptr<test::ShownAccount> account = std::make_unique<test::ShownAccount>();
    std::unique_ptr<QWidget> window;
    //! In place of these two.
    std::unique_ptr<test::Stage> stage;

    [[nodiscard]] QWidget& shownWindow() const { return stage ? stage->window() : *window; }
};

using Make = std::function<Shown()>;

Shown popover(FeedState state, int rows)
{
    Shown shown;
    std::vector<wire::RunningThread> running;
    for (int i = 0; i < rows; ++i) {
        running.push_back(test::runningThread("t" + std::to_string(i), "acme"));
    }
    shown.account->truth.setOrg("acme", std::move(running));
    Popover::Options options;
    options.closesOnFocusLoss = false;
    auto window = std::make_unique<Popover>(shown.account->rows, shown.account->orgs, shown.account->clock(), options);
    ShownFeed feed;
    feed.status = {state, shown.account->now, {}};
    feed.cause = feed.status;
    window->panel().setFeed(feed);
    window->panel().setSummary(wire::Scope::User, {rows, 1});
    window->panel().setScope(wire::Scope::Org, {test::kAccount, wire::OrgId("acme")});
    window->popUp({400, 4});
    shown.window = std::move(window);
    return shown;
}

Shown signIn(SignInStep step, SignInProblem problem)
{
    Shown shown;
    auto window = std::make_unique<SignInDialog>([] { return wire::Timestamp(); });
    SignInState state;
    state.step = step;
    state.problem = problem;
    state.server = QStringLiteral("studio.example");
    state.localHub = QStringLiteral("http://127.0.0.1:8787");
    window->setState(state);
    window->show();
    shown.window = std::move(window);
    return shown;
}

models::AccountRow account(const std::string& id, FeedState state)
{
    models::AccountRow row;
    row.id = store::AccountId(id);
    row.name = QString::fromStdString(id) + QStringLiteral("@acme.example");
    row.server = QStringLiteral("studio.example");
    row.feed.state = state;
    models::OrgRow org;
    org.key = {row.id, wire::OrgId("acme")};
    org.name = QStringLiteral("Acme of %1").arg(QString::fromStdString(id));
    row.orgs = {org};
    return row;
}

Shown settings(SettingsDialog::Page page)
{
    Shown shown;
    auto window = std::make_unique<SettingsDialog>([] { return wire::Timestamp(); });
    window->setAccounts({account("ada", FeedState::Live), account("bob", FeedState::SignedOut)});
    models::Preferences preferences;
    preferences.notices.quietHours.isOn = true;
    window->setPreferences(preferences);
    window->setLanguages({QStringLiteral("en"), QStringLiteral("de")});
    window->showPage(page);
    window->show();
    shown.window = std::move(window);
    return shown;
}

//! Everything below \a root that can be seen, in the order in which it is read.
void walk(QAccessibleInterface* root, std::vector<QAccessibleInterface*>& all)
{
    if (!root || root->state().invisible) {
        return;
    }
    all.push_back(root);
    for (int i = 0; i < root->childCount(); ++i) {
        walk(root->child(i), all);
    }
}

std::vector<QAccessibleInterface*> everythingIn(QWidget& window)
{
    std::vector<QAccessibleInterface*> all;
    walk(QAccessible::queryAccessibleInterface(&window), all);
    return all;
}

//! What it is called. On this system a combo box is called by its label, and its own name is what is chosen in it.
QString nameOf(QAccessibleInterface* part)
{
    if (part->role() == QAccessible::ComboBox) {
        for (const auto& [other, relation] : part->relations(QAccessible::Label)) {
            return other->text(QAccessible::Name);
        }
        return {};
    }
    return part->text(QAccessible::Name);
}

QString described(QAccessibleInterface* part)
{
    const QObject* object = part->object();
    return QStringLiteral("%1 “%2” role %3")
        .arg(object ? QLatin1String(object->metaObject()->className()) : QLatin1String("item"), part->text(QAccessible::Name))
        .arg(static_cast<int>(part->role()), 0, 16);
}

//! What a person can act on says what it is.
const std::set<QAccessible::Role> kActing{
    QAccessible::Button,       QAccessible::ButtonMenu, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
    QAccessible::EditableText, QAccessible::SpinBox,    QAccessible::List,     QAccessible::ListItem,    QAccessible::MenuItem,
};

//! In greys: what somebody sees who sees no colour.
QImage grey(QWidget& widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

Q_DECLARE_METATYPE(Make)

//! What somebody meets who hears the screen, walks by keyboard, or sees no colours: over the whole interface.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    void everyPartSaysWhatItIs_data()
    {
        QTest::addColumn<Make>("make");
        for (const test::Surface& surface : test::surfaces()) {
            if (surface.name.startsWith(u"menu-")) {
                continue;
            }
            QTest::addRow("%s", qPrintable(surface.name)) << Make([surface] {
                Shown shown;
                shown.stage = surface.make(test::plainCast(), lightPalette());
                return shown;
            });
        }
    }

    void everyPartSaysWhatItIs()
    {
        QFETCH(const Make, make);
        const Shown shown = make();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.shownWindow()));
        const auto all = everythingIn(shown.shownWindow());
        QVERIFY2(!all.front()->text(QAccessible::Name).isEmpty(), "the window has no name");
        std::set<std::pair<QAccessible::Role, QString>> seen;
        int acting = 0;
        for (QAccessibleInterface* part : all) {
            const bool isActing = part->state().focusable && part->role() != QAccessible::Dialog && part->role() != QAccessible::Window;
            if (!isActing || part == all.front()) {
                continue;
            }
            ++acting;
            const QString name = nameOf(part);
            QVERIFY2(kActing.contains(part->role()), qPrintable(described(part)));
            QVERIFY2(!name.isEmpty(), qPrintable(described(part)));
            QVERIFY2(!name.contains(u'&'), qPrintable(described(part)));
            // What somebody hears of it.
            const QString whole = name + u'\n' + part->text(QAccessible::Description);
            // Tasks may be called as they like.
            QVERIFY2(part->role() == QAccessible::ListItem || seen.emplace(part->role(), whole).second,
                     qPrintable(QStringLiteral("twice: ") + described(part)));
        }
        QVERIFY(acting > 0);
    }

    void wordsAreReadOnlyOnce_data() { everyPartSaysWhatItIs_data(); }

    void wordsAreReadOnlyOnce()
    {
        QFETCH(const Make, make);
        const Shown shown = make();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.shownWindow()));
        for (QAccessibleInterface* part : everythingIn(shown.shownWindow())) {
            const QString name = part->text(QAccessible::Name);
            const QString description = part->text(QAccessible::Description);
            QVERIFY2(description.isEmpty() || description != name, qPrintable(described(part)));
        }
    }

    void tabGoesAsPeopleRead_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<bool>("isMirrored");
        for (const bool isMirrored : {false, true}) {
            const char* way = isMirrored ? "right to left" : "left to right";
            QTest::addRow("popover, %s", way) << Make([] { return popover(FeedState::Live, 3); }) << isMirrored;
            QTest::addRow("sign-in, %s", way) << Make([] { return signIn(SignInStep::Address, SignInProblem::NotTrusted); }) << isMirrored;
            for (int i = 0; i < 5; ++i) {
                QTest::addRow("settings %d, %s", i, way)
                    << Make([i] { return settings(static_cast<SettingsDialog::Page>(i)); }) << isMirrored;
            }
        }
    }

    void tabGoesAsPeopleRead()
    {
        QFETCH(const Make, make);
        QFETCH(const bool, isMirrored);
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const Shown shown = make();
        QVERIFY(QTest::qWaitForWindowActive(shown.window.get()));
        QWidget& window = *shown.window;
        // Once around, from what has the focus at first.
        std::vector<QWidget*> round;
        QWidget* now = window.focusWidget() ? window.focusWidget() : &window;
        for (int i = 0; i < 80; ++i) {
            QTest::keyClick(now, Qt::Key_Tab);
            now = window.focusWidget();
            if (std::find(round.begin(), round.end(), now) != round.end()) {
                break;
            }
            round.push_back(now);
        }
        QVERIFY(!round.empty());
        // Each stands below the one before, or after it in the same line; once the walk begins anew at the top.
        int jumps = 0;
        const auto place = [&window, isMirrored](const QWidget* widget) {
            const QRect at(widget->mapTo(&window, QPoint()), widget->size());
            return isMirrored ? QRect(window.width() - at.right() - 1, at.top(), at.width(), at.height()) : at;
        };
        for (std::size_t i = 1; i < round.size(); ++i) {
            const QRect before = place(round.at(i - 1));
            const QRect here = place(round.at(i));
            // The list of pages stands beside the page as a whole.
            const bool isFromList = qobject_cast<SettingsNavigation*>(round.at(i - 1)) != nullptr;
            const bool isOnwards = isFromList || here.top() >= before.bottom() || here.left() > before.left();
            jumps += isOnwards ? 0 : 1;
        }
        QVERIFY2(jumps <= 1, qPrintable(QStringLiteral("%1 jumps back").arg(jumps)));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void rowsAreReadWithAllThatTheyShow()
    {
        const Shown shown = popover(FeedState::Live, 2);
        int rows = 0;
        for (QAccessibleInterface* part : everythingIn(*shown.window)) {
            if (part->role() == QAccessible::ListItem) {
                ++rows;
                QVERIFY2(part->text(QAccessible::Name).count(u',') >= 2, qPrintable(described(part)));
            }
        }
        QVERIFY(rows >= 1);
    }

    void aSwitchSaysWhetherItIsOn()
    {
        const Shown shown = settings(SettingsDialog::Page::Notices);
        auto* box = shown.window->findChild<SwitchBox*>(QStringLiteral("notices/sound"));
        QAccessibleInterface* part = QAccessible::queryAccessibleInterface(box);
        QVERIFY(part->state().checkable && !part->state().checked);
        part->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_VERIFY(box->isChecked());
        QVERIFY(part->state().checked);
    }

    void menusSayWhatTheyOffer()
    {
        const Shown shown = settings(SettingsDialog::Page::Accounts);
        auto* button = shown.window->findChild<MenuButton*>();
        QCOMPARE(QAccessible::queryAccessibleInterface(button)->role(), QAccessible::ButtonMenu);
        QMenu* menu = button->menu();
        menu->popup({10, 10});
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        int offers = 0;
        std::vector<QAccessibleInterface*> parts;
        walk(QAccessible::queryAccessibleInterface(menu), parts);
        for (QAccessibleInterface* part : parts) {
            if (part->role() == QAccessible::MenuItem) {
                ++offers;
                QVERIFY(!part->text(QAccessible::Name).isEmpty() && !part->text(QAccessible::Name).contains(u'&'));
            }
        }
        QVERIFY(offers >= 4);
        // And by keyboard alone: the menu takes its first line.
        QTest::keyClick(menu, Qt::Key_Down);
        QVERIFY(menu->activeAction());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void aKeyIsNotReadAloud()
    {
        const Shown shown = signIn(SignInStep::Key, SignInProblem::None);
        auto* field = shown.window->findChild<QLineEdit*>(QStringLiteral("api-key"));
        field->setText(QStringLiteral("secret"));
        QAccessibleInterface* part = QAccessible::queryAccessibleInterface(field);
        QVERIFY(part->state().passwordEdit);
        QVERIFY(!part->text(QAccessible::Value).contains(u"secret"));
    }

    void onAndOffDifferWithoutColor()
    {
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            SwitchBox box(nullptr);
            // Without a difference of lightness between the fills either.
            Look look{Theme::fromPalette(palette), Typography::fromFont(QApplication::font()), false};
            look.theme.focusRing = look.theme.surface;
            box.setLook(look);
            box.resize(box.sizeHint());
            const QImage off = grey(box);
            box.setChecked(true);
            QVERIFY(grey(box) != off);
        }
    }

    void statesOfAnAccountDifferWithoutColor()
    {
        std::vector<QImage> seen;
        for (const FeedState state :
             {FeedState::Live, FeedState::SignedOut, FeedState::Connecting, FeedState::Offline, FeedState::Refused, FeedState::Paused}) {
            AccountCard card(account("ada", state), {Theme::fromPalette(lightPalette()), Typography::fromFont(QApplication::font()), false},
                             nullptr);
            card.resize(500, 160);
            const QImage picture = grey(card);
            QVERIFY(std::find(seen.begin(), seen.end(), picture) == seen.end());
            seen.push_back(picture);
        }
    }

    void nothingMovesForWhoWantsNone()
    {
        const Shown shown = settings(SettingsDialog::Page::Notices);
        QVERIFY(QTest::qWaitForWindowExposed(shown.window.get()));
        auto* box = shown.window->findChild<SwitchBox*>(QStringLiteral("notices/needs-you"));
        QVERIFY(box->isChecked());
        const QImage on = box->grab().toImage();
        static_cast<SettingsDialog*>(shown.window.get())->setHasMotion(false);
        box->setChecked(false);
        const QImage off = box->grab().toImage();
        box->setChecked(true);
        QCOMPARE(box->grab().toImage(), on);
        box->setChecked(false);
        QCOMPARE(box->grab().toImage(), off);
        const Shown waiting = signIn(SignInStep::Probing, SignInProblem::None);
        auto* dialog = static_cast<SignInDialog*>(waiting.window.get());
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const QImage first = dialog->grab().toImage();
        QTRY_VERIFY(dialog->grab().toImage() != first);
        dialog->setHasMotion(false);
        for (const QTimer* timer : waiting.window->findChildren<QTimer*>()) {
            QVERIFY2(!timer->isActive(), "something still moves");
        }
        // And for everybody else it slides.
        static_cast<SettingsDialog*>(shown.window.get())->setHasMotion(true);
        box->setChecked(true);
        QVERIFY(box->grab().toImage() != on);
        QTRY_COMPARE(box->grab().toImage(), on);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
