// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlreader.h"

#include "crosscheck.h"
#include "yamlbuilder.h"
#include "yamlcomposer.h"
#include "yamlerror.h"
#include "yamlscanner.h"
#include "yamltext.h"

#include <modulehost/secretname.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

/*!
 * Whether a key says that what stands in \a bytes at \a offset is a secret, such as a password that begins with ! or *
 * and has no quotes. The text is refused, so that there is no tree that could tell.
 */
bool isSecretAt(qsizetype offset, const QByteArray &bytes)
{
    constexpr qsizetype farthest = 400;
    const QString before
        = QString::fromUtf8(bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size())).right(farthest));
    // Between the key and the place there may be the dash of an item, a tag, and the name of an anchor.
    static const QRegularExpression keyBefore(
        u"([^\\s{\\[,\"':]+)[\"']?\\s*+:\\s++(?:-\\s++)?+(?:[!&]\\S*+\\s*+)*+\\z"_s);
    return isSecretName(keyBefore.match(before).captured(1));
}

Problem refusal(const QString &fileName, const YamlError &error, const QByteArray &bytes)
{
    Problem problem;
    problem.id = u"yaml"_s;
    problem.message = error.message;
    if (!error.quoted.isEmpty() && isSecretAt(error.mark.offset, bytes))
        problem.message.replace(error.quoted, secretSign());
    problem.range = {fileName, error.mark.line + 1, error.mark.column + 1, error.mark.offset, error.mark.offset};
    return problem;
}

ConfigNode::Ptr emptyConfig(const QString &fileName)
{
    auto node = std::make_shared<ConfigNode>();
    node->range = {fileName, 1, 1, 0, 0};
    return node;
}

} // namespace

ReadResult readYaml(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits,
                    const ReadContext &context)
{
    ReadResult result;
    try {
        if (bytes.size() > limits.bytes)
            throw YamlError {u"the file has %1 bytes; a config may have %2"_s.arg(bytes.size()).arg(limits.bytes), {}};
        if (const auto bad = findBadCharacter(bytes))
            throw *bad;
        std::optional<OtherReading> other;
        if (context.lines.isEmpty()) // the whole file
            other.emplace(bytes);
        YamlScanner scanner(bytes, limits.depth);
        const std::vector<YamlToken> tokens = scanner.scan();
        result.anchors.nodes = std::make_shared<YamlNodes>();
        YamlComposer composer(tokens, *result.anchors.nodes, limits.depth, context.anchors.byName);
        YamlNode *root = composer.compose();
        result.anchors.byName = composer.anchors();
        if (other)
            other->compareWith(root);
        YamlBuilder builder(fileName, limits, context.lines);
        result.root = root ? builder.build(*root) : emptyConfig(fileName);
        result.problems = builder.problems();
        if (const auto difference = other ? other->difference(fileName) : std::nullopt)
            result.problems.append(*difference);
        result.comments = scanner.comments();
    } catch (const YamlError &error) {
        result.error = refusal(fileName, error, bytes);
    }
    return result;
}

} // namespace modulehost
