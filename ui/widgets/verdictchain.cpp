// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictchain.h"

#include "celltext.h"
#include "detailsview.h"
#include "iconlabel.h"
#include "icons.h"
#include "itemviewhabits.h"
#include "tableview.h"
#include "verdictstepsmodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Objects and arrays over several lines, anything else on one.
QString prettyJson(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

Tone toneOf(const VerdictStep &step)
{
    return step.state == VerdictStep::State::NotAsked ? Tone::Muted : outcomeTone(step.outcome);
}

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

VerdictChain::VerdictChain(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_steps(new VerdictStepsModel(this))
    , m_icon(new IconLabel(1, this))
    , m_sentence(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_table(new TableView(name, this))
    , m_details(new DetailsView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setAccessibleName(tr("Verdict chain"));
    makeActions(name);

    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->setAccessibleName(tr("Verdict"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setAccessibleName(tr("Result"));
    for (QLabel *label : {m_sentence, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
    }
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);

    m_table->setModel(m_steps);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Modules in the order they are asked"));
    m_table->habits().addAction(m_copyText);
    m_table->habits().addAction(m_copyJson);
    m_details->setObjectName(u"stepDetails"_s);
    m_details->setAccessibleName(tr("What the selected module saw and said"));
    connect(m_table, &TableView::currentRowChanged, this,
            [this](const QModelIndex &current) { showStep(current.row()); });
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) {
        if (const Target target = index.data(TargetRole).value<Target>(); target.module >= 0)
            Q_EMIT targetActivated(target);
    });
    connect(m_details, &DetailsView::targetActivated, this, &VerdictChain::targetActivated);
    layOut();
    clear();
}

void VerdictChain::makeActions(const QString &name)
{
    m_copyText = new QAction(themedIcon(u"copy"_s), tr("Copy Chain as Text"), this);
    m_copyText->setObjectName(name + u".copyText"_s);
    connect(m_copyText, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_verdict.toText()); });
    m_copyJson = new QAction(themedIcon(u"braces"_s), tr("Copy Chain as JSON"), this);
    m_copyJson->setObjectName(name + u".copyJson"_s);
    connect(m_copyJson, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(m_verdict.toJson()).toJson()));
    });
}

void VerdictChain::layOut()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sentence);
    words->addWidget(m_summary);
    auto *head = new QHBoxLayout;
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    head->setContentsMargins(margin, margin / 2, margin, margin / 2);
    head->setSpacing(margin / 2);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(buttonFor(m_copyText, this), 0, Qt::AlignTop);
    head->addWidget(buttonFor(m_copyJson, this), 0, Qt::AlignTop);

    m_splitter->setObjectName(u"chain.splitter"_s);
    m_splitter->setAccessibleName(tr("Chain and details"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isShared = true; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);
}

void VerdictChain::setVerdict(const Verdict &verdict)
{
    const bool isOther = verdict != m_verdict;
    m_verdict = verdict;
    m_steps->setSteps(verdict.steps);
    showSummary();
    for (QAction *action : {m_copyText, m_copyJson})
        action->setEnabled(true);
    if (isOther && !verdict.steps.isEmpty()) {
        m_table->setCurrentIndex(m_steps->index(std::max(0, verdict.decided), 0));
        m_table->scrollTo(m_table->currentIndex());
    }
    showStep(m_table->currentIndex().row());
    shareHeight();
}

void VerdictChain::clear()
{
    m_verdict = {};
    m_steps->setSteps({});
    for (QAction *action : {m_copyText, m_copyJson})
        action->setEnabled(false);
    m_icon->setIcon({});
    m_sentence->clear();
    m_summary->clear();
    m_details->clear();
    m_details->hide();
}

void VerdictChain::setEmptyState(const QString &sentence, const QString &hint)
{
    m_table->setEmptyState(themedIcon(u"zap"_s, Tone::Muted), sentence, hint);
}

void VerdictChain::showSummary()
{
    m_icon->setIcon(themedIcon(outcomeIcon(m_verdict.outcome), outcomeTone(m_verdict.outcome)));
    m_sentence->setText(m_verdict.sentence());
    QStringList facts {m_verdict.callback, durationText(m_verdict.nanoseconds)};
    // Of an answer that allows or denies the sentence says all, and the step below has it as it was given.
    if (m_verdict.result && m_verdict.outcome == Outcome::Value)
        facts.append(tr("result %1").arg(prettyJson(*m_verdict.result).simplified()));
    m_summary->setText(facts.join(u" · "_s));
}

void VerdictChain::showStep(int row)
{
    const bool isThere = row >= 0 && row < m_verdict.steps.size();
    m_details->setVisible(isThere);
    if (!isThere) {
        m_details->clear();
        return;
    }
    const VerdictStep &step = m_verdict.steps.at(row);
    const bool wasAsked = step.state != VerdictStep::State::NotAsked;
    QList<Detail> details;
    Target target;
    if (step.module >= 0)
        target = {.kind = Target::Kind::Module, .module = step.module, .name = step.path};
    details.append({.label = tr("Module"), .text = step.path, .target = target});
    details.append({.label = tr("Verdict"), .text = m_steps->index(row, 2).data().toString(), .tone = toneOf(step)});
    details.append({.label = tr("Reason"), .text = step.reason});
    if (wasAsked) {
        details.append({.label = tr("Time"), .text = durationText(step.nanoseconds)});
        if (step.returned)
            details.append({.label = tr("Returned"), .text = prettyJson(*step.returned), .isFixed = true});
        for (const SeenArgument &change : step.changes)
            details.append({.label = tr("Changed %1 to").arg(change.name),
                            .text = prettyJson(change.value),
                            .tone = Tone::Accent,
                            .isFixed = true});
        for (const SeenArgument &seen : step.arguments)
            details.append({.label = tr("Saw %1").arg(seen.name), .text = prettyJson(seen.value), .isFixed = true});
    }
    m_details->setDetails(details);
}

void VerdictChain::shareHeight()
{
    const int height = m_splitter->height() - m_splitter->handleWidth();
    if (m_isShared || m_details->isHidden() || height <= 0)
        return;
    // The table needs its rows and a scroll bar, at most half; what the module saw and said takes the rest.
    const int rows = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth()
        + (m_steps->rowCount() + 1) * m_table->verticalHeader()->defaultSectionSize();
    const int table = std::clamp(rows, std::min(m_table->minimumSizeHint().height(), height / 2), height / 2);
    m_splitter->setSizes({table, height - table});
}

void VerdictChain::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

void VerdictChain::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        m_table->viewport()->update();
}

} // namespace modulehost
