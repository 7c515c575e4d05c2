// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scalarwriter.h"

#include "pyyaml.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace plain {

namespace {

struct Spelled
{
    QByteArray notation;
    QByteArrayList spellings;
};

QByteArray floatNotation(double number)
{
    modulehost::ConfigNode node;
    node.type = modulehost::ConfigValue::Type::Float;
    node.number = number;
    return notation(node);
}

const QList<Spelled> &spelled()
{
    static const QList<Spelled> all {
        {"n", {"null", "~", "Null", ""}},
        {"b:true", {"true", "yes", "on", "True", "YES"}},
        {"b:false", {"false", "no", "off", "False"}},
        {"i:0", {"0", "-0", "0x0"}},
        {"i:12", {"12", "+12", "0xC", "014", "1_2", "0b1100"}},
        {"i:-7", {"-7", "-0x7"}},
        {"i:90", {"90", "1:30", "0x5a"}},
        {"i:123456789012345678901234567890", {"123456789012345678901234567890"}},
        {floatNotation(1.5), {"1.5", "1.50", "15.0e-1", "+1.5"}},
        {floatNotation(-0.25), {"-0.25", "-0.250"}},
        {floatNotation(std::numeric_limits<double>::infinity()), {".inf", "+.INF"}},
        {"d:2001-12-14", {"2001-12-14"}},
        {"t:2001-12-14T21:59:43", {"2001-12-14 21:59:43", "2001-12-14t21:59:43"}},
        {"x:000102", {"!!binary AAEC", "!!binary \"AAEC\""}},
    };
    return all;
}

const QStringList texts {
    u"word"_s,
    u"example.org"_s,
    u"https://matrix.example.org/"_s,
    u"two words"_s,
    u"a-b_c/d"_s,
    u"gr\u00f6\u00dfe"_s,
    u"\u65e5\u672c"_s,
    u"\U0001F427 swims"_s,
    u"@user:example.org"_s,
    u"a longer text with many words that may go over several lines of the file when it is written"_s,
    u"Notifications for words, words and words again"_s,
    u"yes"_s,
    u"no"_s,
    u"012"_s,
    u"1.5"_s,
    u"null"_s,
    u"~"_s,
    u""_s,
    u" lead"_s,
    u"trail "_s,
    u"a: b"_s,
    u"a #b"_s,
    u"#x"_s,
    u"- x"_s,
    u"[x"_s,
    u"{x}"_s,
    u"a, b"_s,
    u"it's"_s,
    u"say \"so\""_s,
    u"back\\slash"_s,
    u"*.example.org"_s,
    u"&x"_s,
    u"!x"_s,
    u"%x"_s,
    u"a:"_s,
    u"?"_s,
    u"<<"_s,
    u"="_s,
    u"2001-01-01"_s,
    u"tab\there"_s,
    u"\u00a0"_s,
    u"line\u0085sep"_s,
    u"bell\u0007"_s,
    u"one\ntwo\n"_s,
    u"one\ntwo"_s,
    u"one\n\ntwo\n"_s,
    u"one\n\n\ntwo"_s,
    u"  deeper\nthan this\n"_s,
    u"\nfirst is empty\n"_s,
    u"end\n\n\n"_s,
    u"#!/bin/sh\n# no comment\nexit 0\n"_s,
    u"a\n b\n  c\n"_s,
    u"key: value\n- item\n"_s,
    u"\n"_s,
    u"\n\n"_s,
    u"with\ttab\nand more\n"_s};

bool isPlainText(const QString &text)
{
    static const QRegularExpression plain(u"\\A[a-zA-Z\u00f6\u00df\u65e5\u672c]"
                                          u"[-a-zA-Z0-9_./\u00f6\u00df\u65e5\u672c]*"
                                          u"( [a-zA-Z0-9\u00f6\u00df][-a-zA-Z0-9_./\u00f6\u00df]*)*\\z"_s);
    static const QRegularExpression word(u"\\A(y|n|yes|no|on|off|true|false|null)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return plain.match(text).hasMatch() && !word.match(text).hasMatch();
}

bool isPrintable(QChar sign)
{
    const char16_t code = sign.unicode();
    return code == '\n' || code == '\t' || (code >= 0x20 && code < 0x7F) || (code > 0xA0 && code < 0x2000)
        || (code >= 0x3000 && code < 0xFEFF);
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar sign) { return isPrintable(sign); });
}

class Writer
{
public:
    Writer(const Chance &below, const QString &text, const ScalarPlace &place)
        : m_below(below)
        , m_text(text)
        , m_place(place)
    {
    }

