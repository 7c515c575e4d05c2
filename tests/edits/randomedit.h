// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intendedconfig.h"

#include <functional>

namespace plain {

//! A number from 0 up to, but without, the given one, which is above 0.
using Chance = std::function<int(qsizetype)>;

//! How many kinds of operations there are.
constexpr int OperationKinds = int(std::variant_size_v<modulehost::EditOperation>);

//! For a message: "SetValue".
QByteArray kindName(int kind);

/*!
 * Operations of every kind on a config, most of which can be done and some of which cannot: pointers behind the last
 * item, keys that are there already, places that come through aliases.
 */
class RandomEdit
{
public:
    explicit RandomEdit(const Chance &below)
        : m_below(below)
    {
    }

    //! \a kind is the index in EditOperation; \a document is the text that \a config stands for.
    modulehost::EditOperation operation(int kind, const IntendedConfig &config,
                                        const modulehost::ConfigDocument &document);

private:
    struct Place
    {
        modulehost::JsonPointer pointer;
        Ptr node;
        bool isItem = false;
        bool isBarred = false; //!< Comes through an alias or a merge, or is one.
    };

    void collect(const Slot &slot, const modulehost::JsonPointer &here, bool isItem, bool isBarred);
    const Place &anyPlace(const std::function<bool(const Place &)> &isWanted);
    modulehost::ConfigValue value();
    QString key(const Ptr &map);
    QByteArray example();
    qsizetype position(qsizetype count);
    modulehost::EditOperation uncomment(const modulehost::ConfigDocument &document);
    modulehost::EditOperation move(const Place &place);

    Chance m_below;
    QList<Place> m_places;
};

//! In one line, for a message and for a file of found edits.
QByteArray textOf(const modulehost::EditOperation &operation);

} // namespace plain
