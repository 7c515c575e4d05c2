// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pyyaml.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using modulehost::ConfigNode;
using Type = modulehost::ConfigValue::Type;

QByteArray jsonText(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        switch (code) {
        case u'"':
            json += "\\\"";
            break;
        case u'\\':
            json += "\\\\";
            break;
        case u'\n':
            json += "\\n";
            break;
        case u'\r':
            json += "\\r";
            break;
        case u'\t':
            json += "\\t";
            break;
        case u'\b':
            json += "\\b";
            break;
        case u'\f':
            json += "\\f";
            break;
        default:
            if (code >= 0x20 && code < 0x7F)
                json += char(code);
            else
                json += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        }
    }
    return json + '"';
}

QByteArray joined(const QByteArrayList &parts, char open, char close) { return open + parts.join(',') + close; }

QString findInterpreter()
{
    const QStringList candidates {QStandardPaths::findExecutable(u"python3"_s), u"/usr/bin/python3"_s,
                                  u"/usr/local/bin/python3"_s};
    for (const QString &candidate : candidates) {
        if (candidate.isEmpty())
            continue;
        if (QProcess::execute(candidate, {u"-c"_s, u"import yaml"_s}) == 0)
            return candidate;
    }
    return {};
}

} // namespace

QList<PyYamlAnswer> askPyYaml(const QByteArrayList &texts, Scanner scanner)
{
    const QString interpreter = findInterpreter();
    if (interpreter.isEmpty())
        return {};
    QByteArray input;
    for (const QByteArray &text : texts)
        input += text.toBase64() + '\n';
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments {QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + "/../config/pyyaml_trees.py"_L1};
    if (scanner == Scanner::C)
        arguments.append(u"fast"_s);
    process.start(interpreter, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000))
        return {};

    QList<PyYamlAnswer> answers;
    QByteArrayList lines = process.readAllStandardOutput().split('\n');
    lines.removeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        const bool refused = line.startsWith("refused ");
        answers.append({refused, refused ? line.mid(8).toInt() : 0, refused ? QByteArray() : line.mid(5)});
    }
    return answers.size() == texts.size() ? answers : QList<PyYamlAnswer>();
}

QByteArray notation(const ConfigNode &node)
{
    switch (node.type) {
    case Type::Null:
        return "n";
    case Type::Bool:
        return node.boolean ? "b:true" : "b:false";
    case Type::Int:
        return "i:" + (node.bigInteger ? node.text.toLatin1() : QByteArray::number(node.integer));
    case Type::Float: {
        if (std::isnan(node.number))
            return "f:nan";
        const quint64 bits = qToBigEndian(std::bit_cast<quint64>(node.number));
        return "f:" + QByteArray(reinterpret_cast<const char *>(&bits), sizeof bits).toHex();
    }
    case Type::String:
        return "s:" + jsonText(node.text);
    case Type::Binary:
        return "x:" + node.bytes.toHex();
    case Type::Date:
        return "d:" + node.text.toLatin1();
    case Type::DateTime:
        return "t:" + node.text.toLatin1();
    case Type::List:
    case Type::Set: {
        QByteArrayList parts;
        for (const ConfigNode::Ptr &item : node.items)
            parts.append(notation(*item));
        if (node.type == Type::List)
            return joined(parts, '[', ']');
        std::sort(parts.begin(), parts.end());
        return joined(parts, '<', '>');
    }
    case Type::Map: {
        QByteArrayList parts;
        for (const ConfigNode::Entry &entry : node.entries)
            parts.append(notation(*entry.key) + '=' + notation(*entry.value));
        return joined(parts, '{', '}');
    }
    case Type::Pairs: {
        QByteArrayList parts;
        for (const ConfigNode::Entry &entry : node.entries)
            parts.append(joined({notation(*entry.key), notation(*entry.value)}, '(', ')'));
        return joined(parts, '[', ']');
    }
    }
    return {};
}
