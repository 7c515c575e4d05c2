// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineeditor.h"

#include "fieldrow.h"

#include <QHBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

bool SettingLine::event(QEvent *event)
{
    if (isForThePage(*event, isUndoAvailable(), isRedoAvailable())) {
        event->ignore();
        return false;
    }
    const bool isHandled = QLineEdit::event(event);
    if (announcesShortcut(*event))
        Q_EMIT shortcutComing();
    return isHandled;
}

LineEditor::LineEditor(FormDesk &desk, FieldRow &row)
    : WrittenEditor(desk, row)
    , m_line(new SettingLine(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->addAction(reveal(), QLineEdit::TrailingPosition);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commit);
    connect(m_line, &SettingLine::shortcutComing, this, &LineEditor::commit);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::check);
    m_line->installEventFilter(this);
    showSecret();
}

void LineEditor::display(const FormField &field)
{
    const bool isText = field.kind == FieldKind::Text;
    const QString text = field.value.isMissing() || field.value.isNull() ? QString() : field.value.text();
    describe(m_line, field);
    m_line->setToolTip(field.kind == FieldKind::Other ? tr("This kind of value can be changed in the text.")
                                                      : QString());
    m_line->setReadOnly(field.kind == FieldKind::Other || field.kind == FieldKind::Null);
    QString hint = field.isPresent() && field.value.isNull() ? tr("nothing (null)") : scalarLabel(field.fallback);
    if (hint.isEmpty() && isText && field.isPresent())
        hint = tr("empty text");
    const QJsonArray examples = field.schema.value("examples"_L1).toArray();
    if (hint.isEmpty() && !field.isPresent() && !examples.isEmpty())
        hint = tr("such as %1").arg(scalarLabel(examples.first()));
    if (field.isSecret && !field.isPresent())
        hint.clear();
    m_line->setPlaceholderText(hint);
    showText(field, text);
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0); // A long text is read from its beginning.
}

void LineEditor::cover(bool isCovered) { m_line->setEchoMode(isCovered ? QLineEdit::Password : QLineEdit::Normal); }

void LineEditor::forgetSteps()
{
    const int cursor = m_line->cursorPosition();
    m_line->setText(shown());
    m_line->setCursorPosition(cursor);
}

QJsonValue LineEditor::typed() const
{
    const QJsonValue none(QJsonValue::Undefined);
    const QString text = m_line->text();
    bool isRight = false;
    switch (row().field().kind) {
    case FieldKind::Integer: {
        const qint64 number = text.trimmed().toLongLong(&isRight);
        return isRight ? QJsonValue(number) : none;
    }
    case FieldKind::Number: {
        const double number = text.trimmed().toDouble(&isRight);
        return isRight && std::isfinite(number) ? QJsonValue(number) : none;
    }
    default:
        return m_line->isReadOnly() ? none : QJsonValue(text);
    }
}

QString LineEditor::complaint() const
{
    if (!typed().isUndefined())
        return WrittenEditor::complaint();
    return row().field().kind == FieldKind::Integer ? tr("This must be a whole number, such as 12.")
                                                    : tr("This must be a number, such as 0.5.");
}

} // namespace modulehost
