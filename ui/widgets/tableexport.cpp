// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableexport.h"

#include "columnids.h"
#include "tablemodel.h"

#include <QAbstractItemModel>
#include <QDateTime>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString isoTime(const QVariant &value) { return value.toDateTime().toUTC().toString(Qt::ISODateWithMs); }

QString json(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QJsonValue jsonValue(const QVariant &raw, const QString &shown)
{
    if (!raw.isValid())
        return shown.isEmpty() ? QJsonValue() : QJsonValue(shown);
    switch (raw.typeId()) {
    case QMetaType::QDateTime:
        return isoTime(raw);
    case QMetaType::QByteArray:
        return QString::fromUtf8(raw.toByteArray());
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::UInt:
        return raw.toLongLong();
    case QMetaType::Float:
        return raw.toDouble();
    default:
        break;
    }
    const QJsonValue value = QJsonValue::fromVariant(raw);
    return value.isNull() && !shown.isEmpty() ? QJsonValue(shown) : value;
}

//! A text that every reader of YAML takes as a text stands as it is, any other one in quotes.
QString yaml(const QJsonValue &value)
{
    static const QRegularExpression plain(u"^[A-Za-z_/](?:[A-Za-z0-9_ ./@+-]*[A-Za-z0-9_./@+-])?$"_s);
    static const QRegularExpression word(u"^(?:y|n|yes|no|true|false|on|off|null|nan|inf)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = value.toString();
    return value.isString() && plain.match(text).hasMatch() && !word.match(text).hasMatch() ? text : json(value);
}

QString csvValue(const QVariant &raw, const QString &shown)
{
    if (!raw.isValid())
        return shown;
    switch (raw.typeId()) {
    case QMetaType::QDateTime:
        return isoTime(raw);
    case QMetaType::Float:
    case QMetaType::Double:
        return QString::number(raw.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QStringList:
        return raw.toStringList().join(u", "_s);
    default:
        return raw.canConvert<QString>() ? raw.toString() : shown;
    }
}

QString csvField(const QString &text)
{
    const bool isPlain = !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r')
        && !text.startsWith(u' ') && !text.endsWith(u' ');
    return isPlain ? text : u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString markdownCell(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\n')
            result += u"<br>"_s;
        else if (c == u'<')
            result += u"&lt;"_s;
        else if (c == u'&')
            result += u"&amp;"_s;
        else if (c != u'\r') {
            if (u"\\`*_[]|~"_s.contains(c))
                result += u'\\';
            result += c;
        }
    }
    return result;
}

QString oneLine(QString text)
{
    return text.replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
}

} // namespace

//! Knows how the parts of one format are written; rows come one by one.
class TableText::Writer
{
public:
    Writer(const QAbstractItemModel &model, const QList<int> &columns, TableFormat format)
        : m_model(model)
        , m_columns(columns)
        , m_format(format)
    {
        for (const int column : columns)
            m_ids.append(columnIdOf(model, column));
    }

    QString header(bool wantsTitles) const
    {
        if (m_format == TableFormat::Json)
            return u"["_s;
        if (m_format == TableFormat::Yaml)
            return {};
        if (!wantsTitles && m_format != TableFormat::Markdown)
            return {};
        QStringList cells;
        QStringList rule;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            cells.append(headerCell(i, wantsTitles));
            rule.append(isTrailing(m_columns.at(i)) ? u"---:"_s : u"---"_s);
        }
        return m_format == TableFormat::Markdown ? line(cells) + line(rule) : line(cells);
    }

    QString row(const QModelIndex &index)
    {
        int level = 0;
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
            ++level;
        if (m_format == TableFormat::Json)
            return jsonRow(index, level);
        if (m_format == TableFormat::Yaml)
            return yamlRow(index, level);
        QStringList cells;
        for (const int column : m_columns)
            cells.append(cell(index.siblingAtColumn(column), cells.isEmpty() ? level : 0));
        return line(cells);
    }

    QString footer() const
    {
        if (m_format == TableFormat::Yaml && m_isFirst)
            return u"[]\n"_s;
        return m_format == TableFormat::Json ? u"\n]\n"_s : QString();
    }

private:
    QString headerCell(qsizetype i, bool isWanted) const
    {
        const QString title = m_model.headerData(m_columns.at(i), Qt::Horizontal).toString();
        if (m_format == TableFormat::Csv)
            return csvField(QString::fromUtf8(m_ids.at(i)));
        if (m_format == TableFormat::Markdown)
            return isWanted ? markdownCell(title) : QString();
        return oneLine(title);
    }

    bool isTrailing(int column) const
    {
        const QVariant alignment = m_model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        return Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignTrailing);
    }

    QString cell(const QModelIndex &index, int level) const
    {
        const QString shown = index.data().toString();
        switch (m_format) {
        case TableFormat::Csv:
            return csvField(u"  "_s.repeated(level) + csvValue(index.data(SortRole), shown));
        case TableFormat::Markdown:
            return u"&emsp;"_s.repeated(level) + markdownCell(shown);
        default:
            return u"  "_s.repeated(level) + oneLine(shown);
        }
    }

    QString line(const QStringList &cells) const
    {
        if (m_format == TableFormat::Csv)
            return cells.join(u',') + u"\r\n"_s;
        if (m_format == TableFormat::Markdown)
            return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
        return cells.join(u'\t') + u'\n';
    }

    //! By hand, because a QJsonObject forgets the order.
    QString jsonRow(const QModelIndex &index, int level)
    {
        QString result = m_isFirst ? u"\n  {"_s : u",\n  {"_s;
        m_isFirst = false;
        bool needsComma = false;
        if (level > 0) {
            result += u"\"level\": "_s + QString::number(level);
            needsComma = true;
        }
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QModelIndex there = index.siblingAtColumn(m_columns.at(i));
            if (needsComma)
                result += u", "_s;
            needsComma = true;
            result += json(QString::fromUtf8(m_ids.at(i))) + u": "_s
                + json(jsonValue(there.data(SortRole), there.data().toString()));
        }
        return result + u'}';
    }

    QString yamlRow(const QModelIndex &index, int level)
    {
        m_isFirst = false;
        QStringList lines;
        if (level > 0)
            lines.append(u"level: "_s + QString::number(level));
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QModelIndex there = index.siblingAtColumn(m_columns.at(i));
            lines.append(yaml(QString::fromUtf8(m_ids.at(i))) + u": "_s
                         + yaml(jsonValue(there.data(SortRole), there.data().toString())));
        }
        return u"- "_s + lines.join(u"\n  "_s) + u'\n';
    }

    const QAbstractItemModel &m_model;
    const QList<int> m_columns;
    const TableFormat m_format;
    QList<QByteArray> m_ids;
    bool m_isFirst = true;
};

