// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "celltext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontDatabase>
#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct CellText
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

} // namespace

QString cellText(const QVariant &value, ColumnLook look)
{
    if (!value.isValid() || value.isNull())
        return {};
    const QLocale locale;
    switch (value.typeId()) {
    case QMetaType::Double:
        return locale.toString(value.toDouble(), 'f', 1);
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return look == ColumnLook::Duration ? durationText(value.toLongLong()) : locale.toString(value.toLongLong());
    case QMetaType::ULongLong:
        return locale.toString(value.toULongLong());
    case QMetaType::QDateTime:
        return locale.toString(value.toDateTime().toLocalTime().time(), u"HH:mm:ss.zzz"_s);
    case QMetaType::Bool:
        return value.toBool() ? CellText::tr("yes") : CellText::tr("no");
    case QMetaType::QStringList:
        return value.toStringList().join(u", "_s);
    default:
        return value.toString();
    }
}

QVariant cellAlignment(ColumnLook look)
{
    const bool isNumber = look == ColumnLook::Number || look == ColumnLook::Duration;
    return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
}

QVariant cellFont(ColumnLook look)
{
    return look == ColumnLook::Fixed ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longestInOneLine = 100;
    if (text.size() <= longestInOneLine && !Qt::mightBeRichText(text))
        return text;
    return u"<p style=\"white-space: pre-wrap\">"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString durationText(qint64 nanoseconds)
{
    const QLocale locale;
    const auto with = [&](double value, const QString &unit) -> QString {
        const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return locale.toString(value, 'f', decimals) + QChar::Nbsp + unit;
    };
    if (nanoseconds < 1000)
        return locale.toString(nanoseconds) + QChar::Nbsp + u"ns"_s;
    if (nanoseconds < 1'000'000)
        return with(double(nanoseconds) / 1e3, u"µs"_s);
    if (nanoseconds < 1'000'000'000)
        return with(double(nanoseconds) / 1e6, u"ms"_s);
    return with(double(nanoseconds) / 1e9, u"s"_s);
}

QString ageText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 1)
        return CellText::tr("just now");
    if (seconds < 60)
        return CellText::tr("%n s ago", nullptr, int(seconds));
    if (seconds < 3600)
        return CellText::tr("%n min ago", nullptr, int(seconds / 60));
    if (seconds < 48 * 3600)
        return CellText::tr("%n h ago", nullptr, int(seconds / 3600));
    return CellText::tr("%n day(s) ago", nullptr, int(seconds / 86400));
}

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

QString memoryText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat); }

} // namespace modulehost
