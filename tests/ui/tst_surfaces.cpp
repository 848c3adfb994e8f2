// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palettes.h"
#include "ui/popover.h"
#include "ui/settingsdialog.h"
#include "ui/signindialog.h"

#include "translations/paintedtext.h"
#include "ui/surfaces.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>
#include <QTimer>
#include <QVariantAnimation>

using namespace tallylight;

namespace {

//! All that is said in \a root, painted or read aloud.
QStringList textsOf(QWidget& root)
{
    QStringList texts = test::spokenTexts(root);
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        texts.append(button->text());
    }
    for (const QAction* action : root.findChildren<QAction*>()) {
        texts.append(action->text());
    }
    return texts;
}

//! What could reorder the text around it: each isolate has to end within its text, and overrides have no place at all.
bool isContained(const QString& text)
{
    int depth = 0;
    for (const QChar sign : text) {
        const char16_t code = sign.unicode();
        if (code >= 0x202a && code <= 0x202e) {
            return false;
        }
        depth += code >= 0x2066 && code <= 0x2068 ? 1 : code == 0x2069 ? -1 : 0;
        if (depth < 0) {
            return false;
        }
    }
    return depth == 0;
}

bool isMoving(QWidget& root)
{
    for (const QTimer* timer : root.findChildren<QTimer*>()) {
        // What moves does so several times a second; a countdown of minutes does not.
        if (timer->isActive() && !timer->isSingleShot() && timer->interval() < 1000) {
            return true;
        }
    }
    for (const QVariantAnimation* animation : root.findChildren<QVariantAnimation*>()) {
        if (animation->state() == QAbstractAnimation::Running) {
            return true;
        }
    }
    return false;
}

} // namespace

//! What holds for everything that a person can meet on the screen.
class TestSurfaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_font = QApplication::font(); }

    void cleanup()
    {
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void foreignTextHarmsNothing_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("isMirrored");
        const auto all = test::surfaces();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::addRow("%s", qPrintable(all.at(i).name)) << static_cast<int>(i) << false;
            QTest::addRow("%s, right to left", qPrintable(all.at(i).name)) << static_cast<int>(i) << true;
        }
    }

    void foreignTextHarmsNothing()
    {
        QFETCH(const int, index);
        QFETCH(const bool, isMirrored);
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const test::Surface surface = test::surfaces().at(static_cast<std::size_t>(index));
        QSize usual;
        {
            const auto plain = surface.make(test::plainCast(), ui::lightPalette());
            usual = plain->window().size();
        }
        const auto stage = surface.make(test::hostileCast(), ui::lightPalette());
        QVERIFY2(stage->window().size() == usual, "it makes no window larger");
        QVERIFY(stage->subject().width() <= stage->window().screen()->geometry().width());
        for (const QLabel* label : stage->window().findChildren<QLabel*>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text().left(80)));
            const bool isWhole = !label->isVisible() || !label->wordWrap() || label->heightForWidth(label->width()) <= label->height();
            QVERIFY2(isWhole, qPrintable(QStringLiteral("cut: ") + label->text().left(80)));
        }
        for (const QString& text : textsOf(stage->window())) {
            QVERIFY2(isContained(text), qPrintable(text.left(80)));
            QVERIFY2(text.size() < 3000, qPrintable(text.left(80)));
            QVERIFY2(!text.contains(u'\u2028') && !text.contains(u'\u2029') && !text.contains(u'\t'), qPrintable(text.left(80)));
        }
        QVERIFY(!stage->subject().grab().isNull());
        // A foreign ampersand is no key to jump to.
        for (const auto* button : stage->window().findChildren<QAbstractButton*>()) {
            QVERIFY2(!button->text().contains(u"<b>") || button->shortcut().isEmpty(), qPrintable(button->text().left(80)));
        }
        // Answers stay within reach.
        for (const auto* button : stage->window().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && !button->visibleRegion().isEmpty()) {
                const QRect place(button->mapTo(&stage->window(), QPoint()), button->size());
                QVERIFY2(place.left() >= 0 && place.right() <= stage->window().width(), qPrintable(button->text().left(80)));
            }
        }
    }

    void largeLettersAreNotCut_data()
    {
        QTest::addColumn<int>("index");
        const auto all = test::surfaces();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::addRow("%s", qPrintable(all.at(i).name)) << static_cast<int>(i);
        }
    }

    void largeLettersAreNotCut()
    {
        QFETCH(const int, index);
        QFont font = m_font;
        font.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(font);
        const auto stage = test::surfaces().at(static_cast<std::size_t>(index)).make(test::plainCast(), ui::lightPalette());
        // A shadow may lie outside.
        const auto* popover = qobject_cast<const ui::Popover*>(&stage->window());
        const QSize screen = stage->window().screen()->geometry().size().grownBy(popover ? popover->shadowMargins() : QMargins());
        QVERIFY(stage->window().width() <= screen.width() && stage->window().height() <= screen.height());
        QCOMPARE(test::cutTexts(stage->window()), QStringList());
        for (const auto* button : stage->window().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && !button->text().isEmpty()) {
                QVERIFY2(button->height() >= QFontMetrics(button->font()).height(), qPrintable(button->text()));
            }
        }
    }

    //! Who adds something that moves has to make it obey, and to name it here.
    void onlyTheseMove()
    {
        static const QRegularExpression mover(
            QStringLiteral("QTimer|startTimer|QBasicTimer|QVariantAnimation|QPropertyAnimation|QTimeLine|QMovie|QGraphicsEffect"));
        QStringList movers;
        const QDir folder(QStringLiteral(TALLYLIGHT_UI));
        for (const QString& name : folder.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString base = name.section(u'.', 0, 0);
            if (QString::fromUtf8(file.readAll()).contains(mover) && !movers.contains(base)) {
                movers.append(base);
            }
        }
        const QStringList known{
            QStringLiteral("signinpage"), // the signal's beat, of Look::hasMotion
            QStringLiteral("switchbox"),  // the knob's way, of Look::hasMotion
            QStringLiteral("threadview"), // repaints elapsed times, and waits for scrolling to rest
            QStringLiteral("waitline"),   // counts down in words
        };
        QCOMPARE(movers, known);
    }

    void nothingMovesWhereNothingMay()
    {
        for (const test::Surface& surface : test::surfaces()) {
            const auto stage = surface.make(test::plainCast(), ui::lightPalette());
            QVERIFY2(!isMoving(stage->window()), qPrintable(surface.name));
        }
        // And it is seen where something does.
        ui::SignInDialog dialog([] { return wire::Timestamp(); });
        ui::SignInState state;
        state.step = ui::SignInStep::Probing;
        dialog.setState(state);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTRY_VERIFY(isMoving(dialog));
    }

    void strongContrastsLeaveNothingFaint()
    {
        for (const test::Surface& surface : test::surfaces()) {
            const auto usual = surface.make(test::plainCast(), ui::lightPalette());
            const auto strong = surface.make(test::plainCast(), ui::strongLightPalette());
            QVERIFY2(usual->subject().grab().toImage() != strong->subject().grab().toImage(), qPrintable(surface.name));
        }
    }

private:
    QFont m_font;
};

QTEST_MAIN(TestSurfaces)
#include "tst_surfaces.moc"