TableText::TableText(const QAbstractItemModel &model, const QList<int> &columns, TableFormat format, bool withHeader)
    : m_writer(std::make_unique<Writer>(model, columns, format))
    , m_withHeader(withHeader)
{
}

TableText::~TableText() = default;

QByteArray TableText::head() { return m_writer->header(m_withHeader).toUtf8(); }

QByteArray TableText::row(const QModelIndex &row) { return m_writer->row(row).toUtf8(); }

QByteArray TableText::foot() const { return m_writer->footer().toUtf8(); }

QString exportRows(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns,
                   TableFormat format, bool withHeader)
{
    TableText text(model, columns, format, withHeader);
    QByteArray result = text.head();
    for (const QModelIndex &row : rows)
        result += text.row(row);
    return QString::fromUtf8(result + text.foot());
}

bool exportRows(QIODevice &device, const QAbstractItemModel &model, const QModelIndexList &rows,
                const QList<int> &columns, TableFormat format, bool withHeader)
{
    TableText text(model, columns, format, withHeader);
    const auto write = [&](const QByteArray &bytes) { return device.write(bytes) == bytes.size(); };
    return write(text.head())
        && std::all_of(rows.begin(), rows.end(), [&](const QModelIndex &row) { return write(text.row(row)); })
        && write(text.foot());
}

QModelIndexList allRows(const QAbstractItemModel &model)
{
    QModelIndexList rows;
    const std::function<void(const QModelIndex &)> add = [&](const QModelIndex &parent) {
        const int count = model.rowCount(parent);
        for (int row = 0; row < count; ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            rows.append(index);
            if (model.hasChildren(index))
                add(index);
        }
    };
    add({});
    return rows;
}

} // namespace modulehost
