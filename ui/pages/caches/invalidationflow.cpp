// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationflow.h"

#include "invalidationstrip.h"
#include "keydialog.h"

#include <algorithm>

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
        m_console.session(), order, [this, id = cache.id] { return findModule(id); }, this);
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

int InvalidationFlow::findModule(const QString &id) const
{
    const QList<CacheRow> rows = cacheRows(m_console.snapshot());
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const CacheRow &row) { return row.id == id; });
    return found == rows.end() ? -1 : found->module;
}

} // namespace modulehost
