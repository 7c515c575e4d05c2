// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firepanel.h"

#include "fireform.h"
#include "fireresult.h"
#include "jsoneditor.h"

#include <iconlabel.h>
#include <icons.h>

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype inputTitleLength = 70;

QPushButton *pushButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(action->objectName() + u".button"_s);
    button->setAccessibleName(action->text());
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->toolTip());
    };
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace

FirePanel::FirePanel(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_runs(console)
    , m_inputs(console.settings())
    , m_callbacks(new QComboBox(this))
    , m_inputsMenu(new QMenu(this))
    , m_arguments(new ArgumentsPane(this))
    , m_reasonIcon(new IconLabel(1, this))
    , m_reason(new QLabel(this))
    , m_result(new FireResult(console, m_runs, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_fire(new QAction(themedIcon(u"zap"_s), tr("Fire"), this))
    , m_stop(new QAction(themedIcon(u"circle-stop"_s), tr("Stop Waiting"), this))
{
    setObjectName(u"fire"_s);
    setAccessibleName(tr("Fire a callback"));
    makeActions();
    layOut();
    fillCallbacks();
    connect(m_callbacks, &QComboBox::currentIndexChanged, this, &FirePanel::choose);
    connect(m_callbacks, &QComboBox::activated, this, &FirePanel::picked);
    connect(m_inputsMenu, &QMenu::aboutToShow, this, &FirePanel::fillInputsMenu);
    connect(m_arguments, &ArgumentsPane::edited, this, [this] {
        m_isTouched = true;
        m_isUnfired = true;
        updateState();
    });
    connect(&m_runs, &FireRuns::changed, this, &FirePanel::updateState);
    connect(&m_runs, &FireRuns::ended, this, [this](int number) {
        const FireRun *run = m_runs.run(number);
        if (number == m_fired && run->state == FireRun::State::Refused)
            m_arguments->showUsageError(run->usageError);
    });
    choose(m_callbacks->currentIndex());
}

void FirePanel::makeActions()
{
    m_fire->setObjectName(u"callbacks.fireNow"_s);
    m_fire->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_stop->setObjectName(u"callbacks.stop"_s);
    m_stop->setShortcut(Qt::Key_Escape);
    m_stop->setToolTip(tr("Forget this dispatch and its answer; the modules finish what they have begun"));
    for (QAction *action : {m_fire, m_stop}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_fire, &QAction::triggered, this, &FirePanel::fire);
    connect(m_stop, &QAction::triggered, this, [this] {
        if (const FireRun *run = m_result->shownRun())
            m_runs.forget(run->number);
    });
}

void FirePanel::layOut()
{
    m_callbacks->setObjectName(u"fire.callback"_s);
    m_callbacks->setAccessibleName(tr("Callback to fire"));
    m_callbacks->setToolTip(tr("What the modules are asked"));
    m_callbacks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *inputs = new QToolButton(this);
    inputs->setObjectName(u"fire.inputs"_s);
    inputs->setIcon(themedIcon(u"history"_s));
    inputs->setText(tr("Earlier inputs"));
    inputs->setToolTip(inputs->text());
    inputs->setAccessibleName(inputs->text());
    inputs->setPopupMode(QToolButton::InstantPopup);
    inputs->setMenu(m_inputsMenu);
    m_inputsMenu->setAccessibleName(inputs->text());
    m_reason->setObjectName(u"fire.reason"_s);
    m_reason->setAccessibleName(tr("Why it cannot be fired"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);

    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(margin, margin / 2, margin, 0);
    top->addWidget(m_callbacks, 1);
    top->addWidget(inputs);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 0, margin, margin / 2);
    buttons->addWidget(pushButton(m_fire, this));
    buttons->addWidget(pushButton(m_stop, this));
    buttons->addWidget(m_reasonIcon);
    buttons->addWidget(m_reason, 1);

    auto *question = new QWidget(this);
    question->setAccessibleName(tr("Question"));
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_arguments, 1);
    column->addLayout(buttons);
    m_splitter->setObjectName(u"callbacks.fire"_s);
    m_splitter->setAccessibleName(tr("Question and result"));
    m_splitter->addWidget(question);
    m_splitter->addWidget(m_result);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void FirePanel::fillCallbacks()
{
    for (const CallbackInfo &info : catalogue())
        m_callbacks->addItem(info.name, info.name);
}

QString FirePanel::serverName() const
{
    const QString name = m_console.snapshot().serverName;
    return name.isEmpty() ? u"example.org"_s : name;
}

void FirePanel::setCallback(const QString &name)
{
    if (const int row = m_callbacks->findData(name); row >= 0)
        m_callbacks->setCurrentIndex(row);
}

QString FirePanel::callback() const { return m_callback ? m_callback->name : QString(); }

void FirePanel::showSnapshot(const HostSnapshot &snapshot)
{
    QHash<QString, int> registered;
    for (const CallbackSnapshot &callback : snapshot.callbacks)
        registered.insert(callback.name, int(callback.modules.size()));
    if (registered != m_registered) {
        m_registered = registered;
        for (int row = 0; row < m_callbacks->count(); ++row) {
            const QString name = m_callbacks->itemData(row).toString();
            const int count = registered.value(name);
            m_callbacks->setItemText(row, count > 0 ? tr("%1 (%n module(s))", nullptr, count).arg(name) : name);
        }
    }
    if (m_serverName != serverName() && !m_isTouched)
        choose(m_callbacks->currentIndex());
}

void FirePanel::focusForm()
{
    QWidget *form = m_arguments->form()->widget();
    QWidget *first = m_arguments->currentWidget() == m_arguments->form() && form ? form->nextInFocusChain() : nullptr;
    while (first && first != form
           && !(form->isAncestorOf(first) && (first->focusPolicy() & Qt::TabFocus) && first->isVisible()))
        first = first->nextInFocusChain();
    if (first && first != form)
        first->setFocus(Qt::OtherFocusReason);
    else
        m_arguments->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void FirePanel::choose(int row)
{
    if (m_callback && m_isUnfired)
        m_drafts.insert(m_callback->name, m_arguments->draft());
    m_callback = findCallback(m_callbacks->itemData(row).toString());
    m_serverName = serverName();
    if (!m_callback)
        return;
    m_arguments->setCallback(*m_callback, m_serverName);
    const auto draft = m_drafts.constFind(m_callback->name);
    if (draft != m_drafts.constEnd())
        m_arguments->setDraft(*draft);
    else if (const QList<QJsonObject> earlier = m_inputs.of(m_callback->name); !earlier.isEmpty())
        m_arguments->setArguments(earlier.constFirst());
    m_isTouched = draft != m_drafts.constEnd();
    m_isUnfired = m_isTouched;
    updateState();
}

void FirePanel::fire()
{
    const ArgumentsReading reading = m_arguments->reading();
    if (!reading.arguments)
        return;
    m_inputs.add(m_callback->name, m_arguments->storable());
    m_drafts.remove(m_callback->name);
    m_isUnfired = false;
    m_fired = m_runs.fire({m_callback->name, *reading.arguments});
    m_result->showRun(m_fired);
}

void FirePanel::updateState()
{
    const QString problem = m_arguments->reading().problem;
    m_fire->setEnabled(problem.isEmpty());
    m_fire->setToolTip(problem.isEmpty() ? tr("Ask the modules now (Ctrl+Enter)") : problem);
    m_reason->setText(problem);
    m_reason->setVisible(!problem.isEmpty());
    m_reasonIcon->setIcon(themedIcon(u"circle-alert"_s, Tone::Bad));
    m_reasonIcon->setVisible(!problem.isEmpty());
    const FireRun *run = m_result->shownRun();
    m_stop->setEnabled(run && run->state == FireRun::State::Waiting);
}

void FirePanel::fillInputsMenu()
{
    m_inputsMenu->clear();
    const QList<QJsonObject> earlier = m_inputs.of(m_callback->name);
    for (const QJsonObject &input : earlier) {
        QString title = QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact));
        if (title.size() > inputTitleLength)
            title = title.first(inputTitleLength) + u'…';
        title.replace(u"&"_s, u"&&"_s);
        m_inputsMenu->addAction(title, this, [this, input] { m_arguments->setArguments(input); });
    }
    if (!earlier.isEmpty())
        m_inputsMenu->addSeparator();
    m_inputsMenu->addAction(themedIcon(u"rotate-ccw"_s), tr("Example Values"), this, [this] {
        m_arguments->setCallback(*m_callback, m_serverName);
        updateState();
    });
    m_inputsMenu
        ->addAction(themedIcon(u"eraser"_s), tr("Forget These Inputs"), this,
                    [this] { m_inputs.clear(m_callback->name); })
        ->setEnabled(!earlier.isEmpty());
}

void FirePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_callback)
        updateState();
}

} // namespace modulehost
