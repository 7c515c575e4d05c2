// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routetester.h"

#include <celltext.h>
#include <console.h>
#include <icons.h>
#include <whenfinished.h>

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

RouteTester::RouteTester(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_path(new QLineEdit(this))
    , m_sentence(new QLabel(this))
    , m_candidates(new QListWidget(this))
{
    setAccessibleName(tr("Which route answers this?"));
    m_path->setObjectName(u"routes.testedPath"_s);
    m_path->setPlaceholderText(u"/_synapse/client/…"_s);
    m_path->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_path->setClearButtonEnabled(true);
    m_path->setAccessibleName(tr("Path of a request"));
    m_sentence->setObjectName(u"routes.answer"_s);
    m_sentence->setAccessibleName(tr("Which route answers"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_candidates->setAccessibleName(tr("Routes that come near"));
    m_candidates->setWordWrap(true);
    m_candidates->setFrameShape(QFrame::NoFrame);

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
    connect(m_candidates, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT routeChosen(item->data(Qt::UserRole).toString(), item->data(Qt::UserRole + 1).toInt());
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
        auto *item = new QListWidgetItem(
            candidate.answers ? themedIcon(u"circle-check"_s, Tone::Good) : themedIcon(u"circle-x"_s, Tone::Muted),
            tr("%1 (%2)\n%3").arg(candidate.path, module, candidate.sentence), m_candidates);
        item->setData(Qt::UserRole, candidate.path);
        item->setData(Qt::UserRole + 1, candidate.module);
        item->setToolTip(plainToolTip(candidate.sentence));
    }
    m_candidates->setVisible(m_candidates->count() > 0);
}

} // namespace modulehost
