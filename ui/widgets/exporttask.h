// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableexport.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QSaveFile>
#include <QTimer>

#include <optional>

namespace modulehost {

/*!
 * Writes rows of a model to a file in slices of some milliseconds, so that a million of them hold nobody up. The file
 * is there as a whole or not at all. When rows come or go meanwhile it begins again; when that goes on, it writes
 * those that were there at its last beginning and still are. Too many rows to follow (followedRows) must keep still: it
 * ends with an error when chosen ones move, or when all of them do time and again. Thread of the model, which must
 * outlive the task.
 */
class ExportTask : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        QString fileName;
        TableFormat format = TableFormat::Csv;
        QList<int> columns;
        std::optional<QModelIndexList> rows; //!< Nothing: all.
    };

    ExportTask(const QAbstractItemModel &model, const Order &order, QObject *parent = nullptr);

    static constexpr int followedRows = 50'000;

    void start();
    //! Leaves no file; finished() comes with an empty error and isCancelled().
    void cancel();
    bool isCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    //! Of 1000.
    void progressed(int share);
    //! \a error is a sentence for people, or empty.
    void finished(const QString &error);

private:
    void follow(const QModelIndexList &rows);
    //! Rows have moved once too often.
    bool isLost() const;
    void begin();
    void writeSlice();
    //! The next row, or an invalid index behind the last.
    QModelIndex next();
    qsizetype total() const;
    QModelIndex nextOfAll();
    bool write(const QByteArray &bytes);
    void finish(const QString &error);

    const QAbstractItemModel &m_model;
    const Order m_order;
    QList<QPersistentModelIndex> m_rows; //!< Those that are followed.
    bool m_isFollowing = false;
    QSaveFile m_file;
    std::unique_ptr<TableText> m_text;
    QTimer m_timer;
    QModelIndex m_here; //!< Last row of all that was written.
    qsizetype m_done = 0; //!< Of the followed or ordered ones, or top rows of all.
    int m_beginnings = 0;
    bool m_isStale = false; //!< Rows have moved since the beginning.
    bool m_isCancelled = false;
};

} // namespace modulehost
