// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commentedline.h"
#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! A setting in comment lines: from `first` to `last`, its first character behind `#` and `indent` spaces.
struct CommentedSetting
{
    int first = 0;
    int last = 0;
    qsizetype column = 0; //!< Of the `#`.
    qsizetype indent = 0;
};

QByteArray contentOf(const FileText &text, int line, qsizetype column)
{
    return text.lines.text(line).sliced(column + 1).toByteArray();
}

bool beginsItem(const QByteArray &content) { return content == "-" || content.startsWith("- "); }

//! \a withComments: comment lines in its column are a part of it when more of it follows.
CommentedSetting readSetting(const FileText &text, int line, bool withComments)
{
    CommentedSetting setting {line, line, text.lines.commentColumn(line), 0};
    const QByteArray first = contentOf(text, line, setting.column);
    setting.indent = leadingSpaces(first);
    const bool takesItems = !beginsItem(first.mid(setting.indent));
    const bool isExplicit = first.mid(setting.indent).startsWith("? ");
    for (int next = line + 1; next < text.lines.count(); ++next) {
        const qsizetype column = text.lines.commentColumn(next);
        // A comment inside that is indented less was given a second sign in its own column.
        const bool isLess = withComments && column >= 0 && column < setting.column;
        if (isLess && contentOf(text, next, column).startsWith('#'))
            continue;
        if (column != setting.column)
            break;
        const QByteArray content = contentOf(text, next, column);
        const qsizetype spaces = leadingSpaces(content);
        const QByteArray plain = content.mid(spaces);
        if (plain.isEmpty() || (withComments && spaces == setting.indent && plain.startsWith('#')))
            continue;
        const bool isInside = spaces > setting.indent
            || (spaces == setting.indent
                && ((takesItems && beginsItem(plain)) || (isExplicit && plain.startsWith(':'))));
        if (!isInside)
            break;
        setting.last = next;
    }
    return setting;
}

//! The key or item that begins at \a offset.
std::optional<JsonPointer> childAt(const OutlineNode &node, qsizetype offset, const JsonPointer &here = {})
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        const OutlineChild &child = node.children[i];
        const JsonPointer inner = node.isMapping() ? here.child(child.key.text) : here.child(qsizetype(i));
        if (child.begin.offset == offset)
            return inner;
        if (offset > child.begin.offset && offset < child.end.offset)
            return childAt(child.value, offset, inner);
    }
    return std::nullopt;
}

ConfigNode::Ptr treeWithout(const EditPlace &place)
{
    const PlaceStep &parent = place.parent();
    const bool isMapping = parent.value->type == Type::Map;
    const ConfigNode::Ptr rest
        = isMapping ? withoutEntry(*parent.value, parent.part) : withoutItem(*parent.value, parent.part);
    const bool isEmpty = rest->entries.isEmpty() && rest->items.isEmpty();
    return withReplaced(place.root, parent.value.get(), isEmpty ? std::make_shared<const ConfigNode>() : rest);
}

QList<TextReplacement> replacementsFor(const FileText &text, const CommentedSetting &setting, qsizetype column)
{
    QList<TextReplacement> replacements;
    for (int line = setting.first; line <= setting.last; ++line) {
        const QByteArray plain = uncommentedLine(text.lines.text(line), setting.column, setting.indent);
        const qsizetype deeper = plain.isEmpty() ? 0 : column - setting.column;
        replacements.append(
            text.replacement(text.lines.at(line).begin, text.lines.at(line).end, QByteArray(deeper, ' ') + plain));
    }
    return replacements;
}

//! Where the text above begins that is no comment; -1 when there is none.
qsizetype columnAbove(const FileText &text, int line)
{
    while (--line >= 0) {
        if (!text.lines.isBlank(line) && text.lines.commentColumn(line) < 0)
            return leadingSpaces(text.lines.text(line));
    }
    return -1;
}

//! With the bare signs behind it, which are empty lines of a block text that keeps them.
CommentedSetting withEmptyLines(const FileText &text, const CommentedSetting &setting)
{
    CommentedSetting longer = setting;
    while (longer.last + 1 < text.lines.count() && text.lines.commentColumn(longer.last + 1) == setting.column
           && contentOf(text, longer.last + 1, setting.column).isEmpty())
        ++longer.last;
    return longer;
}

//! The draft when the setting becomes text in \a column; nothing when more would change than that it is there.
std::optional<EditDraft> tried(const ConfigDocument &document, const FileText &text, const CommentedSetting &setting,
                               qsizetype column)
{
    EditDraft draft;
    draft.file = text.file.name;
    draft.replacements = replacementsFor(text, setting, column);
    const auto edited = document.edited(ConfigEdit({}, draft.replacements));
    if (!edited || !edited->isReadable())
        return std::nullopt;
    for (const ConfigFile &file : edited->files()) {
        if (file.name != draft.file || !file.isMapping)
            continue;
        const auto after = readFileText(file, document.limits());
        const auto pointer = after && after->outline.root
            ? childAt(*after->outline.root, text.lines.at(setting.first).begin + column)
            : std::nullopt;
        if (!pointer)
            return std::nullopt;
        const EditPlace place = findPlace(*edited, *pointer);
        const CommentedSetting longer = withEmptyLines(text, setting);
        if (place.exists() && longer.last > setting.last && keepsBreaks(*after, place.node()))
            return tried(document, text, longer, column);
        if (!place.refusal.isEmpty() || !place.exists() || place.child()->end.line > setting.last
            || !(ConfigValue(withMergesOf(treeWithout(place), *text.file.root.node())) == text.file.root))
            return std::nullopt;
        draft.root = place.root;
        draft.description = u"Take the comment signs of %1 away"_s.arg(pointer->text());
        return draft;
    }
    return std::nullopt;
}

} // namespace

EditDraft draft(const ConfigDocument &document, const Uncomment &operation)
{
    SourceRange range;
    range.file = operation.file;
    range.line = operation.line;
    const QList<ConfigFile> &files = document.files();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const ConfigFile &candidate) { return candidate.name == operation.file; });
    const auto text = file == files.end() ? std::nullopt : readFileText(*file, document.limits());
    const int line = operation.line - 1;
    if (!text || line < 0 || line >= text->lines.count() || text->lines.commentColumn(line) < 0)
        return refusedDraft(u"line %1 is no comment line"_s.arg(operation.line), range);
    for (const DisabledEntry &entry : text->file.disabled.entries) {
        const int last = entry.lines.isEmpty() ? entry.marker.line : entry.lines.last().line;
        if (operation.line >= entry.marker.line && operation.line <= last)
            return refusedDraft(
                u"line %1 belongs to the disabled entry %2; enable the entry instead"_s.arg(operation.line)
                    .arg(entryName(entry.module)),
                range);
    }
    for (const bool withComments : {true, false}) {
        const CommentedSetting setting = readSetting(*text, line, withComments);
        QList<qsizetype> columns {setting.column, setting.column + setting.indent, setting.column + setting.indent + 1};
        // Behind one space it is as we write it, and stands in the column of its sign.
        const qsizetype above = setting.indent == 1 ? setting.column : columnAbove(*text, line);
        std::stable_partition(columns.begin(), columns.end(), [&](qsizetype column) { return column == above; });
        for (const qsizetype column : std::as_const(columns)) {
            if (auto draft = tried(document, *text, setting, column))
                return *draft;
        }
    }
    return refusedDraft(
        u"the comment on line %1 is no setting that fits in there; take its signs away by hand"_s.arg(operation.line),
        range);
}

} // namespace modulehost
