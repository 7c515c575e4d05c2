// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <appearance.h>
#include <icons.h>

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr std::array tones {Tone::Plain, Tone::Good, Tone::Bad, Tone::Warning, Tone::Accent, Tone::Muted};

QImage drawn(const QIcon &icon, int side = 32, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap({side, side}, 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

//! The colour of the strongest pixel; invalid for an empty picture.
QColor inkOf(const QImage &image)
{
    QRgb strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(strongest))
                strongest = image.pixel(x, y);
        }
    }
    return qAlpha(strongest) > 200 ? QColor(qRgb(qRed(strongest), qGreen(strongest), qBlue(strongest))) : QColor();
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(Appearance::lightPalette()); }
    void contrastOfKnownPairs();
    void tonesCanBeRead();
    void tonesCanBeReadOnEveryBase();
    void backgroundsKeepTextReadable();
    void iconsFollowThePalette();
    void selectedAndDisabledIcons();
    void iconsInATone();
    void sharpAtEverySize();
    void everyIconShowsSomething();
    void arrowsTurnRoundFromRightToLeft();
    void unknownNames();
    void theProgramsOwn();
};

void IconsTest::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // From the examples of WCAG's own understanding pages: #767676 is the lightest grey that passes on white.
    QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void IconsTest::tonesCanBeRead()
{
    for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()}) {
        for (const Tone tone : tones) {
            QVERIFY(contrastRatio(toneColour(tone, palette), palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrastRatio(toneColour(tone, palette), palette.color(QPalette::Window)) >= 4.5);
        }
    }
}

void IconsTest::tonesCanBeReadOnEveryBase()
{
    std::mt19937 random(3);
    const auto channel = [&] { return int(random() % 256); };
    for (int i = 0; i < 2000; ++i) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(channel(), channel(), channel()));
        palette.setColor(QPalette::Window, QColor(channel(), channel(), channel()));
        for (const Tone tone : tones) {
            if (tone == Tone::Plain)
                continue;
            const double ratio = contrastRatio(toneColour(tone, palette), palette.color(QPalette::Base));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2"_s.arg(ratio).arg(palette.color(QPalette::Base).name())));
        }
    }
}

void IconsTest::backgroundsKeepTextReadable()
{
    for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()}) {
        for (const Tone tone : tones) {
            const QColor ground = toneBackground(tone, palette);
            QVERIFY(contrastRatio(palette.color(QPalette::Text), ground) >= 4.5);
            QCOMPARE(ground != palette.color(QPalette::Base), tone != Tone::Plain);
        }
    }
}

void IconsTest::iconsFollowThePalette()
{
    const QIcon icon = themedIcon(u"play"_s);
    QCOMPARE(inkOf(drawn(icon)), Appearance::lightPalette().color(QPalette::Text));
    QApplication::setPalette(Appearance::darkPalette());
    QCOMPARE(inkOf(drawn(icon)), Appearance::darkPalette().color(QPalette::Text));
}

void IconsTest::selectedAndDisabledIcons()
{
    const QIcon icon = themedIcon(u"square"_s, Tone::Bad);
    const QPalette palette = Appearance::lightPalette();
    QCOMPARE(inkOf(drawn(icon, 32, QIcon::Selected)), palette.color(QPalette::HighlightedText));
    QCOMPARE(inkOf(drawn(icon, 32, QIcon::Disabled)), palette.color(QPalette::Disabled, QPalette::Text));
}

void IconsTest::iconsInATone()
{
    for (const Tone tone : tones)
        QCOMPARE(inkOf(drawn(themedIcon(u"square"_s, tone))), toneColour(tone, Appearance::lightPalette()));
}

void IconsTest::sharpAtEverySize()
{
    const QPixmap twice = themedIcon(u"settings"_s).pixmap({20, 20}, 2.0);
    QCOMPARE(twice.size(), QSize(40, 40));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
    QCOMPARE(themedIcon(u"settings"_s).pixmap({20, 20}, 1.5).size(), QSize(30, 30));
    QCOMPARE(themedIcon(u"settings"_s).pixmap({300, 300}, 1.0).size(), QSize(300, 300));
}

void IconsTest::everyIconShowsSomething()
{
    QVERIFY(!themedIcon(u"play"_s).isNull());
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 60);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        QVERIFY2(inkOf(drawn(themedIcon(name))).isValid(), qPrintable(name));
    }
}

void IconsTest::arrowsTurnRoundFromRightToLeft()
{
    const QImage left = drawn(themedIcon(u"arrow-left"_s));
    const QImage play = drawn(themedIcon(u"play"_s));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage turned = drawn(themedIcon(u"arrow-left"_s));
    const QImage stillPlay = drawn(themedIcon(u"play"_s));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(turned, left.mirrored(true, false));
    QVERIFY(turned != left);
    QCOMPARE(stillPlay, play);
}

void IconsTest::unknownNames() { QVERIFY(themedIcon(u"no-such-icon"_s).isNull()); }

void IconsTest::theProgramsOwn()
{
    const QIcon icon = applicationIcon();
    QVERIFY(icon.availableSizes().contains(QSize(16, 16)));
    QVERIFY(icon.availableSizes().contains(QSize(256, 256)));
    QVERIFY(inkOf(drawn(icon, 256)).isValid());
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
