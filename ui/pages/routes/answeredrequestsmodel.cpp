// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answeredrequestsmodel.h"

#include <statusicon.h>

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QDateTime timeOf(const AnsweredRequest &request) { return QDateTime::fromMSecsSinceEpoch(request.answeredAt, Qt::UTC); }

} // namespace

AnsweredRequestsModel::AnsweredRequestsModel(QObject *parent)
    : RowsModel<AnsweredRequest>([](const AnsweredRequest &request) { return QString::number(request.number); }, parent)
{
    setColumns({
        {.id = "time",
         .title = tr("Time"),
         .value = [](const AnsweredRequest &request) { return QVariant(timeOf(request)); },
         .toolTip = [](const AnsweredRequest &request) { return QLocale().toString(timeOf(request).toLocalTime()); }},
        {.id = "method",
         .title = tr("Method"),
         .value = [](const AnsweredRequest &request) { return QVariant(QString::fromLatin1(request.method)); }},
        {.id = "status",
         .title = tr("Status"),
         .value = [](const AnsweredRequest &request) { return QVariant(request.status); },
         .icon = [](const AnsweredRequest &request) { return statusIcon(request.status); }},
        {.id = "duration",
         .title = tr("Duration"),
         .look = ColumnLook::Duration,
         .value = [](const AnsweredRequest &request) { return QVariant(request.nanoseconds); }},
        {.id = "size",
         .title = tr("Size"),
         .look = ColumnLook::Number,
         .value = [](const AnsweredRequest &request) { return QVariant(request.bytes); },
         .text = [](const AnsweredRequest &request) { return sizeText(request.bytes); }},
        {.id = "path",
         .title = tr("Path"),
         .look = ColumnLook::Fixed,
         .value = [](const AnsweredRequest &request) { return QVariant(request.path); }},
        {.id = "remark",
         .title = tr("Remark"),
         .value =
             [](const AnsweredRequest &request) {
                 return QVariant(request.dropped ? tr("the client had gone") : QString());
             }},
    });
}

} // namespace modulehost
