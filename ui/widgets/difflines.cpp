// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difflines.h"

#include <linediff.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype Context = 3; //!< Lines around a change.
const QString cover(6, u'•');

struct DiffWords
{
    Q_DECLARE_TR_FUNCTIONS(DiffWords)
};

//! What a text view would not show, or would take for the end of a line, as a sign that can be seen.
QString visible(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\t')
            c = QChar(u'␀' + c.unicode());
        else if (c == u'\u2028' || c == u'\u2029' || c == u'\u0085')
            c = u'␤';
    }
    return text;
}

QByteArrayView withoutBreak(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

//! One side of a difference.
class Side
{
public:
    Side(const QList<QByteArrayView> &lines, const QList<LineSpan> &secrets, bool isRevealed)
        : m_lines(lines)
    {
        qsizetype begin = 0;
        auto secret = secrets.begin();
        for (const QByteArrayView line : lines) {
            QList<LineSpan> here;
            const qsizetype end = begin + line.size();
            while (!isRevealed && secret != secrets.end() && secret->begin < end) {
                const LineSpan part {std::max<qsizetype>(0, secret->begin - begin), std::min(secret->end, end) - begin};
                here.append(part);
                if (secret->end > end)
                    break; // It goes on in the next line.
                ++secret;
            }
            m_secrets.append(here);
            begin = end;
        }
    }

    //! Fills in what is shown of a line; \a showsBreak when the line break is what differs.
    void show(qsizetype number, const QList<LineSpan> &marks, bool showsBreak, DiffLine &shown) const
    {
        const QByteArrayView line = m_lines.at(number);
        const QByteArrayView content = withoutBreak(line);
        const QList<LineSpan> &secrets = m_secrets.at(number);
        for (qsizetype at = 0; at < content.size();) {
            const auto covers = [at](const LineSpan &span) { return span.begin <= at && at < span.end; };
            const auto secret = std::find_if(secrets.begin(), secrets.end(), covers);
            qsizetype next = content.size();
            for (const LineSpan &span : marks + secrets) {
                for (const qsizetype edge : {span.begin, span.end})
                    next = edge > at ? std::min(next, edge) : next;
            }
            const bool isHidden = secret != secrets.end();
            if (isHidden)
                next = std::min(secret->end, content.size());
            const bool isMarked = std::any_of(marks.begin(), marks.end(),
                                              [&](const LineSpan &mark) { return mark.begin < next && mark.end > at; });
            append(isHidden ? cover : visible(content.sliced(at, next - at)), isMarked, shown);
            at = next;
        }
        if (showsBreak)
            append(visible(line.sliced(content.size())), true, shown);
    }

    QByteArrayView lineBreak(qsizetype number) const
    {
        return m_lines.at(number).sliced(withoutBreak(m_lines.at(number)).size());
    }

private:
    static void append(const QString &text, bool isMarked, DiffLine &shown)
    {
        const auto begin = int(shown.text.size());
        shown.text += text;
        const auto end = int(shown.text.size());
        if (!isMarked || begin == end)
            return;
        if (!shown.marks.isEmpty() && shown.marks.constLast().end == begin)
            shown.marks.last().end = end;
        else
            shown.marks.append({begin, end});
    }

    const QList<QByteArrayView> m_lines;
    QList<QList<LineSpan>> m_secrets; //!< By line; bytes of the line.
};

class Columns
{
public:
    Columns(const ComparedText &text, const DiffStyle &style)
        : m_diff(text.diff)
        , m_style(style)
        , m_old(text.diff.oldLines(), text.oldSecrets, style.isRevealed)
        , m_new(text.diff.newLines(), text.newSecrets, style.isRevealed)
    {
    }

    DiffLines run()
    {
        qsizetype at = 0;
        for (const DiffChange &change : m_diff.changes()) {
            appendSame(at, change.begin, at == 0 ? 0 : Context, Context);
            const qsizetype begin = m_lines.first.size();
            if (m_style.isUnified)
                appendUnified(change);
            else
                appendBeside(change);
            m_lines.changes.append({begin, m_lines.first.size()});
            at = change.end;
        }
        appendSame(at, m_diff.rows().size(), at == 0 ? 0 : Context, 0);
        return std::move(m_lines);
    }

private:
    //! Rows [begin, end); of many only \a first and \a last ones.
    void appendSame(qsizetype begin, qsizetype end, qsizetype first, qsizetype last)
    {
        const qsizetype hidden = end - begin - first - last;
        const bool isFolded = !m_style.isWhole && hidden > 1;
        for (qsizetype row = begin; row < end; ++row) {
            if (isFolded && row == begin + first) {
                const DiffLine fold {DiffLine::Kind::Fold,
                                     DiffWords::tr("%n line(s) are the same", nullptr, int(hidden))};
                append(fold, fold);
                row = end - last - 1;
                continue;
            }
            appendSame(m_diff.rows().at(row));
        }
    }

    void appendSame(const DiffRow &row)
    {
        DiffLine line;
        m_new.show(row.newLine, {}, false, line);
        DiffLine other = line;
        line.oldNumber = row.oldLine + 1;
        other.newNumber = row.newLine + 1;
        if (m_style.isUnified)
            line.newNumber = other.newNumber;
        append(line, other);
    }

    bool showsBreak(const DiffRow &row) const
    {
        return row.oldLine >= 0 && row.newLine >= 0 && m_old.lineBreak(row.oldLine) != m_new.lineBreak(row.newLine);
    }

    DiffLine removed(const DiffRow &row) const
    {
        if (row.oldLine < 0)
            return {DiffLine::Kind::Nothing};
        DiffLine line {DiffLine::Kind::Removed};
        line.oldNumber = row.oldLine + 1;
        m_old.show(row.oldLine, row.oldMarks, showsBreak(row), line);
        return line;
    }

    DiffLine added(const DiffRow &row) const
    {
        if (row.newLine < 0)
            return {DiffLine::Kind::Nothing};
        DiffLine line {DiffLine::Kind::Added};
        line.newNumber = row.newLine + 1;
        m_new.show(row.newLine, row.newMarks, showsBreak(row), line);
        return line;
    }

    void appendBeside(const DiffChange &change)
    {
        for (qsizetype row = change.begin; row < change.end; ++row)
            append(removed(m_diff.rows().at(row)), added(m_diff.rows().at(row)));
    }

    void appendUnified(const DiffChange &change)
    {
        for (const bool isOld : {true, false}) {
            for (qsizetype row = change.begin; row < change.end; ++row) {
                const DiffLine line = isOld ? removed(m_diff.rows().at(row)) : added(m_diff.rows().at(row));
                if (line.kind != DiffLine::Kind::Nothing)
                    append(line, line);
            }
        }
    }

    void append(const DiffLine &first, const DiffLine &second)
    {
        m_lines.first.append(first);
        if (!m_style.isUnified)
            m_lines.second.append(second);
    }

    const TextDiff m_diff;
    const DiffStyle m_style;
    const Side m_old;
    const Side m_new;
    DiffLines m_lines;
};

} // namespace

QString shownText(const QByteArray &text, const QList<LineSpan> &secrets, bool isRevealed)
{
    const QList<QByteArrayView> lines = splitLines(text);
    const Side side(lines, secrets, isRevealed);
    QStringList shown;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        DiffLine line;
        side.show(number, {}, false, line);
        shown.append(line.text);
    }
    return shown.join(u'\n');
}

DiffLines diffLines(const ComparedText &text, const DiffStyle &style) { return Columns(text, style).run(); }

} // namespace modulehost
