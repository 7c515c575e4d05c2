// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosscheck.h"

#include "yamlnode.h"

#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! A tree as a row of what stands one behind the other.
struct Item
{
    enum class Kind { Scalar, Alias, SequenceBegin, SequenceEnd, MappingBegin, MappingEnd };

    Kind kind;
    QString text; //!< Of a scalar; empty for every way to write null.
    YamlMark place;

    //! How many line breaks end a block text is read in too many ways to be worth a hint.
    bool isLike(const Item &other) const
    {
        return kind == other.kind && withoutEndBreaks(text) == withoutEndBreaks(other.text);
    }

private:
    static QStringView withoutEndBreaks(QStringView text)
    {
        while (text.endsWith(u'\n'))
            text.chop(1);
        return text;
    }
};
using Row = std::vector<Item>;

QString withoutNull(const QString &text)
{
    const bool isNull = text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1;
    return isNull ? QString() : text;
}

//! fromStdString() would drop a byte order mark at the beginning, which is a character of the text here.
QString textOf(const std::string &value) { return QString::fromStdString('x' + value).mid(1); }

class RowOfEvents : public YAML::EventHandler
{
public:
    Row row;

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { add(Item::Kind::Scalar, mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { add(Item::Kind::Alias, mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &value) override
    {
        add(Item::Kind::Scalar, mark, withoutNull(textOf(value)));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        add(Item::Kind::SequenceBegin, mark);
    }
    void OnSequenceEnd() override { add(Item::Kind::SequenceEnd, {}); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        add(Item::Kind::MappingBegin, mark);
    }
    void OnMapEnd() override { add(Item::Kind::MappingEnd, {}); }

private:
    void add(Item::Kind kind, const YAML::Mark &mark, const QString &text = {})
    {
        row.push_back({kind, text, {mark.pos, mark.pos, mark.line, mark.column}});
    }
};

//! Depth is bounded by the reader.
class RowOfNodes
{
public:
    Row row;

    void add(const YamlNode &node)
    {
        if (m_seen.contains(&node)) {
            row.push_back({Item::Kind::Alias, {}, node.begin});
            return;
        }
        m_seen.insert(&node);
        switch (node.kind) {
        case YamlNode::Kind::Scalar:
            row.push_back({Item::Kind::Scalar, withoutNull(node.text), node.begin});
            break;
        case YamlNode::Kind::Sequence:
            row.push_back({Item::Kind::SequenceBegin, {}, node.begin});
            for (const YamlNode *item : node.items)
                add(*item);
            row.push_back({Item::Kind::SequenceEnd, {}, node.end});
            break;
        case YamlNode::Kind::Mapping:
            row.push_back({Item::Kind::MappingBegin, {}, node.begin});
            for (const YamlNode::Entry &entry : node.entries) {
                add(*entry.key);
                add(*entry.value);
            }
            row.push_back({Item::Kind::MappingEnd, {}, node.end});
            break;
        }
    }

private:
    QSet<const YamlNode *> m_seen;
};

//! A long text is shown from shortly before \a difference on.
QString excerpt(const QString &text, qsizetype difference)
{
    constexpr qsizetype length = 40;
    qsizetype begin = difference < length / 2 ? 0 : difference - length / 2;
    if (begin > 0 && begin < text.size() && text.at(begin).isLowSurrogate())
        --begin;
    QString shown = text.mid(begin, length);
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    shown.replace(u'\n', u' ').replace(u'\t', u' ');
    if (begin > 0)
        shown.prepend(u'…');
    if (begin + length < text.size())
        shown.append(u'…');
    return shown;
}

QString describe(const Item &item, qsizetype difference)
{
    switch (item.kind) {
    case Item::Kind::Scalar:
        return item.text.isEmpty() ? u"nothing"_s : u"the text \"%1\""_s.arg(excerpt(item.text, difference));
    case Item::Kind::Alias:
        return u"an alias"_s;
    case Item::Kind::SequenceBegin:
        return u"a list"_s;
    case Item::Kind::MappingBegin:
        return u"a mapping"_s;
    case Item::Kind::SequenceEnd:
        return u"the end of a list"_s;
    case Item::Kind::MappingEnd:
        return u"the end of a mapping"_s;
    }
    return {};
}

Problem hint(const QString &fileName, const YamlMark &place, const QString &message)
{
    Problem problem;
    problem.severity = Problem::Severity::Hint;
    problem.id = u"other-readers"_s;
    problem.message = message;
    problem.range = {fileName, place.line + 1, place.column + 1, place.offset, place.offset};
    return problem;
}

} // namespace

std::optional<Problem> crossCheck(const QByteArray &bytes, const QString &fileName, const YamlNode *root)
{
    RowOfNodes ours;
    if (root)
        ours.add(*root);

    RowOfEvents theirs;
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(theirs);
    } catch (const YAML::Exception &error) {
        const YamlMark place {error.mark.pos, error.mark.pos, error.mark.line, error.mark.column};
        return hint(fileName, place,
                    u"the homeserver reads this, but other YAML readers refuse the file here: %1"_s.arg(
                        QString::fromStdString(error.msg)));
    }

    const std::size_t common = std::min(ours.row.size(), theirs.row.size());
    for (std::size_t i = 0; i < common; ++i) {
        const Item &item = ours.row[i];
        const Item &other = theirs.row[i];
        if (item.isLike(other))
            continue;
        const auto parting
            = std::mismatch(item.text.begin(), item.text.end(), other.text.begin(), other.text.end()).first;
        const qsizetype difference = parting - item.text.begin();
        return hint(
            fileName, item.place,
            u"the homeserver reads %1 here, other YAML readers may read %2; quote or indent it more plainly"_s.arg(
                describe(item, difference), describe(other, difference)));
    }
    return std::nullopt;
}

} // namespace modulehost
