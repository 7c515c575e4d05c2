// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commentedsettings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Behind the entry come the comment lines that are indented like its inside, up to whatever else there is.
qsizetype endWithComments(const QByteArray &bytes, const SourceRange &entry)
{
    qsizetype end = bytes.indexOf('\n', entry.end);
    const int column = entry.column - 1;
    while (end >= 0) {
        const qsizetype next = bytes.indexOf('\n', end + 1);
        const QByteArray line = bytes.mid(end + 1, (next < 0 ? bytes.size() : next) - end - 1);
        qsizetype spaces = 0;
        while (spaces < line.size() && line.at(spaces) == ' ')
            ++spaces;
        if (spaces <= column || spaces >= line.size() || line.at(spaces) != '#')
            break;
        end = next;
    }
    return end < 0 ? bytes.size() : end;
}

} // namespace

QList<CommentedSettingLine> commentedSettings(const ConfigDocument &document, const ModuleEntry &entry)
{
    static const QRegularExpression setting(u"^#( *)([a-zA-Z_][a-zA-Z0-9_.-]*|\"[^\"]+\"):(?:\\s|$)"_s);
    QList<CommentedSettingLine> settings;
    if (entry.disabled)
        return settings;
    const auto file = std::find_if(document.files().begin(), document.files().end(),
                                   [&](const ConfigFile &candidate) { return candidate.name == entry.entry.file; });
    if (file == document.files().end())
        return settings;
    const qsizetype end = endWithComments(file->bytes, entry.entry);
    for (const CommentRange &comment : file->comments) {
        if (comment.begin < entry.entry.begin || comment.begin > end)
            continue;
        const qsizetype lineBegin = file->bytes.lastIndexOf('\n', comment.begin) + 1;
        if (!file->bytes.mid(lineBegin, comment.begin - lineBegin).trimmed().isEmpty())
            continue;
        const QString text = QString::fromUtf8(file->bytes.mid(comment.begin, comment.end - comment.begin));
        const auto match = setting.match(text);
        if (!match.hasMatch())
            continue;
        QString key = match.captured(2);
        if (key.startsWith(u'"'))
            key = key.sliced(1, key.size() - 2);
        const int indent = int(match.capturedLength(1));
        settings.append(
            {key, comment.line, comment.begin, {comment.column, comment.column + indent, comment.column + indent + 1}});
    }
    return settings;
}

} // namespace modulehost
