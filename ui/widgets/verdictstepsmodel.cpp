// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictstepsmodel.h"

#include "icons.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using State = VerdictStep::State;

QVariant returnedText(const VerdictRow &row)
{
    if (!row.step.returned)
        return {};
    const QByteArray list = QJsonDocument(QJsonArray {*row.step.returned}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString changedNames(const VerdictRow &row)
{
    QStringList names;
    for (const SeenArgument &change : row.step.changes)
        names.append(change.name);
    return names.join(u", "_s);
}

QIcon verdictIcon(const VerdictRow &row)
{
    if (row.step.state == State::NotAsked)
        return themedIcon(u"skip-forward"_s, Tone::Muted);
    return themedIcon(outcomeIcon(row.step.outcome), outcomeTone(row.step.outcome));
}

} // namespace

VerdictStepsModel::VerdictStepsModel(QObject *parent)
    : RowsModel<VerdictRow>([](const VerdictRow &row) { return QString::number(row.number); }, parent)
{
    const auto verdict = [](const VerdictRow &row) {
        if (row.step.state == State::NotAsked)
            return tr("not asked");
        const QString word = outcomeText(row.step.outcome);
        return row.step.state == State::Decided ? tr("%1, decided").arg(word) : word;
    };
    const auto time = [](const VerdictRow &row) {
        return row.step.state == State::NotAsked ? QVariant() : QVariant(row.step.nanoseconds);
    };
    setColumns({
        {.id = "position",
         .title = tr("No."),
         .look = ColumnLook::Number,
         .value = [](const VerdictRow &row) { return row.number; }},
        {.id = "module", .title = tr("Module"), .value = [](const VerdictRow &row) { return row.step.path; }},
        {.id = "verdict", .title = tr("Verdict"), .value = verdict, .icon = verdictIcon},
        {.id = "reason", .title = tr("Reason"), .value = [](const VerdictRow &row) { return row.step.reason; }},
        {.id = "time", .title = tr("Time"), .look = ColumnLook::Duration, .value = time},
        {.id = "returned", .title = tr("Returned"), .look = ColumnLook::Fixed, .value = returnedText, .isExtra = true},
        {.id = "changed", .title = tr("Changed"), .value = changedNames, .isExtra = true},
    });
    setTarget([](const VerdictRow &row) {
        return Target {.kind = Target::Kind::Module, .module = row.step.module, .name = row.step.path};
    });
}

void VerdictStepsModel::setSteps(const QList<VerdictStep> &steps)
{
    QList<VerdictRow> rows;
    for (const VerdictStep &step : steps)
        rows.append({int(rows.size()) + 1, step});
    setRows(rows);
}

QVariant VerdictStepsModel::data(const QModelIndex &index, int role) const
{
    const QVariant value = RowsModel<VerdictRow>::data(index, role);
    if (!index.isValid())
        return value;
    const State state = row(index.row()).step.state;
    if (role == Qt::ForegroundRole && state == State::NotAsked)
        return toneColour(Tone::Muted, QGuiApplication::palette());
    if (role == Qt::FontRole && state == State::Decided) {
        QFont font = value.value<QFont>();
        font.setBold(true);
        return font;
    }
    return value;
}

} // namespace modulehost
