// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/iconpainter.h"

#include "ui/glyphs.h"
#include "ui/picturebook.h"
#include "ui/theme.h"
#include "wire/namehash.h"

#include <QPainter>
#include <QTest>

#include <vector>

using namespace tallylight;
using namespace tallylight::ui;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QImage solid(const QColor& color)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

class TestIconPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGlyphIcons_data()
    {
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("glyph");
        QTest::addColumn<int>("color");
        QTest::newRow("name and color") << text("icon://Bot?color=violet") << text("Bot") << 11;
        QTest::newRow("first color") << text("icon://Zap?color=red") << text("Zap") << 0;
        QTest::newRow("last color") << text("icon://Pen?color=rose") << text("Pen") << 15;
        QTest::newRow("no color is blue") << text("icon://Globe") << text("Globe") << 9;
        QTest::newRow("unknown color is red") << text("icon://Mail?color=mauve") << text("Mail") << 0;
        QTest::newRow("other parameters") << text("icon://Mail?size=2&color=lime") << text("Mail") << 4;
    }

    void readsGlyphIcons()
    {
        QFETCH(QString, icon);
        QFETCH(QString, glyph);
        QFETCH(int, color);
        QVERIFY(agentGlyph(icon, 77) == (AgentGlyph{glyph, color}));
    }

    void choosesByHashWhatItDoesNotKnow()
    {
        const AgentGlyph one = agentGlyph(text("icon://NoSuchGlyph?color=cyan"), 1);
        QVERIFY(hasGlyph(one.name));
        QCOMPARE(one.color, 7);
        QVERIFY(agentGlyph(text("icon://NoSuchGlyph?color=cyan"), 2) == one);

        const AgentGlyph none = agentGlyph({}, wire::nameHash("Copywriter"));
        QVERIFY(hasGlyph(none.name));
        QCOMPARE(none.color, static_cast<int>(wire::nameHash("Copywriter") % 16));
        QVERIFY(agentGlyph({}, wire::nameHash("Copywriter")) == none);
    }

    void interfaceSignsAreNotForAgents()
    {
        QVERIFY(hasGlyph(u"ChevronDown"));
        QVERIFY(!agentGlyphNames().contains(text("ChevronDown")));
        QVERIFY(agentGlyph(text("icon://ChevronDown"), 1).name != text("ChevronDown"));
    }

    void everyGlyphDrawsSomething()
    {
        QSet<QByteArray> pictures;
        for (const QString& name : agentGlyphNames()) {
            QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintGlyph(painter, name, image.rect(), Qt::black);
            painter.end();
            pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), agentGlyphNames().size());
    }

    void colorsHaveContrast()
    {
        for (int i = 0; i < 16; ++i) {
            QVERIFY(contrastRatio(agentColors(i, true).background, agentColors(i, true).foreground) >= 3);
            QVERIFY(agentColors(i, false).background != agentColors(i, true).background);
        }
    }

    void initialsStandOnTheNamesHue()
    {
        const AgentColors colors = orgColors(wire::orgHue("Acme Inc"));
        QVERIFY(qAbs(colors.background.hslHue() - wire::orgHue("Acme Inc")) <= 1);
        QVERIFY(contrastRatio(colors.background, colors.foreground) >= 4.5);
    }

    void picturesAreScaledForTheScreen()
    {
        IconPainter painter;
        const QPixmap pixmap = painter.orgIcon(text("A"), 120, {}, {20, 2, false});
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void picturesHaveRoundCorners()
    {
        IconPainter painter;
        const QImage image = painter.agentAvatar({}, 5, solid(Qt::red), {40, 1, false}).toImage();
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QCOMPARE(QColor(image.pixel(20, 20)), QColor(Qt::red));
    }

    void paintsOnceAndKeepsFew()
    {
        IconPainter painter(8);
        const qint64 first = painter.orgIcon(text("A"), 120, {}, {20, 1, false}).cacheKey();
        QCOMPARE(painter.orgIcon(text("A"), 120, {}, {20, 1, false}).cacheKey(), first);
        QVERIFY(painter.orgIcon(text("A"), 120, {}, {24, 1, false}).cacheKey() != first);
        QVERIFY(painter.agentAvatar({}, 5, {}, {20, 1, false}).cacheKey() != painter.agentAvatar({}, 5, {}, {20, 1, true}).cacheKey());
        for (int i = 0; i < 50; ++i) {
            (void)painter.orgIcon(QString::number(i), i, {}, {20, 1, false});
        }
        QVERIFY(painter.count() <= 8);
    }

    void pictureBookAsksOnce()
    {
        const store::AccountId account("a");
        QStringList wanted;
        PictureBook book([&wanted](const store::AccountId&, const QString& address) { wanted.append(address); });
        QVERIFY(book.find(account, text("/logo.png")).isNull());
        QVERIFY(book.find(account, text("/logo.png")).isNull());
        QVERIFY(book.find(account, text("icon://Bot")).isNull());
        QVERIFY(book.find(account, {}).isNull());
        QCOMPARE(wanted, QStringList{text("/logo.png")});
        book.set(account, text("/logo.png"), solid(Qt::blue));
        QVERIFY(!book.find(account, text("/logo.png")).isNull());
        book.set(account, text("/none.png"), {});
        QVERIFY(book.find(account, text("/none.png")).isNull());
        QCOMPARE(wanted.size(), 1);
    }

    void aPathIsAnotherPictureOnEachAccountsServer()
    {
        const store::AccountId left("a");
        const store::AccountId right("b");
        std::vector<store::AccountId> wanted;
        PictureBook book([&wanted](const store::AccountId& account, const QString&) { wanted.push_back(account); });
        book.set(left, text("/logo.png"), solid(Qt::blue));
        QVERIFY(book.find(right, text("/logo.png")).isNull());
        QCOMPARE(wanted, std::vector{right});
    }
};

QTEST_MAIN(TestIconPainter)
#include "tst_iconpainter.moc"
