// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttask.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace modulehost {

namespace {

constexpr qint64 sliceMs = 6;
constexpr int beginningsAtMost = 4;

} // namespace

ExportTask::ExportTask(const QAbstractItemModel &model, const Order &order, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_order(order)
    , m_file(order.fileName)
{
    if (order.rows && order.rows->size() <= followedRows) {
        follow(*order.rows);
    } else {
        const auto beginAgain = [this] { m_isStale = true; };
        connect(&model, &QAbstractItemModel::rowsInserted, this, beginAgain);
        connect(&model, &QAbstractItemModel::rowsRemoved, this, beginAgain);
        connect(&model, &QAbstractItemModel::rowsMoved, this, beginAgain);
        connect(&model, &QAbstractItemModel::layoutChanged, this, beginAgain);
        connect(&model, &QAbstractItemModel::modelReset, this, beginAgain);
    }
    m_timer.setInterval(1ms);
    m_timer.callOnTimeout(this, &ExportTask::writeSlice);
}

void ExportTask::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish(m_file.errorString());
        return;
    }
    begin();
    m_timer.start();
}

void ExportTask::cancel()
{
    m_isCancelled = true;
    m_file.cancelWriting();
    finish({});
}

void ExportTask::follow(const QModelIndexList &rows)
{
    m_rows.reserve(rows.size());
    for (const QModelIndex &row : rows)
        m_rows.append(row);
    m_isFollowing = true;
}

bool ExportTask::isLost() const
{
    if (!m_isStale || m_isFollowing)
        return false;
    return m_order.rows || m_beginnings >= beginningsAtMost;
}

void ExportTask::begin()
{
    m_isStale = false;
    ++m_beginnings;
    if (m_beginnings >= beginningsAtMost && !m_isFollowing && m_model.rowCount() <= followedRows)
        follow(allRows(m_model));
    m_done = 0;
    m_here = {};
    m_text = std::make_unique<TableText>(m_model, m_order.columns, m_order.format, true);
    if (m_file.seek(0) && m_file.resize(0))
        write(m_text->head());
}

void ExportTask::writeSlice()
{
    if (isLost()) {
        m_file.cancelWriting();
        finish(tr("The rows changed while they were written. Export them again once the table is at rest."));
        return;
    }
    if (m_isStale && !m_isFollowing)
        begin();
    QElapsedTimer clock;
    clock.start();
    while (m_file.error() == QFileDevice::NoError && clock.elapsed() < sliceMs) {
        const QModelIndex row = next();
        if (!row.isValid()) {
            const bool isWritten = write(m_text->foot()) && m_file.commit();
            finish(isWritten ? QString() : m_file.errorString());
            return;
        }
        write(m_text->row(row));
    }
    if (m_file.error() != QFileDevice::NoError) {
        finish(m_file.errorString());
        return;
    }
    const qsizetype all = total();
    Q_EMIT progressed(all > 0 ? int(1000 * m_done / all) : 0);
}

qsizetype ExportTask::total() const
{
    if (m_isFollowing)
        return m_rows.size();
    return m_order.rows ? m_order.rows->size() : m_model.rowCount();
}

QModelIndex ExportTask::next()
{
    if (!m_isFollowing && m_order.rows)
        return m_done < m_order.rows->size() ? m_order.rows->at(m_done++) : QModelIndex();
    if (!m_isFollowing)
        return nextOfAll();
    // Rows that are gone meanwhile are left out.
    while (m_done < m_rows.size()) {
        const QPersistentModelIndex &row = m_rows.at(m_done++);
        if (row.isValid())
            return row;
    }
    return {};
}

QModelIndex ExportTask::nextOfAll()
{
    if (!m_here.isValid()) {
        m_here = m_model.index(0, 0);
    } else if (m_model.rowCount(m_here) > 0) {
        m_here = m_model.index(0, 0, m_here);
    } else {
        // Down, or from the last of its siblings on behind its parent.
        while (m_here.isValid() && m_here.row() + 1 >= m_model.rowCount(m_here.parent()))
            m_here = m_here.parent();
        if (m_here.isValid())
            m_here = m_model.index(m_here.row() + 1, 0, m_here.parent());
    }
    if (m_here.isValid() && !m_here.parent().isValid())
        ++m_done;
    return m_here;
}

bool ExportTask::write(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size(); }

void ExportTask::finish(const QString &error)
{
    m_timer.stop();
    Q_EMIT finished(error);
}

} // namespace modulehost
