// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretspans.h"

#include <linediff.h>
#include <modulehost/secretname.h>
#include <schemasecrets.h>
#include <secretvalues.h>

#include <QSet>

#include <algorithm>

namespace modulehost {

namespace {

bool isNameLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

//! The value behind `NAME:` at \a at, as far as a line tells it: quoted, to a comma or bracket, or to its comment.
LineSpan valueIn(QByteArrayView line, qsizetype at, bool isInBrackets)
{
    while (at < line.size() && (line.at(at) == ' ' || line.at(at) == '\t'))
        ++at;
    qsizetype end = at;
    if (at < line.size() && (line.at(at) == '"' || line.at(at) == '\'')) {
        const char quote = line.at(at);
        for (end = at + 1; end < line.size() && line.at(end) != quote; ++end) {
            if (quote == '"' && line.at(end) == '\\')
                ++end;
        }
        end = std::min(end + 1, line.size());
    } else {
        const auto isEnd = [&](qsizetype i) {
            const char c = line.at(i);
            return c == '\r' || c == '\n' || (c == '#' && i > at && line.at(i - 1) == ' ')
                || (isInBrackets && (c == ',' || c == '}' || c == ']'));
        };
        while (end < line.size() && !isEnd(end))
            ++end;
    }
    while (end > at && (line.at(end - 1) == ' ' || line.at(end - 1) == '\r' || line.at(end - 1) == '\n'))
        --end;
    return {at, end};
}

//! How far a line is indented; the signs of comments and of list items count.
qsizetype indentOf(QByteArrayView line)
{
    return std::find_if(line.begin(), line.end(), [](char c) { return c != ' ' && c != '\t' && c != '#' && c != '-'; })
        - line.begin();
}

//! Looks at lines one by one, in order: where they name a secret, its value, and the lines below that it goes on in.
class LineSearch
{
public:
    //! \a keys are secrets beside those that isSecretName().
    LineSearch(const QSet<QString> &keys, QList<LineSpan> &spans)
        : m_keys(keys)
        , m_spans(spans)
    {
    }

    void add(QByteArrayView line, qsizetype offset)
    {
        const qsizetype indent = indentOf(line);
        const qsizetype end = line.size() - (line.endsWith("\r\n") ? 2 : line.endsWith('\n') ? 1 : 0);
        if (indent >= end)
            return;
        if (m_below >= 0 && indent > m_below) {
            m_spans.append({offset + indent, offset + end});
            return;
        }
        m_below = -1;
        look(line, indent, offset);
    }

    //! What comes does not stand directly below.
    void breakOff() { m_below = -1; }

private:
    void look(QByteArrayView line, qsizetype indent, qsizetype offset)
    {
        int depth = 0;
        for (qsizetype at = 0; at < line.size(); ++at) {
            const char c = line.at(at);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            const bool isColon = c == ':'
                && (at + 1 == line.size() || line.at(at + 1) == ' ' || line.at(at + 1) == '\t'
                    || line.at(at + 1) == '\r' || line.at(at + 1) == '\n');
            if (!isColon || !isSecret(line, at))
                continue;
            const LineSpan value = valueIn(line, at + 1, depth > 0);
            const QByteArrayView text = line.sliced(value.begin, value.end - value.begin);
            if (!text.isEmpty() && text != "true" && text != "false" && text != "null" && text != "~")
                m_spans.append({offset + value.begin, offset + value.end});
            if (text.isEmpty() || text.startsWith('|') || text.startsWith('>'))
                m_below = indent;
        }
    }

    //! Whether the name that ends at \a end, maybe in quotes, is that of a secret.
    bool isSecret(QByteArrayView line, qsizetype end) const
    {
        if (end > 0 && (line.at(end - 1) == '"' || line.at(end - 1) == '\''))
            --end;
        qsizetype begin = end;
        while (begin > 0 && isNameLetter(line.at(begin - 1)))
            --begin;
        const QString name = QString::fromLatin1(line.sliced(begin, end - begin));
        return isSecretName(name) || m_keys.contains(name);
    }

    const QSet<QString> &m_keys;
    QList<LineSpan> &m_spans;
    qsizetype m_below = -1; //!< Lines that are indented deeper than this belong to a secret; -1: none do.
};

//! The keys that the schemas of the modules that \a text names mark as secrets.
QSet<QString> keysNamedIn(const QByteArray &text, const QHash<QString, QJsonObject> &schemas)
{
    QSet<QString> keys;
    for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
        if (text.contains(schema.key().toUtf8()))
            keys.unite(secretKeys(schema.value()));
    }
    return keys;
}

} // namespace

QList<LineSpan> secretSpans(const ConfigFile &file, const QHash<QString, QJsonObject> &schemas)
{
    QList<ConfigValue> secrets = secretValues(file.root, schemas);
    for (const DisabledEntry &entry : file.disabled.entries)
        secrets += secretValuesOfEntry(entry.value, schemas);
    QList<LineSpan> spans;
    for (const ConfigValue &secret : std::as_const(secrets)) {
        const SourceRange range = secret.range();
        if (!secret.isBool() && range.isValid() && range.file == file.name && range.begin < range.end)
            spans.append({range.begin, range.end});
    }
    const QByteArrayView text = file.bytes;
    const QSet<QString> keys = keysNamedIn(file.bytes, schemas);
    LineSearch lines(keys, spans);
    if (file.root.isMissing()) {
        for (const QByteArrayView line : splitLines(file.bytes))
            lines.add(line, line.data() - text.data());
    } else {
        int last = 0;
        for (const CommentRange &comment : file.comments) {
            if (comment.line != last + 1)
                lines.breakOff();
            last = comment.line;
            lines.add(text.sliced(comment.begin, comment.end - comment.begin), comment.begin);
        }
    }
    std::sort(spans.begin(), spans.end(), [](const LineSpan &a, const LineSpan &b) { return a.begin < b.begin; });
    QList<LineSpan> apart;
    for (const LineSpan &span : std::as_const(spans)) {
        if (!apart.isEmpty() && span.begin <= apart.constLast().end)
            apart.last().end = std::max(apart.constLast().end, span.end);
        else
            apart.append(span);
    }
    return apart;
}

} // namespace modulehost
