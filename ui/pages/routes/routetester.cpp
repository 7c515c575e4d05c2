// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routetester.h"

#include <celltext.h>
#include <console.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <whenfinished.h>

#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

RouteTester::RouteTester(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_path(new QLineEdit(this))
    , m_sentence(new QLabel(this))
    , m_candidates(new QTreeWidget(this))
{
    setAccessibleName(tr("Which route answers this?"));
    m_path->setObjectName(u"routes.testedPath"_s);
    m_path->setPlaceholderText(u"/_synapse/client/…"_s);
    m_path->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_path->setClearButtonEnabled(true);
    m_path->setAccessibleName(tr("Path of a request"));
    m_path->setToolTip(tr("A path or a whole address, as a client asks for it"));
    m_sentence->setObjectName(u"routes.answer"_s);
    m_sentence->setAccessibleName(tr("Which route answers"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_candidates->setAccessibleName(tr("Routes that come near"));
    m_candidates->setObjectName(u"routes.candidates"_s);
    m_candidates->setHeaderLabels({tr("Route"), tr("Module"), tr("Why")});
    m_candidates->header()->setAccessibleName(tr("Columns"));
    m_candidates->setRootIsDecorated(false);
    m_candidates->setUniformRowHeights(true);
    m_candidates->setAllColumnsShowFocus(true);
    m_candidates->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_candidates->setFrameShape(QFrame::NoFrame);
    new ItemViewHabits(m_candidates, u"routes.candidates"_s);

    auto *label = new QLabel(tr("&Path:"), this);
    label->setBuddy(m_path);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_path, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_sentence);
    layout->addWidget(m_candidates, 1);
    layout->addStretch(0);
    m_sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    m_pause.callOnTimeout(this, &RouteTester::ask);
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_path, &QLineEdit::returnPressed, this, &RouteTester::ask);
    connect(m_candidates, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT routeChosen(item->data(0, Qt::UserRole).toString(), item->data(0, Qt::UserRole + 1).toInt());
    });
    showExplanation({});
}

void RouteTester::setPath(const QString &path) { m_path->setText(path); }

QString RouteTester::path() const { return m_path->text().trimmed(); }

void RouteTester::ask()
{
    m_pause.stop();
    const quint64 number = ++m_asked;
    if (path().isEmpty()) {
        showExplanation({});
        return;
    }
    // A whole address may be pasted.
    const QUrl url(path());
    const QString asked
        = url.scheme().startsWith(u"http"_s) ? url.path(QUrl::FullyEncoded) : path().section(u'?', 0, 0);
    whenFinished(m_console.session().explainRoute(asked), this, [this, number](const RouteExplanation &explanation) {
        if (number == m_asked)
            showExplanation(explanation);
    });
}

void RouteTester::showExplanation(const RouteExplanation &explanation)
{
    m_sentence->setText(explanation.sentence.isEmpty() ? tr("Type a path to see which route answers it, and why.")
                                                       : explanation.sentence);
    m_candidates->clear();
    for (const RouteExplanation::Candidate &candidate : explanation.candidates) {
        const QString module = m_console.moduleName(candidate.module);
        auto *item = new QTreeWidgetItem(m_candidates, {candidate.path, module, candidate.sentence});
        item->setIcon(
            0, candidate.answers ? themedIcon(u"circle-check"_s, Tone::Good) : themedIcon(u"circle-x"_s, Tone::Muted));
        item->setData(0, Qt::UserRole, candidate.path);
        item->setData(0, Qt::UserRole + 1, candidate.module);
        item->setToolTip(0, plainToolTip(candidate.path));
        item->setToolTip(2, plainToolTip(candidate.sentence));
    }
    m_candidates->setVisible(m_candidates->topLevelItemCount() > 0);
}

} // namespace modulehost
