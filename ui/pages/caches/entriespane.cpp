// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entriespane.h"

#include "entriesview.h"
#include "entrycount.h"
#include "entryfilterbar.h"
#include "entryvalueview.h"
#include "wholevalue.h"

#include <celltext.h>
#include <filterfield.h>
#include <tableview.h>

#include <QAbstractItemView>
#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString separatorKey = u"caches/separator"_s;
const QString treeKey = u"caches/asTree"_s;

constexpr quint32 searchedAtOnce = 100'000; // a few milliseconds

} // namespace

EntriesPane::EntriesPane(Console &console, QAction *readAgain, QAction *asTree, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_model(console.session())
    , m_autoRefresh(new AutoRefresh(console.settings(), this))
    , m_bar(new EntryFilterBar(console.settings(), this))
    , m_separator(new QLineEdit(console.settings().value(separatorKey, u":"_s).toString(), this))
    , m_view(new EntriesView(m_model, readAgain, this))
    , m_value(new EntryValueView(console.settings(), this))
    , m_whole(new WholeValue(console.session(), this))
    , m_status(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setAccessibleName(tr("Entries of the selected cache"));
    layOut(asTree);
    m_model.setMatcher(m_bar->matcher());
    connect(m_bar, &EntryFilterBar::matcherChanged, this, [this](const EntryMatcher &matcher) {
        m_model.setMatcher(matcher);
        Q_EMIT changed();
    });
    connect(m_bar, &EntryFilterBar::failed, this, &EntriesPane::changed);
    connect(&m_view->table(), &TableView::clearFilterRequested, m_bar, &EntryFilterBar::clear);
    connect(&m_model, &CacheEntriesModel::factsChanged, this, [this] {
        if (m_model.isComplete() && std::exchange(m_noted, m_model.readAt()) != m_model.readAt())
            m_autoRefresh->noteReading(m_model.readingTime());
        showStatus();
        searchWanted();
        Q_EMIT changed();
    });
    connect(m_view, &EntriesView::selectionChanged, this, [this] {
        showSelected();
        showStatus();
        Q_EMIT changed();
    });
    connect(m_view, &EntriesView::entryActivated, this, [this] { m_value->setFocus(Qt::OtherFocusReason); });
    connect(m_whole, &WholeValue::received, m_value, &EntryValueView::setWhole);
    m_searchOn.setSingleShot(true);
    m_searchOn.callOnTimeout(this, &EntriesPane::searchWanted);
    connect(m_autoRefresh, &AutoRefresh::due, &m_model, &CacheEntriesModel::refresh);
    connect(m_autoRefresh, &AutoRefresh::ticked, this, &EntriesPane::showStatus);
    connect(m_separator, &QLineEdit::textChanged, this, [this](const QString &separator) {
        m_console.settings().setValue(separatorKey, separator);
        m_view->setSeparator(separator);
    });
    m_view->setSeparator(m_separator->text());

    const auto showTree = [this](bool isTree) {
        m_separator->setEnabled(isTree);
        m_console.settings().setValue(treeKey, isTree);
        m_view->setTree(isTree);
        m_bar->field()->setView(m_view->wantedView(), FilterField::Text::Other);
    };
    connect(asTree, &QAction::toggled, this, showTree);
    asTree->setChecked(console.settings().value(treeKey, false).toBool());
    showTree(asTree->isChecked());
    showNothing();
}

void EntriesPane::layOut(QAction *asTree)
{
    m_separator->setObjectName(u"caches.separator"_s);
    m_separator->setAccessibleName(tr("Separator of the tree's levels"));
    m_separator->setToolTip(tr("What separates the levels of the tree; a colon when empty"));
    m_separator->setMaxLength(8);
    m_separator->setFixedWidth(fontMetrics().averageCharWidth() * 6);
    m_bar->addAction(asTree);
    m_bar->addWidget(m_separator);

    m_status->setObjectName(u"caches.status"_s);
    m_status->setTextFormat(Qt::PlainText);
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    m_status->setContentsMargins(margin, margin / 3, margin, margin / 3);
    auto *list = new QWidget(this);
    list->setAccessibleName(tr("List of the entries"));
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(m_view, 1);
    listLayout->addWidget(m_status);
    m_value->setContentsMargins(margin, 0, margin, margin);

    m_splitter->setObjectName(u"caches.entriesSplitter"_s);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_value);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);
}

void EntriesPane::showCache(const CacheRow &cache)
{
    const bool isSame = m_cache && m_cache->id == cache.id && m_cache->keyParameters == cache.keyParameters;
    m_cache = cache;
    if (isSame) {
        m_model.setModule(cache.module);
    } else {
        m_wanted.reset();
        m_view->forget();
        m_model.open(cache.module, cache.function, cache.keyParameters);
    }
    showStatus();
}

