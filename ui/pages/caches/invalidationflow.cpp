// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationflow.h"

#include "invalidationstrip.h"
#include "keydialog.h"

using namespace Qt::StringLiterals;

namespace modulehost {

InvalidationFlow::InvalidationFlow(Console &console, InvalidationStrip &strip, QWidget &page)
    : QObject(&page)
    , m_console(console)
    , m_strip(strip)
    , m_page(page)
{
    connect(&strip, &InvalidationStrip::cancelRequested, this, &InvalidationFlow::cancel);
}

void InvalidationFlow::ask(const CacheRow &cache, const InvalidationQuestion &question)
{
    auto *dialog = new InvalidationDialog(question, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, cache, keys = question.order.keys] { run(cache, keys); });
    dialog->open();
}

void InvalidationFlow::askForKey(const CacheRow &cache, const QStringList &start)
{
    auto *dialog = new KeyDialog(cache.modulePath, cache.function, cache.keyParameters, start, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, cache, dialog] { run(cache, InvalidationKeys::ofText(dialog->key())); });
    dialog->open();
}

void InvalidationFlow::run(const CacheRow &cache, const InvalidationKeys &keys)
{
    if (m_task)
        return;
    const InvalidationOrder order {cache.modulePath, cache.function, keys};
    m_task = new InvalidationTask(
        m_console.session(), order, [this, cache] { return findModule(cache.modulePath, cache.module); }, this);
    m_strip.follow(m_task);
    connect(m_task, &InvalidationTask::finished, this, [this, order](const InvalidationOutcome &outcome) {
        std::exchange(m_task, nullptr)->deleteLater();
        if (!m_strip.isVisible()) {
            const bool isBad = outcome.failed > 0 || !outcome.stopped.isEmpty();
            m_console.notify({.severity = isBad ? Notice::Severity::Error : Notice::Severity::Success,
                              .text = InvalidationStrip::outcomeText(order, outcome),
                              .id = u"caches.invalidated"_s});
        }
        Q_EMIT runningChanged();
        Q_EMIT finished(order.modulePath, order.function);
    });
    Q_EMIT runningChanged();
    m_task->start();
}

void InvalidationFlow::cancel()
{
    if (m_task)
        m_task->cancel();
}

int InvalidationFlow::findModule(const QString &path, int before) const
{
    if (m_console.moduleName(before) == path)
        return before;
    for (const ModuleSnapshot &module : m_console.snapshot().modules) {
        if (module.index >= 0 && module.path == path)
            return module.index;
    }
    return -1;
}

} // namespace modulehost