    ScalarText written() const
    {
        const bool isBlockText = !m_place.inFlow && !m_place.isKey && isPrintable(m_text);
        if (isBlockText && isLiteral() && m_below(m_text.contains(u'\n') ? 2 : 12) == 0)
            return literal();
        if (isBlockText && isFolded() && m_below(m_text.contains(u'\n') ? 2 : 12) == 0)
            return folded();
        if (isPlainText(m_text) && m_below(3) != 0)
            return {inLines(m_text.toUtf8())};
        const bool isSingle = isPrintable(m_text) && !m_text.contains(u'\n') && !m_text.contains(u'\t');
        if (isSingle && m_below(2) == 0)
            return {'\'' + inLines(QString(m_text).replace(u"'"_s, u"''"_s).toUtf8()) + '\''};
        return {doubleQuoted()};
    }

private:
    //! Breaks between words, which every reader takes for a space.
    QByteArray inLines(const QByteArray &text) const
    {
        if (m_place.isKey || m_below(4) != 0)
            return text;
        QByteArray lines = text;
        for (qsizetype at = lines.size() - 2; at > 1; --at) {
            const bool isBetweenWords
                = lines.at(at) == ' ' && isalpha(uchar(lines.at(at - 1))) != 0 && isalpha(uchar(lines.at(at + 1))) != 0;
            if (isBetweenWords && m_below(3) == 0)
                lines.replace(at, 1, QByteArray('\n' + QByteArray(m_place.column + m_place.step + m_below(2), ' ')));
        }
        return lines;
    }

    QByteArray doubleQuoted() const
    {
        QByteArray quoted;
        for (const uint code : m_text.toUcs4()) {
            if (code == '"' || code == '\\')
                quoted += '\\' + QByteArray(1, char(code));
            else if (code == '\n')
                quoted += "\\n";
            else if (code == '\t')
                quoted += "\\t";
            else if (code < 0x20 || (code >= 0x7F && code <= 0xA0))
                quoted += "\\x" + QByteArray::number(code, 16).rightJustified(2, '0');
            else
                quoted += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1).toUtf8();
        }
        return '"' + inLines(quoted) + '"';
    }

    QStringList lines() const
    {
        QString text = m_text;
        while (text.endsWith(u'\n'))
            text.chop(1);
        return text.split(u'\n');
    }
    qsizetype breaks() const
    {
        qsizetype count = 0;
        while (count < m_text.size() && m_text.at(m_text.size() - 1 - count) == u'\n')
            ++count;
        return count;
    }
    bool isLiteral() const { return breaks() < m_text.size() && !m_text.startsWith(u'\t'); }
    bool isFolded() const
    {
        if (!isLiteral() || m_text.startsWith(u'\n'))
            return false;
        const QStringList all = lines();
        return std::all_of(all.begin(), all.end(), [](const QString &line) {
            return !line.startsWith(u' ') && !line.startsWith(u'\t') && !line.endsWith(u' ');
        });
    }

    ScalarText block(char sign, const QByteArrayList &body) const
    {
        const qsizetype count = breaks();
        const bool isDeeper = m_text.startsWith(u' ') || m_text.startsWith(u'\n');
        const int indentation = m_place.step;
        const QByteArray indicator = isDeeper || m_below(6) == 0 ? QByteArray::number(indentation) : QByteArray();
        const bool keeps = count > 1 || (count == 1 && m_below(8) == 0);
        const QByteArray chomping = keeps ? "+" : count == 0 ? "-" : "";
        ScalarText written {sign + (m_below(2) == 0 ? indicator + chomping : chomping + indicator), true, keeps};
        for (const QByteArray &line : body)
            written.text += '\n' + (line.isEmpty() ? line : QByteArray(m_place.column + indentation, ' ') + line);
        written.text += QByteArray(count > 1 ? count - 1 : 0, '\n');
        return written;
    }

    ScalarText literal() const
    {
        QByteArrayList body;
        const QStringList all = lines();
        for (const QString &line : all)
            body.append(line.toUtf8());
        return block('|', body);
    }

    ScalarText folded() const
    {
        QByteArrayList body;
        const QStringList all = lines();
        for (const QString &line : all) {
            if (!body.isEmpty() && !line.isEmpty())
                body.append(QByteArray());
            QByteArray folded = line.toUtf8();
            const qsizetype space = folded.indexOf(' ', 10);
            const bool isBetweenWords
                = space > 0 && space + 1 < folded.size() && folded.at(space + 1) != ' ' && folded.at(space - 1) != ' ';
            if (isBetweenWords && m_below(2) == 0) {
                body.append(folded.first(space));
                folded = folded.sliced(space + 1);
            }
            body.append(folded);
        }
        return block('>', body);
    }

    Chance m_below;
    QString m_text;
    ScalarPlace m_place;
};

} // namespace

Ptr randomScalar(const Chance &below)
{
    if (below(5) < 2)
        return scalarNode(spelled().at(below(spelled().size())).notation);
    return textNode(texts.at(below(below(3) == 0 ? texts.size() : 11)));
}

ScalarText writtenScalar(const Chance &below, const Node &scalar, const ScalarPlace &place)
{
    if (scalar.isString())
        return Writer(below, scalar.text, place).written();
    for (const Spelled &candidate : spelled()) {
        if (candidate.notation != scalar.scalar)
            continue;
        const QByteArrayList &spellings = candidate.spellings;
        const bool mayBeEmpty = !place.inFlow && !place.isKey;
        return {spellings.at(below(spellings.size() - (mayBeEmpty || !spellings.last().isEmpty() ? 0 : 1)))};
    }
    return {scalar.scalar.mid(2)};
}

} // namespace plain