void EntriesPane::showNothing()
{
    m_cache.reset();
    m_wanted.reset();
    m_view->forget();
    m_model.close();
    showSelected();
    showStatus();
}

void EntriesPane::setAwake(bool isAwake)
{
    m_model.setAwake(isAwake);
    m_autoRefresh->setAwake(isAwake);
    showStatus();
}

FilterField *EntriesPane::filterField() const { return m_bar->field(); }

bool EntriesPane::hasFilterError() const { return !m_bar->field()->error().isEmpty(); }

QStringList EntriesPane::currentKey() const
{
    const ChosenEntries current = m_view->currentEntry();
    return current.numbers.isEmpty() ? QStringList() : current.entries.at(current.numbers.constFirst()).keyTexts();
}

bool EntriesPane::hasValue() const { return m_value->hasEntry(); }

void EntriesPane::copyValue() { m_value->copyValue(); }

void EntriesPane::showSelected()
{
    const ChosenEntries current = m_view->currentEntry();
    m_value->setVisible(m_model.rowCount() > 0);
    if (!current.numbers.isEmpty() && m_cache) {
        const EntryView entry = current.entries.at(current.numbers.constFirst());
        m_value->setEntry(m_model.keyParameters(), entry, current.readAt);
        m_whole->ask({.module = m_cache->module, .function = m_cache->function, .key = entry.keyTexts()});
        return;
    }
    m_whole->forget();
    m_value->clear(m_model.rowCount() > 0 ? tr("Select an entry to see its value.") : QString());
}

void EntriesPane::showStatus()
{
    const QString text = statusText();
    if (m_status->text() == text)
        return;
    m_status->setText(text);
    m_status->setAccessibleName(text.isEmpty() ? tr("State of the entries") : text);
}

QString EntriesPane::statusText() const
{
    if (!m_cache)
        return {};
    const QLocale locale;
    const qint64 read = m_model.entries().size();
    QStringList parts;
    if (m_model.isReading())
        parts.append(
            tr("%1 of about %2 read…").arg(locale.toString(read), locale.toString(std::max(read, m_cache->entries))));
    if (!m_model.matcher().isEmpty())
        parts.append(tr("%1 of %2 match").arg(locale.toString(m_model.rowCount()), entryCount(read)));
    else if (!m_model.isReading())
        parts.append(entryCount(read));
    if (m_model.state() == CacheReader::State::Full)
        parts.append(tr("more are in the cache than can be kept here"));
    if (m_view->selectedCount() > 0)
        parts.append(tr("%1 selected").arg(locale.toString(m_view->selectedCount())));
    if (m_model.isRefreshing())
        parts.append(tr("reading again…"));
    if (m_model.isArranging() || m_view->isOrdering())
        parts.append(tr("putting in order…"));
    if (m_model.hasFailed())
        parts.append(tr("the host did not answer"));
    if (m_model.isComplete())
        parts.append(tr("read %1").arg(ageText(QDateTime::currentMSecsSinceEpoch() - m_model.readAt())));
    return parts.join(u" · "_s);
}

void EntriesPane::reveal(const QStringList &key)
{
    // What is typed but not applied yet would hide the entry again.
    if (!hasFilterError() && !(m_bar->matcher() == m_model.matcher()))
        m_bar->clear();
    m_wanted = key;
    m_wantedAt = QDateTime::currentMSecsSinceEpoch();
    m_searched = 0;
    searchWanted();
}

void EntriesPane::searchWanted()
{
    if (!m_wanted || !m_cache)
        return;
    if (std::exchange(m_searchedReading, m_model.readAt()) != m_model.readAt())
        m_searched = 0;
    const quint32 end = std::min(m_model.entries().size(), m_searched + searchedAtOnce);
    const quint32 found = m_model.find(*m_wanted, m_searched, end);
    if (found != noEntry) {
        m_searched = found;
        if (m_model.rowOf(found) >= 0) {
            m_wanted.reset();
            m_view->select(found);
        } else if (!m_model.matcher().isEmpty()) {
            m_bar->clear();
        }
        return;
    }
    m_searched = end;
    if (end < m_model.entries().size()) {
        m_searchOn.start();
        return;
    }
    if (!m_model.isComplete() || m_model.isRefreshing())
        return;
    if (m_model.readAt() < m_wantedAt && !m_model.hasFailed()) {
        m_model.refresh();
        return;
    }
    const QString key = std::exchange(m_wanted, std::nullopt)->join(u", "_s);
    m_console.notify({.severity = Notice::Severity::Information,
                      .text = tr("The cache of %1 holds no entry with the key %2 now.").arg(m_cache->function, key),
                      .id = u"caches.notThere"_s,
                      .isPassing = true});
}

} // namespace modulehost
