// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openedconfig.h"

#include "whenfinished.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace modulehost {

namespace {

QByteArray textOf(const ConfigDocument &document, const QString &file)
{
    for (const ConfigFile &candidate : document.files()) {
        if (candidate.name == file)
            return candidate.bytes;
    }
    return {};
}

//! The one piece of \a before that has to be replaced to get \a after.
TextReplacement differing(const QString &file, const QByteArray &before, const QByteArray &after)
{
    const auto [oldBegin, newBegin] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype front = oldBegin - before.begin();
    qsizetype back = 0;
    const qsizetype backAtMost = std::min(before.size(), after.size()) - front;
    while (back < backAtMost && before.at(before.size() - 1 - back) == after.at(after.size() - 1 - back))
        ++back;
    return {file, front, before.mid(front, before.size() - back - front),
            after.mid(front, after.size() - back - front)};
}

ConfigDocument withText(const ConfigDocument &document, const QString &file, const QByteArray &bytes)
{
    const ConfigEdit edit({}, {differing(file, textOf(document, file), bytes)});
    return edit.isEmpty() ? document : document.edited(edit).value_or(document);
}

} // namespace

const ConfigDocument &OpenedConfig::edited() const
{
    if (m_edits.isEmpty())
        return m_document;
    PendingEdit &last = m_edits.last();
    if (last.text) {
        last.document = withText(last.document, last.typedIn, *last.text);
        last.text.reset();
    }
    return last.document;
}

QByteArray OpenedConfig::editedText(const QString &file) const
{
    if (m_edits.isEmpty())
        return textOf(m_document, file);
    const PendingEdit &last = m_edits.constLast();
    return last.text && last.typedIn == file ? *last.text : textOf(last.document, file);
}

void OpenedConfig::editText(const QString &file, const QByteArray &bytes, bool joins)
{
    const QByteArray before = editedText(file);
    if (before == bytes || m_isApplying)
        return;
    if (!m_edits.isEmpty() && m_edits.constLast().typedIn != file)
        edited(); // Two texts are never unread at once.
    ++m_typed;
    m_isTextNew = true;
    m_typing.start();
    if (joins && m_undone.isEmpty() && !m_edits.isEmpty() && m_edits.constLast().typedIn == file) {
        m_edits.last().text = bytes;
        return;
    }
    const qsizetype place = differing(file, before, bytes).begin;
    const qsizetype line = before.first(place).count('\n') + 1;
    const ConfigDocument document = m_edits.isEmpty() ? m_document : m_edits.constLast().document;
    m_edits.append({tr("Edit %1 at line %2").arg(QFileInfo(file).fileName()).arg(line), document, file, bytes});
    m_undone.clear();
    Q_EMIT pendingChanged();
}

void OpenedConfig::readTyped()
{
    if (m_edits.isEmpty() || !m_edits.constLast().text) {
        tellTyped();
        return;
    }
    const PendingEdit &last = m_edits.constLast();
    auto promise = std::make_shared<QPromise<ConfigDocument>>();
    promise->start();
    whenFinished(promise->future(), this, [this, number = m_typed](const ConfigDocument &document) {
        if (number != m_typed || m_edits.isEmpty())
            return;
        if (m_edits.constLast().text) { // Else somebody could not wait for it.
            m_edits.last().document = document;
            m_edits.last().text.reset();
        }
        tellTyped();
    });
    QThreadPool::globalInstance()->start([promise, base = last.document, file = last.typedIn, bytes = *last.text] {
        promise->addResult(withText(base, file, bytes));
        promise->finish();
    });
}

void OpenedConfig::tellTyped()
{
    m_isTextNew = false;
    Q_EMIT pendingChanged();
    askPreview();
}

void OpenedConfig::forgetTyped()
{
    ++m_typed;
    m_typing.stop();
    m_isTextNew = false;
}

QString OpenedConfig::saveRefusal() const
{
    if (!hasPending() || edited().isReadable())
        return {};
    for (const Problem &problem : edited().problems()) {
        if (problem.severity == Problem::Severity::Error)
            return tr("This cannot be saved, a homeserver could not read it: %1, line %2: %3. Mend the text or undo "
                      "the "
                      "change.")
                .arg(QFileInfo(problem.range.file).fileName())
                .arg(problem.range.line)
                .arg(foldedMessage(problem));
    }
    return tr("This cannot be saved, a homeserver could not read it. Mend the text or undo the change.");
}

} // namespace modulehost
