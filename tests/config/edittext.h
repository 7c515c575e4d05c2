// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <edits/proposeedit.h>
#include <yamlreader.h>

#include <QByteArray>
#include <QString>

//! Operations from short texts, and what they make of a file.
namespace edittext {

inline const QString fileName = QStringLiteral("homeserver.yaml");

inline modulehost::ConfigDocument read(const QByteArray &text)
{
    return modulehost::ConfigDocument::fromBytes(text, fileName);
}

inline QByteArray textOf(const modulehost::ConfigDocument &document) { return document.files().constFirst().bytes; }

//! The text after an edit; the sentence of a refused one.
inline QByteArray outcome(const modulehost::EditProposal &proposal)
{
    return proposal.isRefused() ? "refused: " + proposal.refusal.toUtf8() : textOf(proposal.document);
}

inline QByteArray edited(const QByteArray &text, const modulehost::EditOperations &operations)
{
    return outcome(modulehost::proposeEdit(read(text), operations));
}

inline modulehost::JsonPointer pointer(const char *text)
{
    return modulehost::JsonPointer::parse(QString::fromUtf8(text)).value();
}

inline modulehost::ConfigValue value(const QByteArray &yaml)
{
    return modulehost::ConfigValue(modulehost::readYaml(yaml, QStringLiteral("value")).root);
}

inline modulehost::EditOperation set(const char *at, const QByteArray &yaml)
{
    return modulehost::SetValue {pointer(at), value(yaml)};
}

inline modulehost::EditOperation setText(const char *at, const QString &text)
{
    return modulehost::SetValue {pointer(at), modulehost::ConfigValue::fromJson(text)};
}

inline modulehost::EditOperation removed(const char *at) { return modulehost::RemoveValue {pointer(at)}; }

inline modulehost::EditOperation insert(const char *list, const QByteArray &yaml, qsizetype position = -1)
{
    return modulehost::InsertItem {pointer(list), value(yaml), position};
}

inline modulehost::EditOperation moved(const char *from, const char *to)
{
    return modulehost::MoveValue {pointer(from), pointer(to)};
}

} // namespace edittext

Q_DECLARE_METATYPE(modulehost::EditOperation)
