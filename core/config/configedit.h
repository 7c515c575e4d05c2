// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

//! Bytes of a file that others take the place of. Offsets are those of the text before the edit.
struct TextReplacement
{
    QString file; //!< As the document names it.
    qsizetype begin = 0;
    QByteArray removed; //!< What stands there; empty for an insertion.
    QByteArray inserted;

    qsizetype end() const noexcept { return begin + removed.size(); }
    friend bool operator==(const TextReplacement &, const TextReplacement &) = default;
};

/*!
 * A change of a config's text: replacements in named files and a description for the operator ("Move
 * invite_rules.InviteRules before department.DepartmentModule"). Every byte outside of them stays as it is.
 * A value, for any thread; it does not know where its text came from, and fits every text that has the
 * removed bytes in their places.
 */
class ConfigEdit
{
public:
    ConfigEdit() = default; //!< Changes nothing.
    //! \a replacements in any order, none of which overlaps another; those that change nothing are dropped.
    ConfigEdit(const QString &description, const QList<TextReplacement> &replacements);
    //! What makes \a after of \a before, line by line.
    static ConfigEdit between(const QString &file, const QByteArray &before, const QByteArray &after,
                              const QString &description);

    bool isEmpty() const noexcept { return m_replacements.isEmpty(); }
    const QString &description() const noexcept { return m_description; }
    const QList<TextReplacement> &replacements() const noexcept { return m_replacements; } //!< By file, then by place.
    QStringList files() const; //!< Those that it changes.

    //! The text of \a file after the edit; nothing when \a bytes are not what it was made for.
    std::optional<QByteArray> applied(const QString &file, const QByteArray &bytes) const;
    //! The edit that takes this one back.
    ConfigEdit inverse() const;
    //! This edit and behind it \a next, which was made for the text that this one makes, as one edit.
    ConfigEdit then(const ConfigEdit &next) const;

    //! What the edit does, not what it is called.
    friend bool operator==(const ConfigEdit &a, const ConfigEdit &b) { return a.m_replacements == b.m_replacements; }

private:
    QString m_description;
    QList<TextReplacement> m_replacements;
};

} // namespace modulehost
