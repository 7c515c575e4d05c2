// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnfilter.h"

#include "columnids.h"
#include "filterfield.h"
#include "filterterms.h"
#include "headerlayout.h"
#include "icons.h"
#include "itemviewhabits.h"
#include "viewheader.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int valueWidth = 32; //!< Of a value in a menu, in characters.

QString inMenu(const QString &text) { return QString(text).replace(u'&', u"&&"_s); }

} // namespace

ColumnFilter::ColumnFilter(FilterField *field, QAbstractItemView *view)
    : QObject(field)
    , m_field(field)
    , m_view(view)
{
    auto *habits = view->findChild<ItemViewHabits *>(QString(), Qt::FindDirectChildrenOnly);
    Q_ASSERT(habits);
    connect(habits, &ItemViewHabits::menuFilling, this, &ColumnFilter::fillCellMenu);
    connect(&habits->header(), &HeaderLayout::menuFilling, this, &ColumnFilter::fillHeaderMenu);
}

QByteArray ColumnFilter::idOf(int column) const { return columnIdOf(*m_view->model(), column); }

QString ColumnFilter::titleOf(int column) const
{
    return inMenu(m_view->model()->headerData(column, Qt::Horizontal).toString());
}

void ColumnFilter::fillHeaderMenu(QMenu *menu, int column)
{
    if (column >= 0) {
        addAsk(menu, tr("Filter by “%1”…").arg(titleOf(column)), column);
        const QString rest = withoutTermsOf(m_field->text(), idOf(column));
        QAction *off = menu->addAction(tr("No filter by “%1”").arg(titleOf(column)), m_field,
                                       [field = m_field, rest] { field->setText(rest); });
        const QStringList terms = filterTerms(m_field->text());
        off->setEnabled(
            std::any_of(terms.begin(), terms.end(), [&](const QString &term) { return isTermOf(term, idOf(column)); }));
        addClear(menu);
    } else {
        QMenu *columns = menu->addMenu(themedIcon(u"filter"_s), tr("Filter by"));
        const QList<int> visible = visibleColumns(m_view);
        for (const int each : visible)
            addAsk(columns, titleOf(each) + u'…', each);
    }
    menu->addSeparator();
}

void ColumnFilter::fillCellMenu(QMenu *menu, const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString text = index.data(Qt::DisplayRole).toString();
    const QByteArray id = idOf(index.column());
    const QString title = titleOf(index.column());
    const QFontMetrics metrics = m_view->fontMetrics();
    const QString value
        = inMenu(metrics.elidedText(text.simplified(), Qt::ElideMiddle, metrics.averageCharWidth() * valueWidth));
    const QString term = exactTerm(id, text);
    menu->addAction(themedIcon(u"filter"_s),
                    text.isEmpty() ? tr("Filter: %1 is empty").arg(title) : tr("Filter: %1 is “%2”").arg(title, value),
                    m_field,
                    [field = m_field, id, term] { field->setText(withTerm(withoutTermsOf(field->text(), id), term)); });
    menu->addAction(text.isEmpty() ? tr("Filter: %1 is not empty").arg(title)
                                   : tr("Filter: %1 is not “%2”").arg(title, value),
                    m_field, [field = m_field, term] { field->setText(withTerm(field->text(), u'-' + term)); });
    addClear(menu);
    menu->addSeparator();
}

void ColumnFilter::addAsk(QMenu *menu, const QString &text, int column)
{
    QAction *action = menu->addAction(text);
    connect(action, &QAction::triggered, this, [this, column] { ask(column); });
}

void ColumnFilter::addClear(QMenu *menu)
{
    QAction *clear = menu->addAction(themedIcon(u"x"_s), tr("Clear the filter"), m_field, &QLineEdit::clear);
    clear->setEnabled(!m_field->text().isEmpty());
}

void ColumnFilter::ask(int column)
{
    const QByteArray id = idOf(column);
    QStringList terms = filterTerms(m_field->text());
    const auto isWanted = [&](const QString &term) { return isTermOf(term, id) && !term.startsWith(u'-'); };
    const auto found = std::find_if(terms.begin(), terms.end(), isWanted);
    const qsizetype wanted = found - terms.begin();
    if (found == terms.end())
        terms.append(QString::fromUtf8(id) + u':');
    m_field->setText(terms.join(u' '));
    const qsizetype begin = terms.first(wanted).join(u' ').size() + (wanted > 0 ? 1 : 0);
    const qsizetype value = begin + terms.at(wanted).indexOf(u':') + 1;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setSelection(int(value), int(begin + terms.at(wanted).size() - value));
}

} // namespace modulehost
