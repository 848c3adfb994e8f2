// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/badgepainter.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

using namespace tallylight;
using namespace tallylight::ui;
using store::BadgeShape;
using store::BadgeState;

namespace {

const std::vector<BadgeState> kBadges{
    {BadgeShape::Idle, 0, false},    {BadgeShape::Running, 3, false},    {BadgeShape::Running, 3, true},  {BadgeShape::NeedsYou, 3, false},
    {BadgeShape::NeedsYou, 3, true}, {BadgeShape::Failed, 3, false},     {BadgeShape::Failed, 3, true},   {BadgeShape::Finished, 3, false},
    {BadgeShape::Finished, 3, true}, {BadgeShape::Connecting, 0, false}, {BadgeShape::Offline, 0, false}, {BadgeShape::SignedOut, 0, false},
    {BadgeShape::Error, 0, false},
};

QImage onPanel(const BadgeState& badge, int pixels, const QColor& panel)
{
    QImage image(pixels, pixels, QImage::Format_RGB32);
    image.fill(panel);
    const QImage drawn = badgeImage(badge, pixels);
    for (int y = 0; y < pixels; ++y) {
        for (int x = 0; x < pixels; ++x) {
            const QRgb pixel = drawn.pixel(x, y);
            const int rest = 255 - qAlpha(pixel);
            const auto mix = [&](int top, int bottom) { return (top * qAlpha(pixel) + bottom * rest) / 255; };
            image.setPixel(x, y, qRgb(mix(qRed(pixel), panel.red()), mix(qGreen(pixel), panel.green()), mix(qBlue(pixel), panel.blue())));
        }
    }
    return image;
}

//! Which pixels stand out from the panel, without colour.
std::vector<bool> silhouette(const QImage& image, const QColor& panel)
{
    std::vector<bool> result;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            result.push_back(qAbs(qGray(image.pixel(x, y)) - qGray(panel.rgb())) > 60);
        }
    }
    return result;
}

int differences(const std::vector<bool>& one, const std::vector<bool>& other)
{
    int count = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        count += one[i] != other[i];
    }
    return count;
}

} // namespace

class TestBadgePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberFits()
    {
        const BadgeState nine{BadgeShape::Running, 9, false};
        const BadgeState ten{BadgeShape::NeedsYou, 10, false};
        const BadgeState thousands{BadgeShape::Running, 5000, false};
        QCOMPARE(badgeText(nine, 16), QStringLiteral("9"));
        QCOMPARE(badgeText(ten, 22), QStringLiteral("9+"));
        QCOMPARE(badgeText(ten, 24), QStringLiteral("10"));
        QCOMPARE(badgeText(thousands, 16), QStringLiteral("9+"));
        QCOMPARE(badgeText(thousands, 64), QStringLiteral("99+"));
        QVERIFY(badgeText({BadgeShape::Idle, 0, false}, 64).isEmpty());
        QVERIFY(badgeText({BadgeShape::Offline, 0, false}, 64).isEmpty());
    }

    void shapesDifferWithoutColor_data()
    {
        QTest::addColumn<int>("pixels");
        for (const int pixels : kBadgeSizes) {
            QTest::newRow(qPrintable(QString::number(pixels))) << pixels;
        }
    }

    void shapesDifferWithoutColor()
    {
        QFETCH(int, pixels);
        for (const QColor& panel : {QColor(Qt::white), QColor(0x20, 0x20, 0x20)}) {
            for (std::size_t i = 0; i < kBadges.size(); ++i) {
                const auto one = silhouette(onPanel(kBadges[i], pixels, panel), panel);
                QVERIFY2(differences(one, std::vector<bool>(one.size())) >= pixels, "hard to see on its panel");
                for (std::size_t j = i + 1; j < kBadges.size(); ++j) {
                    const auto other = silhouette(onPanel(kBadges[j], pixels, panel), panel);
                    const int count = differences(one, other);
                    QVERIFY2(count >= pixels, qPrintable(QStringLiteral("%1 and %2: %3 pixels").arg(i).arg(j).arg(count)));
                }
            }
        }
    }

    void numbersCanBeToldApart()
    {
        for (const int pixels : kBadgeSizes) {
            QVERIFY(badgeImage({BadgeShape::Running, 3, false}, pixels) != badgeImage({BadgeShape::Running, 8, false}, pixels));
            QVERIFY(badgeImage({BadgeShape::NeedsYou, 1, false}, pixels) != badgeImage({BadgeShape::NeedsYou, 2, false}, pixels));
        }
    }

    void aDotStandsForTheNumber()
    {
        using store::BadgeStyle;
        for (const BadgeShape shape : {BadgeShape::Running, BadgeShape::NeedsYou, BadgeShape::Failed}) {
            const QImage three = badgeImage({shape, 3, false}, 22, BadgeStyle::Dot);
            QCOMPARE(three, badgeImage({shape, 8, false}, 22, BadgeStyle::Dot));
            QVERIFY(three != badgeImage({shape, 3, false}, 22));
            QCOMPARE(badgeImage({shape, 3, false}, 22, BadgeStyle::None), badgeImage({BadgeShape::Idle, 0, false}, 22));
        }
    }

    void oneToneIsEnoughToTellShapesApart_data() { shapesDifferWithoutColor_data(); }

    void oneToneIsEnoughToTellShapesApart()
    {
        QFETCH(int, pixels);
        for (const BadgeTone tone : {BadgeTone::Light, BadgeTone::Dark}) {
            const auto drawn = [pixels, tone](const BadgeState& badge) {
                const QColor panel = tone == BadgeTone::Light ? QColor(0x20, 0x20, 0x20) : QColor(Qt::white);
                QImage image(pixels, pixels, QImage::Format_RGB32);
                image.fill(panel);
                QPainter(&image).drawImage(0, 0, badgeImage(badge, pixels, store::BadgeStyle::Number, tone));
                return image;
            };
            for (std::size_t i = 0; i < kBadges.size(); ++i) {
                const QImage one = drawn(kBadges[i]);
                for (int y = 0; y < pixels; ++y) {
                    for (int x = 0; x < pixels; ++x) {
                        const QRgb pixel = one.pixel(x, y);
                        const auto [least, most] = std::minmax({qRed(pixel), qGreen(pixel), qBlue(pixel)});
                        QVERIFY2(most - least < 16, "a colour of its own");
                    }
                }
                for (std::size_t j = i + 1; j < kBadges.size(); ++j) {
                    const QImage other = drawn(kBadges[j]);
                    int count = 0;
                    for (int y = 0; y < pixels; ++y) {
                        for (int x = 0; x < pixels; ++x) {
                            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 90 ? 1 : 0;
                        }
                    }
                    QVERIFY2(count >= pixels, qPrintable(QStringLiteral("%1 and %2: %3 pixels").arg(i).arg(j).arg(count)));
                }
            }
        }
    }

    void theToneIsAsAPersonChose()
    {
        using models::IconColor;
        for (const bool isDark : {false, true}) {
            QVERIFY(badgeTone(IconColor::Color, isDark) == BadgeTone::Color);
            QVERIFY(badgeTone(IconColor::Light, isDark) == BadgeTone::Light);
            QVERIFY(badgeTone(IconColor::Dark, isDark) == BadgeTone::Dark);
        }
        QVERIFY(badgeTone(IconColor::Automatic, true) == BadgeTone::Light);
        QVERIFY(badgeTone(IconColor::Automatic, false) == BadgeTone::Dark);
    }

    void sameStateGivesSamePicture()
    {
        for (const BadgeState& badge : kBadges) {
            QCOMPARE(badgeImage(badge, 22), badgeImage(badge, 22));
        }
    }

    void nothingIsCutOff()
    {
        // Only the rim, which is half transparent, may reach the edge.
        for (const BadgeState& badge : kBadges) {
            for (const int pixels : kBadgeSizes) {
                const QImage image = badgeImage(badge, pixels);
                for (int i = 0; i < pixels; ++i) {
                    for (const QPoint& point : {QPoint(0, i), QPoint(pixels - 1, i), QPoint(i, 0), QPoint(i, pixels - 1)}) {
                        QVERIFY2(qAlpha(image.pixel(point)) <= 0xe0, qPrintable(badgeWords(badge)));
                    }
                }
            }
        }
    }

    void iconHasAllSizes()
    {
        const QIcon icon = badgeIcon(kBadges.front());
        for (const int pixels : kBadgeSizes) {
            QVERIFY(icon.availableSizes().contains(QSize(pixels, pixels)));
        }
    }

    void everyStateHasWords()
    {
        QSet<QString> words;
        for (const BadgeState& badge : kBadges) {
            words.insert(badgeWords(badge));
        }
        QCOMPARE(words.size(), static_cast<qsizetype>(kBadges.size()));
        QCOMPARE(badgeWords({BadgeShape::Running, 1, false}), QStringLiteral("1 task running"));
        QCOMPARE(badgeWords({BadgeShape::NeedsYou, 2, true}), QStringLiteral("2 tasks need you (not live)"));
    }
};

QTEST_MAIN(TestBadgePainter)
#include "tst_badgepainter.moc"
