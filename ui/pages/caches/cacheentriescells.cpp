// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the cells of CacheEntriesModel look.

#include "cacheentriesmodel.h"

#include <celltext.h>

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shownCharacters = 200;
constexpr qsizetype toolTipCharacters = 1000;

//! The beginning of a text that may be long, on one line.
QString shortText(QByteArrayView utf8, qsizetype characters)
{
    // A character takes up to four bytes; one that was cut in two goes with the ellipsis.
    QString text = QString::fromUtf8(utf8.first(std::min(utf8.size(), 4 * characters)));
    if (text.size() > characters)
        text = text.first(characters) + u'…';
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QString timeText(qint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::LongFormat);
}

} // namespace

CacheEntriesModel::Field CacheEntriesModel::fieldOf(int column) const
{
    const int behindKey = column - int(m_keyParameters.size());
    return behindKey < 0 ? Field::KeyPart : Field(int(Field::Value) + behindKey);
}

int CacheEntriesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rowCount; }

int CacheEntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keyParameters.size()) + 4;
}

QByteArray CacheEntriesModel::columnId(int column) const
{
    switch (fieldOf(column)) {
    case Field::KeyPart:
        return "key." + m_keyParameters.at(column).toUtf8();
    case Field::Value:
        return "value";
    case Field::StoredAt:
        return "age";
    case Field::UsedAt:
        return "lastUse";
    case Field::Hits:
        return "hits";
    }
    return {};
}

QVariant CacheEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field field = fieldOf(section);
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(field < Field::StoredAt ? ColumnLook::Text : ColumnLook::Number);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (field) {
    case Field::KeyPart:
        return m_keyParameters.at(section);
    case Field::Value:
        return tr("Value");
    case Field::StoredAt:
        return tr("Stored");
    case Field::UsedAt:
        return tr("Last used");
    case Field::Hits:
        return tr("Hits");
    }
    return {};
}

QVariant CacheEntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Field field = fieldOf(index.column());
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(field < Field::StoredAt ? ColumnLook::Text : ColumnLook::Number);
    if (role == Qt::FontRole) {
        static const QVariant fixed = cellFont(ColumnLook::Fixed);
        return field < Field::StoredAt ? fixed : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole && role != KeyRole)
        return {};
    if (!m_isPlain && index.row() >= m_rows.size())
        return {};
    const quint32 number = entryAt(index.row());
    if (number >= m_entries.size())
        return {};
    const EntryView entry = m_entries.at(number);
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(entry, index.column());
    case SortRole:
        return raw(entry, index.column());
    default:
        return entry.keyTexts().join(QChar(0x1f));
    }
}

QVariant CacheEntriesModel::display(const EntryView &entry, int column) const
{
    switch (fieldOf(column)) {
    case Field::KeyPart:
        return shortText(entry.part(column), shownCharacters);
    case Field::Value:
        return shortText(entry.value, shownCharacters);
    case Field::StoredAt:
        return ageText(m_readAt - entry.storedAt);
    case Field::UsedAt:
        return ageText(m_readAt - entry.usedAt);
    case Field::Hits:
        return QLocale().toString(entry.hits);
    }
    return {};
}

QVariant CacheEntriesModel::raw(const EntryView &entry, int column) const
{
    switch (fieldOf(column)) {
    case Field::KeyPart:
        return QString::fromUtf8(entry.part(column));
    case Field::Value:
        return QString::fromUtf8(entry.value);
    case Field::StoredAt:
        return std::max<qint64>(0, m_readAt - entry.storedAt);
    case Field::UsedAt:
        return std::max<qint64>(0, m_readAt - entry.usedAt);
    case Field::Hits:
        return entry.hits;
    }
    return {};
}

QString CacheEntriesModel::toolTip(const EntryView &entry, int column) const
{
    switch (fieldOf(column)) {
    case Field::KeyPart:
        return plainToolTip(shortText(entry.part(column), toolTipCharacters));
    case Field::Value:
        return plainToolTip(shortText(entry.value, toolTipCharacters));
    case Field::StoredAt:
        return timeText(entry.storedAt);
    case Field::UsedAt:
        return timeText(entry.usedAt);
    case Field::Hits:
        return {};
    }
    return {};
}

} // namespace modulehost
