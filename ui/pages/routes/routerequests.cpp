// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routerequests.h"

#include <console.h>
#include <icons.h>
#include <tableview.h>
#include <whenfinished.h>

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

RouteRequests::RouteRequests(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new QLabel(this))
    , m_table(new TableView(u"routeRequests"_s, this))
{
    setAccessibleName(tr("Last requests of the selected route"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    m_title->setContentsMargins(margin, margin / 3, margin, margin / 3);
    m_rows.setSourceModel(&m_model);
    m_table->setModel(&m_rows);
    m_table->setAccessibleName(tr("Last requests of the selected route, the latest last"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    updateEmptyState();
}

void RouteRequests::showRoute(int module, const QString &path)
{
    if (m_module == module && m_path == path)
        return;
    m_module = module;
    m_path = path;
    m_model.setRows({});
    updateEmptyState();
    refresh();
}

void RouteRequests::refresh()
{
    const quint64 number = ++m_asked;
    if (m_path.isEmpty() || !isVisible())
        return;
    whenFinished(m_console.session().recentRequests(m_module, m_path), this,
                 [this, number](const QList<AnsweredRequest> &requests) {
                     if (number == m_asked)
                         m_model.setRows(requests);
                 });
}

void RouteRequests::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RouteRequests::updateEmptyState()
{
    const bool isNone = m_path.isEmpty();
    const QString title = isNone ? QString() : tr("%1 of %2").arg(m_path, m_console.moduleName(m_module));
    m_title->setText(title);
    m_title->setAccessibleName(isNone ? tr("Selected route") : title);
    m_title->setVisible(!isNone);
    m_table->setEmptyState(themedIcon(u"clock"_s),
                           isNone ? tr("No route is selected") : tr("This route has answered no request yet"),
                           isNone ? tr("Select a route above to see the last requests that it has answered.")
                                  : tr("Its last 50 requests are listed here as they come."));
}

} // namespace modulehost
