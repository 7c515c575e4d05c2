// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include <configdocument.h>
#include <yamlreader.h>

using namespace Qt::StringLiterals;
using namespace modulehost;
using fuzz::require;

namespace {

//! Small, so that the limits are met as well.
constexpr ReadLimits limits {.bytes = 32 * 1024, .depth = 40, .nodes = 20'000};

void checkPlace(const SourceRange &range, qsizetype size)
{
    require(range.line > 0 && range.column > 0, "a place has a line and a column");
    require(0 <= range.begin && range.begin <= range.end && range.end <= size, "a place lies inside the file");
}

void checkTree(const ConfigNode &node, qsizetype size)
{
    checkPlace(node.range, size);
    for (const ConfigNode::Ptr &item : node.items)
        checkTree(*item, size);
    for (const ConfigNode::Entry &entry : node.entries) {
        checkTree(*entry.key, size);
        checkTree(*entry.value, size);
    }
}

void checkComments(const QList<CommentRange> &comments, const QByteArray &bytes)
{
    qsizetype last = 0;
    for (const CommentRange &comment : comments) {
        require(last <= comment.begin && comment.begin < comment.end && comment.end <= bytes.size(),
                "comments follow each other inside the file");
        require(bytes.at(comment.begin) == '#', "a comment begins with its sign");
        last = comment.end;
    }
}

void checkProblem(const Problem &problem, qsizetype size)
{
    if (problem.range.isValid())
        checkPlace(problem.range, size);
    require(!problem.message.trimmed().isEmpty(), "a problem has a sentence");
    require(!toGnuText(problem).contains(u'\n'), "a problem is printed on one line");
}

void checkReader(const QByteArray &bytes)
{
    const ReadResult result = readYaml(bytes, u"fuzzed"_s, limits);
    require(bool(result.root) != result.error.has_value(), "a file is either read or refused");
    if (result.error) {
        require(result.error->range.isValid(), "a refusal has a place");
        checkProblem(*result.error, bytes.size());
        return;
    }
    checkTree(*result.root, bytes.size());
    checkComments(result.comments, bytes);
    for (const Problem &problem : result.problems)
        checkProblem(problem, bytes.size());
}

void checkDocument(const QByteArray &bytes)
{
    const ConfigDocument document = ConfigDocument::fromBytes(bytes, u"fuzzed"_s, limits);
    for (const Problem &problem : document.problems())
        checkProblem(problem, bytes.size());
    require(document.isReadable() || !document.problems().isEmpty(), "a refused document says why");
    require(document.isReadable() || document.modules().isEmpty(), "a refused document has no modules");
    document.root().toJson();
    const ConfigDocument again = ConfigDocument::fromBytes(bytes, u"fuzzed"_s, limits);
    require(again.root() == document.root() && again.problems() == document.problems(),
            "the same bytes are the same document");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkReader(bytes);
    checkDocument(bytes);
    return 0;
}
