// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writteneditor.h"

#include "fieldrow.h"

#include <icons.h>

#include <QAction>
#include <QKeyEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

WrittenEditor::WrittenEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_reveal(new QAction(this))
{
    m_reveal->setCheckable(true);
    m_reveal->setVisible(false);
    connect(m_reveal, &QAction::toggled, this, &WrittenEditor::showSecret);
}

void WrittenEditor::showText(const FormField &field, const QString &text)
{
    const bool isOther = text != m_shown;
    m_isSecret = field.isSecret;
    if (isOther)
        m_reveal->setChecked(false); // Another value than the one that was asked for.
    showSecret();
    if (!isOther && isChanged())
        return;
    m_shown = text;
    if (isChanged())
        write(text);
    Q_EMIT doubted({});
}

void WrittenEditor::showSecret()
{
    const bool isCovered = m_isSecret && !m_reveal->isChecked();
    m_reveal->setVisible(m_isSecret);
    m_reveal->setIcon(themedIcon(isCovered ? u"eye"_s : u"eye-off"_s));
    m_reveal->setText(isCovered ? tr("Show the Secret") : tr("Hide the Secret"));
    m_reveal->setToolTip(m_reveal->text());
    cover(isCovered);
}

QString WrittenEditor::complaint() const
{
    return desk().schema().complaints(row().field().schema, ConfigValue::fromJson(typed())).join(u'\n');
}

void WrittenEditor::check() { Q_EMIT doubted(isChanged() ? complaint() : QString()); }

void WrittenEditor::commit()
{
    if (!isChanged())
        return;
    const QJsonValue value = typed();
    if (value.isUndefined())
        return; // The sentence about it stands below.
    const QString before = std::exchange(m_shown, written());
    if (!propose(value)) {
        m_shown = before;
        return;
    }
    forgetSteps();
    Q_EMIT doubted({});
}

bool WrittenEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isChanged()) {
        write(m_shown);
        check();
        row().forgetRefusal();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

bool isForThePage(const QEvent &event, bool canUndo, bool canRedo)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    return (key.matches(QKeySequence::Undo) && !canUndo) || (key.matches(QKeySequence::Redo) && !canRedo);
}

bool announcesShortcut(const QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride || event.isAccepted())
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    const bool isModifier = key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt || key.key() == Qt::Key_Meta
        || key.key() == Qt::Key_AltGr || key.key() == Qt::Key_Shift;
    const bool isCombined = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    return !isModifier && (isCombined || (key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35));
}

} // namespace modulehost
