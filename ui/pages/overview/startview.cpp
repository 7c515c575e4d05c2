// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startview.h"

#include <console.h>
#include <icons.h>
#include <recentfiles.h>

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

StartView::StartView(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_column(new QVBoxLayout)
    , m_recent(new QListWidget(this))
    , m_recentTitle(new QLabel(tr("Opened &lately"), this))
{
    setAccessibleName(tr("Start"));
    auto *picture = new QLabel(this);
    picture->setAccessibleName(tr("Module Console"));
    const int side = fontMetrics().height() * 5;
    picture->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    auto *title = new QLabel(tr("See what the modules of a homeserver do"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto *hint = new QLabel(tr("Open the homeserver.yaml that your homeserver uses, or drop it here. "
                               "It is shown first; none of its modules runs before you say so."),
                            this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    auto *open = new QPushButton(themedIcon(u"folder-open"_s), tr("&Open…"), this);
    open->setAccessibleDescription(tr("Open a homeserver.yaml"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &StartView::openRequested);

    m_recentTitle->setBuddy(m_recent);
    m_recent->setAccessibleName(tr("Opened lately"));
    m_recent->setAccessibleDescription(tr("Enter opens the configuration again"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->viewport()->setAutoFillBackground(false);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toStringList()); });

    m_column->addStretch(2);
    m_column->addWidget(picture);
    m_column->addWidget(title);
    m_column->addSpacing(fontMetrics().height() / 2);
    m_column->addWidget(hint);
    m_column->addSpacing(fontMetrics().height());
    m_column->addWidget(open, 0, Qt::AlignCenter);
    m_column->addSpacing(fontMetrics().height() * 2);
    m_column->addWidget(m_recentTitle);
    m_column->addWidget(m_recent, 3);
    m_column->addStretch(1);
    auto *centred = new QHBoxLayout(this);
    centred->addStretch(1);
    centred->addLayout(m_column, 3);
    centred->addStretch(1);
    refresh();
}

void StartView::refresh()
{
    m_recent->clear();
    for (const QStringList &names : RecentFiles(m_console.settings()).all()) {
        auto *item = new QListWidgetItem(themedIcon(u"file-text"_s), names.join(u", "_s), m_recent);
        item->setData(Qt::UserRole, names);
        item->setToolTip(names.join(u'\n'));
        if (!QFileInfo::exists(names.value(0)))
            item->setText(tr("%1 (not found)").arg(item->text()));
    }
    m_recentTitle->setVisible(m_recent->count() > 0);
    m_recent->setVisible(m_recent->count() > 0);
    // Without the list the rest stands in the middle, a little higher.
    m_column->setStretch(m_column->count() - 1, m_recent->count() > 0 ? 1 : 3);
    if (m_recent->count() > 0)
        m_recent->setCurrentRow(0);
}

} // namespace modulehost
