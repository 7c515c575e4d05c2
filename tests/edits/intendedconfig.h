// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plaintree.h"

#include <configdocument.h>
#include <edits/editoperation.h>

#include <QList>
#include <QString>

namespace plain {

//! An entry of `modules:`, whether it counts or is commented out.
struct Module
{
    Slot slot;
    bool disabled = false;
};

/*!
 * A whole config as a plain tree, on which operations do what they promise, without any text. Says as well what
 * cannot be done without touching more than was asked for.
 */
class IntendedConfig
{
public:
    enum class Outcome : quint8 {
        Done,
        Impossible, //!< Has to be refused; nothing was changed.
        Open //!< The promise leaves room, or the tree does not know; nothing was changed.
    };

    IntendedConfig() = default;
    //! One tree for each file, mappings all of them.
    IntendedConfig(const QList<Ptr> &files, const QList<Module> &modules);
    //! From what was read.
    explicit IntendedConfig(const modulehost::ConfigDocument &document);

    Outcome apply(const modulehost::EditOperation &operation);
    //! Empty when \a document says the same, or what differs first.
    QByteArray differenceTo(const modulehost::ConfigDocument &document) const;

    const QList<Ptr> &files() const { return m_files; }
    const QList<Module> &modules() const { return m_modules; }
    bool isExact() const { return m_isExact; }
    //! With nothing shared between the two.
    IntendedConfig copy() const { return IntendedConfig(*this, 0); }

    //! Where a pointer leads.
    struct Place
    {
        Ptr root;
        QList<Ptr> way; //!< The collections passed, from the root on.
        Slot slot; //!< What stands at the end of the way.
        QStringList missing; //!< Steps behind it that lead to nothing.
        bool isBarred = false; //!< The way leads through an alias, a merge or a scalar.
        bool isMerged = false; //!< Ends with a key that comes in through a merge.

        bool exists() const { return !isBarred && missing.isEmpty(); }
        const Ptr &parent() const { return way.constLast(); }
    };
    Place find(const modulehost::JsonPointer &pointer) const;

private:
    IntendedConfig(const IntendedConfig &other, int);

    Outcome done(const modulehost::SetValue &operation);
    Outcome done(const modulehost::AddKey &operation);
    Outcome done(const modulehost::RemoveValue &operation);
    Outcome done(const modulehost::RenameKey &operation);
    Outcome done(const modulehost::InsertItem &operation);
    Outcome done(const modulehost::MoveValue &operation);
    Outcome done(const modulehost::DuplicateItem &operation);
    Outcome done(const modulehost::CommentOut &operation);
    Outcome done(const modulehost::Uncomment &operation);
    Outcome done(const modulehost::WriteOut &operation);
    Outcome done(const modulehost::AddModule &operation);
    Outcome done(const modulehost::RemoveModule &operation);
    Outcome done(const modulehost::MoveModule &operation);
    Outcome done(const modulehost::DuplicateModule &operation);
    Outcome done(const modulehost::DisableModule &operation);
    Outcome done(const modulehost::EnableModule &operation);

    bool leadsIntoNoModules(const modulehost::EditOperation &operation) const;
    Outcome taken(const Place &place, const QString &step, bool leavesNothing);
    Outcome created(const Place &place, const Ptr &value);
    Ptr rootFor(const QString &key) const;
    Ptr modulesRoot() const;
    bool isModuleList(const modulehost::JsonPointer &pointer) const;
    //! Among all modules, of the one that counts as \a item; -1 for none.
    qsizetype positionOf(qsizetype item) const;
    std::optional<qsizetype> modulePosition(const modulehost::JsonPointer &pointer) const;
    void writeModules();
    bool isUsedElsewhere(const Ptr &node, bool withItself) const;

    QList<Ptr> m_files;
    QList<Module> m_modules;
    bool m_isExact = true;
};

} // namespace plain
