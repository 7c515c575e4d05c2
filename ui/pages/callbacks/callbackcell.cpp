// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackcell.h"

#include <celltext.h>
#include <icons.h>
#include <tablemodel.h>
#include <target.h>

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CallbackRow::Kind;
using Model = CallbacksModel;

struct CallbackCell
{
    Q_DECLARE_TR_FUNCTIONS(CallbackCell)
};

ColumnLook lookOf(Model::Column column)
{
    switch (column) {
    case Model::Calls:
    case Model::Allowed:
    case Model::Denied:
    case Model::Failed:
    case Model::Share:
        return ColumnLook::Number;
    case Model::Mean:
    case Model::P95:
    case Model::Maximum:
    case Model::Last:
        return ColumnLook::Duration;
    default:
        return ColumnLook::Text;
    }
}

bool hasFigures(const CallbackRow &row) { return row.kind != Kind::Refused && row.isRegistered; }

QVariant duration(const std::optional<qint64> &nanoseconds)
{
    return nanoseconds ? QVariant(*nanoseconds) : QVariant();
}

QVariant rawValue(const CallbackRow &row, Model::Column column)
{
    if (column == Model::Name)
        return row.title;
    if (column == Model::Remark)
        return row.remark;
    if (column == Model::OnFailure)
        return row.stance ? QVariant(stanceText(*row.stance)) : QVariant();
    if (!hasFigures(row))
        return {};
    switch (column) {
    case Model::Calls:
        return row.figures.calls;
    case Model::Allowed:
        return row.figures.allowed;
    case Model::Denied:
        return row.figures.denied;
    case Model::Failed:
        return row.figures.failed;
    case Model::Mean:
        return duration(row.figures.meanNs);
    case Model::P95:
        return duration(row.figures.p95Ns);
    case Model::Maximum:
        return duration(row.figures.maximumNs);
    case Model::Last:
        return duration(row.figures.lastNs);
    case Model::Share:
        return row.figures.calls > 0 ? QVariant(row.figures.share) : QVariant();
    default:
        return {};
    }
}

QString shownText(const CallbackRow &row, Model::Column column)
{
    const QVariant value = rawValue(row, column);
    if (column == Model::Share && value.isValid())
        return CallbackCell::tr("%1 %").arg(cellText(value, ColumnLook::Number));
    return cellText(value, lookOf(column));
}

QIcon iconOf(const CallbackRow &row, Model::Column column)
{
    const bool isGrey = !row.isRegistered;
    if (column == Model::OnFailure && row.stance)
        return themedIcon(stanceIcon(*row.stance), Tone::Muted); // What would happen: nothing is wrong now.
    if (column == Model::P95 && row.isSlow)
        return themedIcon(u"triangle-alert"_s, Tone::Warning);
    if (column != Model::Name)
        return {};
    switch (row.kind) {
    case Kind::Category:
        return themedIcon(u"list-tree"_s, isGrey ? Tone::Muted : Tone::Plain);
    case Kind::Callback:
        return themedIcon(u"zap"_s, isGrey ? Tone::Muted : Tone::Plain);
    case Kind::Module:
        return themedIcon(u"package"_s, isGrey ? Tone::Muted : Tone::Plain);
    case Kind::Refused:
        return themedIcon(u"package-x"_s, Tone::Bad);
    }
    return {};
}

QString toolTipOf(const CallbackRow &row, Model::Column column)
{
    if (row.kind == Kind::Refused)
        return CallbackCell::tr("Refused: %1").arg(row.reason);
    if (column == Model::P95 && row.isSlow)
        return CallbackCell::tr("95 % of the answers take less than this: more than the mark for slow callbacks");
    return shownText(row, column);
}

} // namespace

Target targetOf(const CallbackRow &row)
{
    if (row.module >= 0)
        return {.kind = Target::Kind::Module, .module = row.module, .name = row.path};
    if (!row.callback.isEmpty())
        return {.kind = Target::Kind::Callback, .name = row.callback};
    return {};
}

QVariant callbackCell(const CallbackRow &row, CallbacksModel::Column column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(row, column));
    case Qt::DecorationRole: {
        const QIcon icon = iconOf(row, column);
        return icon.isNull() ? QVariant() : QVariant(icon);
    }
    case Qt::TextAlignmentRole:
        return cellAlignment(lookOf(column));
    case Qt::ForegroundRole:
        if (!row.isRegistered)
            return toneColour(Tone::Muted, QGuiApplication::palette());
        if (row.isSlow && column == Model::P95)
            return toneColour(Tone::Warning, QGuiApplication::palette());
        return {};
    case SortRole:
        return rawValue(row, column);
    case KeyRole:
        return row.key;
    case TargetRole:
        return QVariant::fromValue(targetOf(row));
    default:
        return {};
    }
}

QByteArray callbackColumnId(CallbacksModel::Column column)
{
    static const QList<QByteArray> ids {"name", "calls", "allowed", "denied", "failed",    "mean",
                                        "p95",  "max",   "last",    "share",  "onfailure", "remark"};
    return ids.at(column);
}

QVariant callbackHeader(CallbacksModel::Column column, int role)
{
    if (role == KeyRole)
        return callbackColumnId(column);
    if (role == ExtraRole)
        return column == Model::Mean || column == Model::Maximum || column == Model::Last || column == Model::Share;
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(lookOf(column));
    const bool isToolTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && !isToolTip)
        return {};
    switch (column) {
    case Model::Name:
        return CallbackCell::tr("Callback and modules");
    case Model::Calls:
        return CallbackCell::tr("Calls");
    case Model::Allowed:
        return CallbackCell::tr("Allowed");
    case Model::Denied:
        return CallbackCell::tr("Denied");
    case Model::Failed:
        return CallbackCell::tr("Failed");
    case Model::Mean:
        return isToolTip ? CallbackCell::tr("Mean time of an answer") : CallbackCell::tr("Mean");
    case Model::P95:
        return isToolTip ? CallbackCell::tr("95 % of the answers take less time than this") : CallbackCell::tr("p95");
    case Model::Maximum:
        return isToolTip ? CallbackCell::tr("Longest time of an answer") : CallbackCell::tr("Max");
    case Model::Last:
        return isToolTip ? CallbackCell::tr("Time of the latest answer of a module") : CallbackCell::tr("Last");
    case Model::Share:
        return isToolTip ? CallbackCell::tr("Share of the time that all callbacks took") : CallbackCell::tr("Share");
    case Model::OnFailure:
        return isToolTip ? CallbackCell::tr("What an exception in a module comes to for whoever asked")
                         : CallbackCell::tr("On failure");
    case Model::Remark:
        return CallbackCell::tr("Remark");
    case Model::ColumnCount:
        break;
    }
    return {};
}

} // namespace modulehost
