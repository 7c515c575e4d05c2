// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemsmodel.h"

#include <icons.h>

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

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

//! Stays the same while the figures of a problem that comes again and again grow.
QString keyOf(const Problem &problem)
{
    static const QStringList counting {u"slow-callback"_s, u"module-held-host"_s};
    static const QRegularExpression figures(u"\\d[\\d.,]*([\\s\\x{a0}]?[nµm]?s\\b)?"_s);
    static const QRegularExpression times(u" \\(\\d+ times\\)$"_s);
    QString message = problem.message;
    message.remove(counting.contains(problem.id) ? figures : times);
    return problem.id + u'\n' + problem.path + u'\n' + placeText(problem) + u'\n' + message;
}

} // namespace

QString severityText(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error:
        return ProblemsModel::tr("Error");
    case Problem::Severity::Warning:
        return ProblemsModel::tr("Warning");
    case Problem::Severity::Hint:
        return ProblemsModel::tr("Hint");
    }
    Q_UNREACHABLE();
}

QString placeText(const Problem &problem)
{
    if (!problem.range.isValid())
        return QFileInfo(problem.range.file).fileName();
    return u"%1:%2:%3"_s.arg(QFileInfo(problem.range.file).fileName())
        .arg(problem.range.line)
        .arg(problem.range.column);
}

ProblemsModel::ProblemsModel(QObject *parent)
    : RowsModel<Problem>(keyOf, parent)
{
    setColumns({
        {.id = "severity",
         .title = ProblemsModel::tr("Severity"),
         .value = [](const Problem &problem) { return QVariant(int(problem.severity)); },
         .text = [](const Problem &problem) { return severityText(problem.severity); },
         .icon = severityIcon},
        {.id = "path",
         .title = ProblemsModel::tr("Setting"),
         .look = ColumnLook::Fixed,
         .value = [](const Problem &problem) { return QVariant(problem.path); }},
        {.id = "place",
         .title = ProblemsModel::tr("Place"),
         .look = ColumnLook::Fixed,
         .value = [](const Problem &problem) { return QVariant(placeText(problem)); },
         .toolTip = [](const Problem &problem) { return problem.range.file; }},
        {.id = "message",
         .title = ProblemsModel::tr("What"),
         .value = [](const Problem &problem) { return QVariant(foldedMessage(problem)); },
         .toolTip = [](const Problem &problem) { return problem.message; }},
    });
    setTarget([](const Problem &problem) {
        if (problem.range.isValid())
            return Target {.kind = Target::Kind::ConfigPlace, .place = problem.range};
        if (problem.moduleIndex)
            return Target {.kind = Target::Kind::Module, .module = *problem.moduleIndex};
        return Target();
    });
}

} // namespace modulehost
