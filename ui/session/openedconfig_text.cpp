// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openedconfig.h"

#include "documenttext.h"

#include <posting.h>
#include <promises.h>
#include <whenfinished.h>

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds pauseInTyping {200};

} // namespace

void OpenedConfig::editText(const QString &file, const QByteArray &bytes, bool joins)
{
    const QByteArray before = editedText(file);
    if (before == bytes || m_isApplying || m_state == State::Reading)
        return;
    const qsizetype line = before.first(firstDifference(before, bytes)).count('\n') + 1;
    const qsizetype steps = m_history.unsaved().size();
    m_history.type(file, bytes, tr("Edit %1 at line %2").arg(QFileInfo(file).fileName()).arg(line), joins);
    startReading(pauseInTyping);
    if (m_history.unsaved().size() != steps)
        Q_EMIT pendingChanged();
}

void OpenedConfig::replaceText(const QString &file, const QByteArray &bytes, const QString &description)
{
    if (editedText(file) == bytes || m_isApplying || m_state == State::Reading)
        return;
    m_history.replace(file, bytes, description);
    startReading({});
    Q_EMIT pendingChanged();
}

void OpenedConfig::startReading(std::chrono::milliseconds pause)
{
    m_refusal.clear();
    ++m_typed;
    m_isTextNew = true;
    m_typing.start(pause);
}

void OpenedConfig::readTyped()
{
    const std::optional<EditHistory::Unread> unread = m_history.unread();
    if (!unread) {
        tellTyped();
        return;
    }
    auto promise = std::make_shared<QPromise<ConfigDocument>>();
    promise->start();
    whenFinished(promise->future(), this, [this, number = m_typed](const ConfigDocument &document) {
        if (number != m_typed)
            return;
        m_history.setRead(document); // Unless somebody could not wait for it.
        tellTyped();
    });
    startIn(*QThreadPool::globalInstance(),
            [promise, unread = *unread] { finishWith(*promise, withText(unread.before, unread.file, unread.bytes)); });
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
