// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulesmodel.h"

#include <icons.h>

#include <QMimeData>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString rowMime = u"application/x-module-console-row"_s;

QIcon stateIcon(const ModuleRow &row)
{
    switch (row.state) {
    case ModuleRow::State::Active:
        return themedIcon(u"circle-check"_s, Tone::Good);
    case ModuleRow::State::Failed:
        return themedIcon(u"circle-x"_s, Tone::Bad);
    case ModuleRow::State::Disabled:
        return themedIcon(u"circle-pause"_s, Tone::Muted);
    case ModuleRow::State::NotRun:
        return themedIcon(u"lock"_s, Tone::Muted);
    case ModuleRow::State::LeftOut:
        return themedIcon(u"eye-off"_s, Tone::Warning);
    case ModuleRow::State::WillLoad:
        return themedIcon(u"play"_s, Tone::Accent);
    case ModuleRow::State::WillStop:
        return themedIcon(u"square"_s, Tone::Accent);
    }
    Q_UNREACHABLE();
}

QString reasonOf(const ModuleRow &row)
{
    if (row.live && row.live->failure)
        return ModulesModel::tr("%1 (in phase %2)").arg(row.live->failure->message, row.live->failure->phase);
    switch (row.state) {
    case ModuleRow::State::NotRun:
        return ModulesModel::tr("Nothing of this file runs before you trust it");
    case ModuleRow::State::LeftOut:
        return ModulesModel::tr("Left out of this run; the file is as it was");
    case ModuleRow::State::Disabled:
        return ModulesModel::tr("Commented out in the file");
    default:
        return stateText(row.state);
    }
}

template<typename Get>
auto ofLive(Get get)
{
    return [get](const ModuleRow &row) { return row.live ? QVariant(get(*row.live)) : QVariant(); };
}

template<typename Get>
auto ofActive(Get get)
{
    return [get](const ModuleRow &row) {
        return row.live && row.live->state == ModuleState::Active ? QVariant(get(*row.live)) : QVariant();
    };
}

} // namespace

QString stateText(ModuleRow::State state)
{
    switch (state) {
    case ModuleRow::State::Active:
        return ModulesModel::tr("Active");
    case ModuleRow::State::Failed:
        return ModulesModel::tr("Failed");
    case ModuleRow::State::Disabled:
        return ModulesModel::tr("Disabled");
    case ModuleRow::State::NotRun:
        return ModulesModel::tr("Not run");
    case ModuleRow::State::LeftOut:
        return ModulesModel::tr("Left out");
    case ModuleRow::State::WillLoad:
        return ModulesModel::tr("Will load");
    case ModuleRow::State::WillStop:
        return ModulesModel::tr("Will stop");
    }
    Q_UNREACHABLE();
}

ModulesModel::ModulesModel(QObject *parent)
    : RowsModel<ModuleRow>([](const ModuleRow &row) { return u"%1#%2"_s.arg(row.path).arg(row.occurrence); }, parent)
{
    const auto number = ColumnLook::Number;
    const auto time = ColumnLook::Duration;
    setColumns({
        {.id = "position",
         .title = tr("No."),
         .look = number,
         .value = [](const ModuleRow &row) { return QVariant(qlonglong(row.position + 1)); },
         .toolTip =
             [](const ModuleRow &row) {
                 return row.isMoved() ? tr("Moves from %1 to %2").arg(row.before + 1).arg(row.position + 1)
                                      : tr("Position in the file");
             }},
        {.id = "state",
         .title = tr("State"),
         .value = [](const ModuleRow &row) { return QVariant(stateText(row.state)); },
         .toolTip = reasonOf,
         .icon = stateIcon},
        {.id = "module", .title = tr("Module"), .value = [](const ModuleRow &row) { return QVariant(row.path); }},
        {.id = "runtime",
         .title = tr("Runtime"),
         .value = ofLive([](const ModuleSnapshot &m) { return m.runtime; }),
         .isExtra = true},
        {.id = "version",
         .title = tr("Version"),
         .value = ofLive([](const ModuleSnapshot &m) { return m.version; }),
         .isExtra = true},
        {.id = "callbacks", .title = tr("Callbacks"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                          return m.callbackCount;
                                                                      })},
        {.id = "routes", .title = tr("Routes"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                    return m.routeCount;
                                                                })},
        {.id = "caches", .title = tr("Caches"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                    return m.cacheCount;
                                                                })},
        {.id = "calls", .title = tr("Calls"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                  return m.totals.calls;
                                                              })},
        {.id = "denials", .title = tr("Denials"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                      return m.totals.denied;
                                                                  })},
        {.id = "failures", .title = tr("Failures"), .look = number, .value = ofActive([](const ModuleSnapshot &m) {
                                                                        return m.totals.failed;
                                                                    })},
        {.id = "time", .title = tr("Time"), .look = time, .value = ofActive([](const ModuleSnapshot &m) {
                                                              return m.totals.calls > 0 ? QVariant(m.totals.totalNs)
                                                                                        : QVariant();
                                                          })},
        {.id = "load",
         .title = tr("Load time"),
         .look = time,
         .value = ofLive([](const ModuleSnapshot &m) { return m.loadNs; }),
         .isExtra = true},
        {.id = "error",
         .title = tr("Last error"),
         .value = ofLive([](const ModuleSnapshot &m) { return m.failure ? m.failure->message : QString(); }),
         .isExtra = true},
        {.id = "author",
         .title = tr("Author"),
         .value = ofLive([](const ModuleSnapshot &m) { return m.author; }),
         .isExtra = true},
        {.id = "file",
         .title = tr("File"),
         .look = ColumnLook::Fixed,
         .value = ofLive([](const ModuleSnapshot &m) { return m.file; }),
         .isExtra = true},
    });
    setTarget([](const ModuleRow &row) {
        return Target {.kind = Target::Kind::Module, .module = row.live ? row.live->index : -1, .name = row.path};
    });
}

Qt::ItemFlags ModulesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel<ModuleRow>::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QVariant ModulesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::FontRole && index.isValid() && row(index.row()).isMoved()) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return RowsModel<ModuleRow>::data(index, role);
}

QStringList ModulesModel::mimeTypes() const { return {rowMime}; }

QMimeData *ModulesModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const bool isOneRow = std::all_of(indexes.begin(), indexes.end(), [&](const QModelIndex &index) {
        return index.row() == indexes.constFirst().row();
    });
    if (!isOneRow || !mayDrag()) {
        Q_EMIT dragRefused();
        return nullptr;
    }
    auto *mime = new QMimeData;
    mime->setData(rowMime, QByteArray::number(indexes.constFirst().row()));
    mime->setText(row(indexes.constFirst().row()).path);
    return mime;
}

bool ModulesModel::canDropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &) const
{
    return mime->hasFormat(rowMime) && mayDrag();
}

bool ModulesModel::dropMimeData(const QMimeData *mime, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (!mime->hasFormat(rowMime) || !mayDrag())
        return false;
    const int from = mime->data(rowMime).toInt();
    int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (before > from)
        --before;
    if (before != from)
        Q_EMIT moveRequested(from, before);
    return false; // The rows move when the edit has been made, not by the view.
}

} // namespace modulehost
