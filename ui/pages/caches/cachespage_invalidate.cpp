// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page does to caches: always the count and a sample first.

#include "cachespage.h"

#include "entriespane.h"
#include "entriesview.h"
#include "invalidationflow.h"

#include <QAction>

#include <numeric>

using namespace Qt::StringLiterals;

namespace modulehost {

void CachesPage::updateActions()
{
    const CacheEntriesModel &model = m_entries->model();
    const bool isIdle = m_entries->cache() && !m_flow->isRunning();
    const bool isRead = model.entries().size() > 0 && !model.isReading() && !model.isArranging();
    const bool matches = isRead && model.rowCount() > 0 && !m_entries->hasFilterError();
    m_readAgain->setEnabled(m_entries->cache().has_value());
    m_invalidateSelection->setEnabled(isIdle && m_entries->view().selectedCount() > 0);
    m_invalidateKey->setEnabled(isIdle && !m_entries->cache()->keyParameters.isEmpty());
    m_invalidateMatching->setEnabled(isIdle && matches);
    m_invalidateCache->setEnabled(isIdle);
    m_stop->setEnabled(m_flow->isRunning());
    m_showModule->setEnabled(m_entries->cache().has_value());
    m_copyValue->setEnabled(m_entries->hasValue());
}

void CachesPage::invalidateSelection()
{
    const ChosenEntries selected = m_entries->view().selectedEntries();
    if (!selected.numbers.isEmpty())
        ask(InvalidationKeys::ofEntries(selected.entries, selected.numbers), {}, selected.entries.size(),
            selected.readAt);
}

void CachesPage::invalidateKey() { m_flow->askForKey(*m_entries->cache(), m_entries->currentKey()); }

void CachesPage::invalidateMatching()
{
    const CacheEntriesModel &model = m_entries->model();
    QList<quint32> numbers = model.rows();
    if (model.isPlain()) {
        numbers.resize(model.rowCount());
        std::iota(numbers.begin(), numbers.end(), 0U);
    }
    const QString choice = model.matcher().isEmpty() ? tr("There is no filter: these are all entries.")
                                                     : tr("These are all %1.").arg(model.matcher().description());
    ask(InvalidationKeys::ofEntries(model.entries(), numbers), choice, model.entries().size(), model.readAt());
}

void CachesPage::invalidateCache()
{
    ask(InvalidationKeys::wholeCache(m_entries->cache()->entries, m_entries->model().entries()), {}, 0, 0);
}

void CachesPage::ask(const InvalidationKeys &keys, const QString &choice, qint64 all, qint64 readAt)
{
    const CacheRow &cache = *m_entries->cache();
    InvalidationQuestion question;
    question.order = {cache.modulePath, cache.function, keys};
    question.choice = choice;
    question.readAt = readAt;
    question.isEverything = keys.isWholeCache() || (keys.count() >= all && all > 1);
    m_flow->ask(cache, question);
}

void CachesPage::stopInvalidating() { m_flow->cancel(); }

void CachesPage::showModule()
{
    const CacheRow &cache = *m_entries->cache();
    console().show({.kind = Target::Kind::Module, .module = cache.module, .name = cache.modulePath});
}

void CachesPage::copyValue() { m_entries->copyValue(); }

} // namespace modulehost
