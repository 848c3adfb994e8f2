// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/choicebox.h"
#include "ui/formlabel.h"
#include "ui/keeprunningdialog.h"
#include "ui/linkbutton.h"
#include "ui/pillbutton.h"
#include "ui/settingsdialog.h"
#include "ui/settingsnavigation.h"
#include "ui/settingspage.h"
#include "ui/signindialog.h"
#include "ui/signinpage.h"
#include "ui/timefield.h"

#include <QApplication>
#include <QFontMetrics>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <utility>

using namespace tallylight;
using namespace tallylight::ui;

namespace {

//! A language that is two fifths longer than English, as some are, and whose letters need room above.
class LongTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString more;
        while (more.size() < (text.size() * 2 + 4) / 5) {
            // Words of a usual length, so that lines can break.
            more += more.size() % 9 == 0 ? u' ' : u'Ẽ';
        }
        return text + more;
    }
};

models::AccountRow account(const std::string& id, store::FeedState state)
{
    models::AccountRow row;
    row.id = store::AccountId(id);
    row.name = QStringLiteral("someone.with.a.name@a-company-of-some-size.example");
    row.server = QStringLiteral("studio.a-company-of-some-size.example");
    row.feed.state = state;
    row.caFile = QStringLiteral("/home/someone/certificates/of/the/company/authority.pem");
    models::OrgRow org;
    org.key = {row.id, wire::OrgId("org")};
    org.name = QStringLiteral("An Organization of Some Size");
    row.orgs = {org};
    return row;
}

SignInState stateAt(SignInStep step, SignInProblem problem)
{
    SignInState state;
    state.step = step;
    state.problem = problem;
    state.server = QStringLiteral("studio.example");
    state.person = QStringLiteral("someone@a-company-of-some-size.example");
    state.localHub = QStringLiteral("http://127.0.0.1:8787");
    state.organizations = {QStringLiteral("An Organization of Some Size"), QStringLiteral("Another One")};
    state.waitsUntil = wire::Timestamp(std::chrono::minutes(5));
    return state;
}

//! The widest word that is none: an address or a path may be broken, a word not.
int widestWord(const QLabel& label)
{
    static const QRegularExpression address(QStringLiteral("[@/.].+"));
    int widest = 0;
    for (const QString& word : label.text().split(QRegularExpression(QStringLiteral("\\s")), Qt::SkipEmptyParts)) {
        if (address.match(word).hasMatch() && word.size() > 20) {
            continue;
        }
        widest = std::max(widest, QFontMetrics(label.font()).size(Qt::TextShowMnemonic, word).width());
    }
    return widest;
}

} // namespace

class TestDialogTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }

    void cleanup()
    {
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void signInShowsAllItsWords_data()
    {
        QTest::addColumn<SignInStep>("step");
        QTest::addColumn<SignInProblem>("problem");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isLong");
        const std::pair<SignInStep, SignInProblem> pages[] = {
            {SignInStep::Address, SignInProblem::None},          {SignInStep::Address, SignInProblem::NotTrusted},
            {SignInStep::Probing, SignInProblem::None},          {SignInStep::Ways, SignInProblem::Refused},
            {SignInStep::Browser, SignInProblem::NoBrowser},     {SignInStep::Key, SignInProblem::BadKey},
            {SignInStep::Checking, SignInProblem::None},         {SignInStep::Organization, SignInProblem::BadSlug},
            {SignInStep::Keyring, SignInProblem::KeyringAbsent}, {SignInStep::Done, SignInProblem::None},
        };
        for (const auto& [step, problem] : pages) {
            for (const int percent : {100, 200}) {
                for (const bool isLong : {false, true}) {
                    QTest::addRow("step %d, %d %%, %s", static_cast<int>(step) * 100 + static_cast<int>(problem), percent,
                                  isLong ? "long" : "English")
                        << step << problem << percent << isLong;
                }
            }
        }
    }

    void signInShowsAllItsWords()
    {
        QFETCH(const SignInStep, step);
        QFETCH(const SignInProblem, problem);
        prepare();
        SignInDialog dialog([] { return wire::Timestamp(); });
        dialog.setState(stateAt(step, problem));
        show(dialog);
        for (const auto* page : dialog.findChildren<SignInPage*>()) {
            if (page->isVisible()) {
                QVERIFY2(page->widget()->width() <= page->viewport()->width(), "wider than the window");
                checkWords(*page->widget());
            }
        }
    }

    void anAddressIsBrokenAndNotCut()
    {
        FormLabel label(FormLabel::Kind::Body, QString(200, u'x'), nullptr);
        QVERIFY(label.minimumSizeHint().width() < 200);
        QVERIFY(label.heightForWidth(200) > 3 * label.heightForWidth(100'000));
        label.resize(200, label.heightForWidth(200));
        const QImage picture = label.grab().toImage();
        QImage blank = picture;
        blank.fill(picture.pixel(0, 0));
        // Something is painted in the last line too.
        const QRect last(0, picture.height() - 12, picture.width(), 12);
        QVERIFY(picture.copy(last) != blank.copy(last));
    }

    void settingsShowAllTheirWords_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isLong");
        for (int page = 0; page < 5; ++page) {
            for (const int percent : {100, 200}) {
                for (const bool isLong : {false, true}) {
                    QTest::addRow("page %d, %d %%, %s", page, percent, isLong ? "long" : "English") << page << percent << isLong;
                }
            }
        }
    }

    void settingsShowAllTheirWords()
    {
        QFETCH(const int, page);
        prepare();
        SettingsDialog dialog([] { return wire::Timestamp(); });
        dialog.setAccounts({account("a1", store::FeedState::SignedOut), account("a2", store::FeedState::Live)});
        models::Preferences preferences;
        preferences.notices.quietHours.isOn = true;
        dialog.setPreferences(preferences);
        dialog.setLocked({QStringLiteral("notices/sound"), QStringLiteral("tray/badge")});
        dialog.setLanguages({QStringLiteral("en"), QStringLiteral("pt_BR")});
        dialog.setComplaint(QStringLiteral("Something is the matter with the file."));
        dialog.showPage(static_cast<SettingsDialog::Page>(page));
        show(dialog);
        const auto* navigation = dialog.findChild<SettingsNavigation*>();
        QVERIFY(navigation->sizeHintForColumn(0) <= navigation->viewport()->width());
        QVERIFY(!navigation->isCompact() || !navigation->item(0)->toolTip().isEmpty());
        for (const auto* shown : dialog.findChildren<SettingsPage*>()) {
            if (shown->isVisible()) {
                QVERIFY2(shown->widget()->width() <= shown->viewport()->width(), "wider than the window");
                checkWords(*shown->widget());
            }
        }
    }

    void keepRunningShowsAllItsWords_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isLong");
        for (const int percent : {100, 200}) {
            for (const bool isLong : {false, true}) {
                QTest::addRow("%d %%, %s", percent, isLong ? "long" : "English") << percent << isLong;
            }
        }
    }

    void keepRunningShowsAllItsWords()
    {
        prepare();
        KeepRunningDialog dialog;
        show(dialog);
        checkWords(dialog);
    }

private:
    void prepare()
    {
        const int percent = *static_cast<const int*>(QTest::qData("percent", QMetaType::Int));
        const bool isLong = *static_cast<const bool*>(QTest::qData("isLong", QMetaType::Bool));
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        m_translator.reset();
        if (isLong) {
            m_translator = std::make_unique<LongTranslator>();
            QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
        }
    }

    static void show(QDialog& dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCoreApplication::processEvents();
        QVERIFY(dialog.width() <= dialog.screen()->geometry().width() && dialog.height() <= dialog.screen()->geometry().height());
    }

    //! Every word has its place, and none is cut.
    static void checkWords(const QWidget& body)
    {
        for (const auto* label : body.findChildren<FormLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                QVERIFY2(label->width() >= widestWord(*label), qPrintable(label->text()));
            }
        }
        for (const auto* button : body.findChildren<QPushButton*>()) {
            checkSize(*button, button->text());
        }
        for (const auto* card : body.findChildren<QRadioButton*>()) {
            checkSize(*card, card->text());
        }
        for (const auto* choice : body.findChildren<ChoiceBox*>()) {
            checkSize(*choice, choice->currentText());
        }
        for (const auto* field : body.findChildren<TimeField*>()) {
            checkSize(*field, field->text());
        }
    }

    static void checkSize(const QWidget& control, const QString& text)
    {
        if (control.isVisible()) {
            QVERIFY2(control.width() >= control.sizeHint().width() && control.height() >= control.sizeHint().height(), qPrintable(text));
            const QWidget* parent = control.parentWidget();
            QVERIFY2(parent->rect().contains(control.geometry()), qPrintable(text));
        }
    }

    QFont m_font;
    std::unique_ptr<LongTranslator> m_translator;
};

QTEST_MAIN(TestDialogTexts)
#include "tst_dialogtexts.moc"
