// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edithistory.h"

#include "documenttext.h"

namespace modulehost {

void EditHistory::restart(const ConfigDocument &onDisk)
{
    *this = {};
    m_onDisk = onDisk;
    m_start = onDisk;
}

const ConfigDocument &EditHistory::current() const
{
    if (m_steps.isEmpty())
        return m_start;
    Step &last = m_steps.last();
    if (last.text) {
        last.document = withText(last.document, last.file, *last.text);
        last.text.reset();
    }
    return last.document;
}

QByteArray EditHistory::currentText(const QString &file) const
{
    if (m_steps.isEmpty())
        return textOf(m_start, file);
    const Step &last = m_steps.constLast();
    return last.text && last.file == file ? *last.text : textOf(last.document, file);
}

QStringList EditHistory::unsaved() const
{
    QStringList descriptions = m_apart;
    for (qsizetype i = m_saved; i < m_steps.size(); ++i)
        descriptions.append(m_steps.at(i).description);
    for (qsizetype i = m_saved - m_steps.size(); i > 0; --i)
        descriptions.append(tr("Take back: %1").arg(m_undone.at(m_undone.size() - i).description));
    return descriptions;
}

void EditHistory::add(const Step &step)
{
    if (m_steps.size() < m_saved) { // The way back to what is on disk is cut off.
        m_apart = unsaved();
        m_saved = m_steps.size();
    }
    m_undone.clear();
    m_steps.append(step);
    if (m_steps.size() <= Longest)
        return;
    const Step oldest = m_steps.takeFirst();
    m_start = oldest.text ? withText(oldest.document, oldest.file, *oldest.text) : oldest.document;
    if (m_saved > 0)
        --m_saved;
    else
        m_apart.append(oldest.description);
}

void EditHistory::push(const QString &description, const ConfigDocument &document) { add({description, document}); }

void EditHistory::type(const QString &file, const QByteArray &bytes, const QString &description, bool joins)
{
    const bool goesOn = joins && m_undone.isEmpty() && m_steps.size() > m_saved && m_steps.constLast().isTyping
        && m_steps.constLast().file == file;
    if (goesOn)
        m_steps.last().text = bytes;
    else
        addText(file, bytes, description, true);
}

void EditHistory::replace(const QString &file, const QByteArray &bytes, const QString &description)
{
    addText(file, bytes, description, false);
}

void EditHistory::addText(const QString &file, const QByteArray &bytes, const QString &description, bool isTyping)
{
    if (!m_steps.isEmpty() && m_steps.constLast().file != file)
        current(); // What this file's text is put into has the other one's.
    add({description, m_steps.isEmpty() ? m_start : m_steps.constLast().document, file, bytes, isTyping});
}

std::optional<EditHistory::Unread> EditHistory::unread() const
{
    if (m_steps.isEmpty() || !m_steps.constLast().text)
        return std::nullopt;
    const Step &last = m_steps.constLast();
    return Unread {last.document, last.file, *last.text};
}

void EditHistory::setRead(const ConfigDocument &document)
{
    if (m_steps.isEmpty() || !m_steps.constLast().text)
        return;
    m_steps.last().document = document;
    m_steps.last().text.reset();
}

void EditHistory::undo()
{
    if (canUndo())
        m_undone.append(m_steps.takeLast());
}

void EditHistory::redo()
{
    if (canRedo())
        m_steps.append(m_undone.takeLast());
}

void EditHistory::setSaved(const ConfigDocument &document)
{
    m_onDisk = document;
    m_saved = m_steps.size();
    m_apart.clear();
}

} // namespace modulehost
