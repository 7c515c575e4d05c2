// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsoneditor.h"

#include <jsonhighlighter.h>
#include <tone.h>

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

JsonReading readJson(const QString &text)
{
    JsonReading reading;
    if (text.trimmed().isEmpty()) {
        reading.problem = JsonEditor::tr("A JSON value is missing");
        reading.offset = 0;
        return reading;
    }
    // Wrapped, as Qt reads objects and arrays only.
    const QByteArray bytes = '[' + text.toUtf8() + ']';
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError && document.array().size() == 1) {
        reading.value = document.array().at(0);
        return reading;
    }
    const bool isList = error.error == QJsonParseError::NoError;
    const qsizetype byte = isList ? bytes.size() - 2 : std::clamp<qsizetype>(error.offset - 1, 0, bytes.size() - 2);
    const QString before = QString::fromUtf8(bytes.mid(1, byte));
    reading.offset = std::min(before.size(), text.size());
    reading.problem = JsonEditor::tr("Line %1, column %2: %3")
                          .arg(before.count(u'\n') + 1)
                          .arg(before.size() - before.lastIndexOf(u'\n'))
                          .arg(isList ? JsonEditor::tr("one value is expected, not several") : error.errorString());
    return reading;
}

QString prettyJson(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

JsonEditor::JsonEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_note(new QLabel(this))
    , m_highlighter(new JsonHighlighter(m_text->document()))
{
    m_highlighter->setEnabled(true);
    m_highlighter->setPalette(palette());
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"note"_s);
    m_note->hide();
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        read();
        Q_EMIT edited();
    });
    read();
}

QString JsonEditor::text() const { return m_text->toPlainText(); }

void JsonEditor::setText(const QString &text)
{
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

void JsonEditor::setValue(const QJsonValue &value)
{
    if (m_reading.value != value)
        setText(prettyJson(value));
}

void JsonEditor::setRemark(const QString &remark, bool isProblem)
{
    m_remark = remark;
    m_isRemarkProblem = isProblem;
    showState();
}

void JsonEditor::setEditorName(const QString &name)
{
    m_text->setAccessibleName(name);
    m_note->setAccessibleName(tr("What is wrong with %1").arg(name));
}

void JsonEditor::setVisibleLines(int lines)
{
    const int frame = 2 * m_text->frameWidth() + int(2 * m_text->document()->documentMargin());
    m_text->setMinimumHeight(lines * m_text->fontMetrics().lineSpacing() + frame);
}

void JsonEditor::read()
{
    m_reading = readJson(m_text->toPlainText());
    showState();
}

void JsonEditor::showState()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_reading.offset >= 0 && !text().isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_text->textCursor();
        mark.cursor.setPosition(int(m_reading.offset));
        mark.cursor.select(QTextCursor::LineUnderCursor);
        mark.format.setBackground(toneBackground(Tone::Bad, palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);

    const bool isProblem = !m_reading.value || m_isRemarkProblem;
    const QString note = !m_reading.value ? m_reading.problem : m_remark;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(isProblem ? Tone::Bad : Tone::Muted, palette()));
    m_note->setPalette(colours);
    m_text->setAccessibleDescription(note.isEmpty() ? tr("JSON") : note);
}

void JsonEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    showState();
    m_highlighter->setPalette(palette());
    const QSignalBlocker blocker(m_text);
    m_highlighter->rehighlight();
}

} // namespace modulehost
