// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileproblemsmodel.h"

#include <icons.h>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString severityText(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error:
        return FileProblemsModel::tr("Error");
    case Problem::Severity::Warning:
        return FileProblemsModel::tr("Warning");
    case Problem::Severity::Hint:
        return FileProblemsModel::tr("Hint");
    }
    Q_UNREACHABLE();
}

QIcon severityIcon(const Problem &problem)
{
    switch (problem.severity) {
    case Problem::Severity::Error:
        return themedIcon(u"circle-x"_s, Tone::Bad);
    case Problem::Severity::Warning:
        return themedIcon(u"triangle-alert"_s, Tone::Warning);
    case Problem::Severity::Hint:
        return themedIcon(u"info"_s, Tone::Accent);
    }
    Q_UNREACHABLE();
}

QString keyOf(const Problem &problem)
{
    return problem.range.file + u'\n' + problem.id + u'\n' + problem.path + u'\n' + problem.message;
}

} // namespace

FileProblemsModel::FileProblemsModel(QObject *parent)
    : RowsModel<Problem>(keyOf, parent)
{
    setColumns({
        {.id = "severity",
         .title = FileProblemsModel::tr("Severity"),
         .value = [](const Problem &problem) { return QVariant(int(problem.severity)); },
         .text = [](const Problem &problem) { return severityText(problem.severity); },
         .icon = severityIcon},
        {.id = "line",
         .title = FileProblemsModel::tr("Line"),
         .look = ColumnLook::Number,
         .value = [](const Problem &problem) { return QVariant(problem.range.line); }},
        {.id = "file",
         .title = FileProblemsModel::tr("File"),
         .value = [](const Problem &problem) { return QVariant(QFileInfo(problem.range.file).fileName()); },
         .toolTip = [](const Problem &problem) { return problem.range.file; },
         .isExtra = true},
        {.id = "path",
         .title = FileProblemsModel::tr("Setting"),
         .look = ColumnLook::Fixed,
         .value = [](const Problem &problem) { return QVariant(problem.path); }},
        {.id = "message",
         .title = FileProblemsModel::tr("What"),
         .value = [](const Problem &problem) { return QVariant(foldedMessage(problem)); },
         .toolTip = [](const Problem &problem) { return problem.message; }},
    });
}

} // namespace modulehost
