// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rowsmodel.h>

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace modulehost {

//! A row for tests.
struct Book
{
    QString title;
    int pages = 0;
    qint64 readIn = 0; //!< Nanoseconds.
    QStringList authors = {};

    friend bool operator==(const Book &, const Book &) = default;
};

inline QList<Column<Book>> bookColumns()
{
    // One by one: a list of initialisers makes GCC 12 fail internally in an inline function.
    QList<Column<Book>> columns(4);
    columns[0].id = "title";
    columns[0].title = QStringLiteral("Title");
    columns[0].value = [](const Book &b) { return QVariant(b.title); };
    columns[1].id = "pages";
    columns[1].title = QStringLiteral("Pages");
    columns[1].look = ColumnLook::Number;
    columns[1].value = [](const Book &b) { return QVariant(b.pages); };
    columns[2].id = "time";
    columns[2].title = QStringLiteral("Read in");
    columns[2].look = ColumnLook::Duration;
    columns[2].value = [](const Book &b) { return QVariant(b.readIn); };
    columns[3].id = "authors";
    columns[3].title = QStringLiteral("Authors");
    columns[3].value = [](const Book &b) { return QVariant(b.authors); };
    columns[3].isExtra = true;
    return columns;
}

//! Books, keyed by their titles, under a model tester.
class Shelf : public RowsModel<Book>
{
public:
    explicit Shelf(const QList<Book> &books = {})
        : RowsModel<Book>([](const Book &book) { return book.title; })
    {
        setColumns(bookColumns());
        setRows(books);
    }

private:
    QAbstractItemModelTester m_tester {this, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

//! Settings of their own for a test.
class SettingsOfTest
{
public:
    SettingsOfTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("modulehost-tests"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void clear() const { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

} // namespace modulehost
