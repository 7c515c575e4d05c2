// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosscheck.h"

#include "yamlnode.h"

#include <modulehost/secretname.h>

#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <atomic>
#include <future>
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
    bool isSecret = false;

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

//! Thrown out of a reading that nobody wants any more.
struct Unwanted
{
};

class RowOfEvents : public YAML::EventHandler
{
public:
    explicit RowOfEvents(const std::atomic<bool> &isUnwanted)
        : m_isUnwanted(isUnwanted)
    {
    }

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
        if (m_isUnwanted)
            throw Unwanted();
        row.push_back({kind, text, {mark.pos, mark.pos, mark.line, mark.column}});
    }

    const std::atomic<bool> &m_isUnwanted;
};

//! Depth is bounded by the reader.
class RowOfNodes
{
public:
    Row row;

    void add(const YamlNode &node, bool isSecret = false)
    {
        if (m_seen.contains(&node)) {
            row.push_back({Item::Kind::Alias, {}, node.begin, isSecret});
            return;
        }
        m_seen.insert(&node);
        switch (node.kind) {
        case YamlNode::Kind::Scalar:
            row.push_back({Item::Kind::Scalar, withoutNull(node.text), node.begin, isSecret});
            break;
        case YamlNode::Kind::Sequence:
            row.push_back({Item::Kind::SequenceBegin, {}, node.begin, isSecret});
            for (const YamlNode *item : node.items)
                add(*item, isSecret);
            row.push_back({Item::Kind::SequenceEnd, {}, node.end, isSecret});
            break;
        case YamlNode::Kind::Mapping:
            row.push_back({Item::Kind::MappingBegin, {}, node.begin, isSecret});
            for (const YamlNode::Entry &entry : node.entries) {
                add(*entry.key);
                add(*entry.value, isSecret || isSecretName(entry.key->text));
            }
            row.push_back({Item::Kind::MappingEnd, {}, node.end, isSecret});
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

Problem partingAt(const Item &ours, const Item &theirs, const QString &fileName)
{
    if (ours.isSecret) {
        return hint(
            fileName, ours.place,
            u"other YAML readers may read this secret in another way than the homeserver; quote or indent it more plainly"_s);
    }
    const auto parting
        = std::mismatch(ours.text.begin(), ours.text.end(), theirs.text.begin(), theirs.text.end()).first;
    const qsizetype difference = parting - ours.text.begin();
    return hint(fileName, ours.place,
                u"the homeserver reads %1 here, other YAML readers may read %2; quote or indent it more plainly"_s.arg(
                    describe(ours, difference), describe(theirs, difference)));
}

//! A thread of its own takes longer than reading less.
constexpr qsizetype smallFile = 16 * 1024;

} // namespace

struct OtherReading::Reading
{
    Row row;
    std::optional<YAML::Exception> refusal;

    static Reading of(const QByteArray &bytes, const std::atomic<bool> &isUnwanted)
    {
        RowOfEvents events(isUnwanted);
        Reading reading;
        try {
            std::istringstream stream(bytes.toStdString());
            YAML::Parser parser(stream);
            parser.HandleNextDocument(events);
        } catch (const YAML::Exception &error) {
            reading.refusal.emplace(error.mark, error.msg);
        } catch (const Unwanted &) {
            return reading;
        }
        reading.row = std::move(events.row);
        return reading;
    }
};

struct OtherReading::Private
{
    std::atomic<bool> isUnwanted = false;
    RowOfNodes ours;
    std::future<Reading> reading; //!< Its end waits for the thread.
};

OtherReading::OtherReading(const QByteArray &bytes)
    : d(std::make_unique<Private>())
{
    const auto how = bytes.size() < smallFile ? std::launch::deferred : std::launch::async | std::launch::deferred;
    d->reading = std::async(how, [bytes, &isUnwanted = d->isUnwanted] { return Reading::of(bytes, isUnwanted); });
}

OtherReading::~OtherReading() { d->isUnwanted = true; }

void OtherReading::compareWith(const YamlNode *root)
{
    if (root)
        d->ours.add(*root);
}

std::optional<Problem> OtherReading::difference(const QString &fileName)
{
    const Row &ours = d->ours.row;
    const Reading theirs = d->reading.get();
    if (theirs.refusal) {
        const YAML::Mark &mark = theirs.refusal->mark;
        return hint(fileName, {mark.pos, mark.pos, mark.line, mark.column},
                    u"the homeserver reads this, but other YAML readers refuse the file here: %1"_s.arg(
                        QString::fromStdString(theirs.refusal->msg)));
    }
    const auto [our, their] = std::mismatch(ours.begin(), ours.end(), theirs.row.begin(), theirs.row.end(),
                                            [](const Item &one, const Item &other) { return one.isLike(other); });
    if (our == ours.end() || their == theirs.row.end())
        return std::nullopt;
    return partingAt(*our, *their, fileName);
}

} // namespace modulehost
