// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configeditor.h"

#include <icons.h>
#include <tone.h>

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

enum Margin { Numbers = 0, Marks = 1, Folds = 2 };
// By Problem::Severity.
constexpr int firstIndicator = 8;
constexpr int matchIndicator = 12;
constexpr int firstMark = 1;
constexpr int severities = 3;
constexpr Tone tones[severities] = {Tone::Bad, Tone::Warning, Tone::Accent};

QString markIcon(int severity)
{
    static const QStringList names {u"circle-x"_s, u"triangle-alert"_s, u"info"_s};
    return names.at(severity);
}

} // namespace

void ConfigEditor::updateLook()
{
    if (m_isUpdatingLook)
        return;
    m_isUpdatingLook = true;
    const QPalette colours = palette();
    const QColor base = colours.color(QPalette::Base);
    const QColor text = colours.color(QPalette::Text);
    const QColor muted = toneColour(Tone::Muted, colours);
    const QColor strip = colours.color(QPalette::AlternateBase);
    m_lexer->setDefaultColor(text);
    m_lexer->setDefaultPaper(base);
    m_lexer->setColor(text);
    m_lexer->setPaper(base);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_lexer->setDefaultFont(font);
    m_lexer->setFont(font);
    m_lexer->setColor(muted, QsciLexerYAML::Comment);
    m_lexer->setColor(toneColour(Tone::Accent, colours), QsciLexerYAML::Identifier);
    m_lexer->setColor(toneColour(Tone::Warning, colours), QsciLexerYAML::Keyword);
    m_lexer->setColor(toneColour(Tone::Good, colours), QsciLexerYAML::Number);
    m_lexer->setColor(toneColour(Tone::Warning, colours), QsciLexerYAML::Reference);
    m_lexer->setColor(muted, QsciLexerYAML::DocumentDelimiter);
    m_lexer->setColor(toneColour(Tone::Good, colours), QsciLexerYAML::TextBlockMarker);
    m_lexer->setColor(toneColour(Tone::Bad, colours), QsciLexerYAML::SyntaxErrorMarker);
    m_lexer->setColor(muted, QsciLexerYAML::Operator);
    setCaretForegroundColor(text);
    setCaretLineBackgroundColor(toneBackground(Tone::Accent, colours));
    setSelectionBackgroundColor(colours.color(QPalette::Highlight));
    setSelectionForegroundColor(colours.color(QPalette::HighlightedText));
    setMarginsFont(font);
    setMarginsBackgroundColor(strip);
    setMarginsForegroundColor(muted);
    setFoldMarginColors(strip, strip);
    setIndentationGuidesForegroundColor(colours.color(QPalette::Mid));
    setIndentationGuidesBackgroundColor(base);
    setMatchedBraceForegroundColor(text);
    setMatchedBraceBackgroundColor(toneBackground(Tone::Good, colours));
    setUnmatchedBraceForegroundColor(toneColour(Tone::Bad, colours));
    setUnmatchedBraceBackgroundColor(base);

    setMarginType(Numbers, NumberMargin);
    setMarginType(Marks, SymbolMargin);
    setFolding(PlainFoldStyle, Folds);
    const QList<unsigned long> folds {SC_MARKNUM_FOLDEREND,  SC_MARKNUM_FOLDEROPENMID, SC_MARKNUM_FOLDERMIDTAIL,
                                      SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERSUB,     SC_MARKNUM_FOLDER,
                                      SC_MARKNUM_FOLDEROPEN};
    for (const unsigned long mark : folds) {
        SendScintilla(SCI_MARKERSETFORE, mark, strip);
        SendScintilla(SCI_MARKERSETBACK, mark, muted);
    }
    SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(SC_MARKNUM_FOLDER), long(SC_MARK_ARROW));
    SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(SC_MARKNUM_FOLDEROPEN), long(SC_MARK_ARROWDOWN));
    const int height = std::max(12, QFontMetrics(font).height() - 2);
    setMarginWidth(Marks, height + 4);
    setMarginMarkerMask(Marks, ((1 << severities) - 1) << firstMark);
    for (int severity = 0; severity < severities; ++severity) {
        markerDefine(themedIcon(markIcon(severity), tones[severity]).pixmap(height, height), firstMark + severity);
        indicatorDefine(severity == severities - 1 ? DotsIndicator : SquiggleIndicator, firstIndicator + severity);
        setIndicatorForegroundColor(toneColour(tones[severity], colours), firstIndicator + severity);
    }
    indicatorDefine(StraightBoxIndicator, matchIndicator);
    setIndicatorForegroundColor(toneColour(Tone::Warning, colours), matchIndicator);
    setIndicatorDrawUnder(true, matchIndicator);
    updateLineNumbers();
    m_isUpdatingLook = false;
}

void ConfigEditor::updateLineNumbers()
{
    const QString widest(QString::number(std::max(100, lines())).size() + 1, u'9');
    setMarginWidth(Numbers, widest);
}

void ConfigEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void ConfigEditor::setProblems(const QList<Problem> &problems)
{
    m_problems = problems;
    const auto length = static_cast<unsigned long>(SendScintilla(SCI_GETLENGTH));
    for (int severity = 0; severity < severities; ++severity) {
        markerDeleteAll(firstMark + severity);
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(firstIndicator + severity));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length));
    }
    for (const Problem &problem : problems) {
        const auto begin = long(std::clamp<qsizetype>(problem.range.begin - m_mark.size(), 0, qsizetype(length)));
        const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(begin));
        const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
        long end = std::min(long(problem.range.end - m_mark.size()), lineEnd);
        long from = begin;
        if (end <= from) // A place between characters: what stands around it.
            end = std::max(from + 1, SendScintilla(SCI_WORDENDPOSITION, static_cast<unsigned long>(from), 1L));
        if (end > lineEnd) {
            end = lineEnd;
            from = std::max(end - 1, SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)));
        }
        const int severity = int(problem.severity);
        markerAdd(int(line), firstMark + severity);
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(firstIndicator + severity));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from), std::max(0L, end - from));
    }
}

void ConfigEditor::setMatches(const QList<TextSpan> &matches)
{
    constexpr qsizetype shownAtMost = 5000;
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(matchIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    for (const TextSpan &match : matches.first(std::min(matches.size(), shownAtMost)))
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(match.begin - m_mark.size()),
                      long(match.end - match.begin));
}

QString ConfigEditor::problemsAt(const QPoint &point) const
{
    const int line = lineAt(point);
    if (line < 0)
        return {};
    const long near = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(point.x()), long(point.y()));
    const bool isMargin = point.x() < marginWidth(Numbers) + marginWidth(Marks) + marginWidth(Folds);
    QStringList messages;
    for (const Problem &problem : m_problems) {
        const qsizetype begin = problem.range.begin - m_mark.size();
        const bool isLine
            = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(std::max<qsizetype>(0, begin))) == line;
        const bool isUnder = near >= begin && near <= std::max(problem.range.end - m_mark.size(), begin + 1);
        if (isLine && (isMargin || isUnder))
            messages.append(problem.message);
    }
    return messages.join(u"\n\n"_s);
}

bool ConfigEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const long under
            = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->x()), long(help->y()));
        const QString text = helpText(problemsAt(help->pos()), under < 0 ? -1 : m_mark.size() + under);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

} // namespace modulehost
