// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configform.h"

#include "choiceeditor.h"
#include "fieldrow.h"
#include "rowmessage.h"

#include <documenttext.h>
#include <openedconfig.h>

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int widestInCharacters = 150; //!< Lines beyond are hard to follow.

} // namespace

ConfigForm::ConfigForm(OpenedConfig &config, QWidget *parent)
    : QWidget(parent)
    , m_config(config)
    , m_entries(new QComboBox(this))
    , m_message(new RowMessage(this))
    , m_area(new QScrollArea(this))
{
    setObjectName(u"config.form"_s);
    setAccessibleName(tr("Form"));
    m_message->setObjectName(u"config.formMessage"_s);
    m_entries->setObjectName(u"config.formEntries"_s);
    m_entries->setAccessibleName(tr("Module"));
    m_entries->setToolTip(tr("The module whose settings are shown"));
    m_entries->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ignoreWheelUnlessFocused(m_entries);
    m_area->setAccessibleName(tr("Settings of the module"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    setProperty("isPane", true);
    auto *head = new QWidget(this);
    auto *top = new QVBoxLayout(head);
    top->setContentsMargins(8, 6, 8, 6);
    top->addWidget(m_entries);
    top->addWidget(m_message);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_area, 1);
    connect(m_entries, &QComboBox::currentIndexChanged, this, &ConfigForm::choose);
    connect(&config, &OpenedConfig::pendingChanged, this, &ConfigForm::refresh);
    connect(&config, &OpenedConfig::stateChanged, this, &ConfigForm::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void ConfigForm::setSchemas(const QHash<QString, QJsonObject> &schemas)
{
    if (m_schemas == schemas)
        return;
    m_schemas = schemas;
    m_schemaPath.clear();
    refresh();
}

void ConfigForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    if (m_isOld)
        refresh();
}

bool ConfigForm::eventFilter(QObject *watched, QEvent *event)
{
    // What has been typed and not been taken over yet is no less worth than the rest.
    if (event->type() == QEvent::Close && watched == window() && focusedRow())
        focusedRow()->editor()->commit();
    return QWidget::eventFilter(watched, event);
}

void ConfigForm::refresh()
{
    m_isOld = !isVisible();
    // What is being typed is read in a moment.
    if (m_isOld || m_config.isReadingText())
        return;
    take(m_config.edited());
}

void ConfigForm::take(const ConfigDocument &document)
{
    if (document.isReadable()) {
        if (!haveSameText(m_document, document)) { // What was offered instead of an edit may mean other places now.
            for (FieldRow *row : findChildren<FieldRow *>())
                row->forgetRefusal();
        }
        m_document = document;
        showEntries();
        showEntry();
    }
    sayWhyNot();
    followCursor();
}

void ConfigForm::showEntries()
{
    QStringList names;
    const QList<ModuleEntry> &modules = m_document.modules();
    for (const ModuleEntry &entry : modules) {
        const QString path = entry.path.isEmpty() ? tr("Entry without a module") : entry.path;
        names.append(entry.disabled ? tr("%1 (disabled)").arg(path) : path);
    }
    QStringList shown;
    for (int i = 0; i < m_entries->count(); ++i)
        shown.append(m_entries->itemText(i));
    const QSignalBlocker blocker(m_entries);
    if (names != shown) {
        m_entries->clear();
        for (qsizetype i = 0; i < names.size(); ++i)
            m_entries->addItem(themedIcon(modules.at(i).disabled ? u"circle-off"_s : u"package"_s), names.at(i));
    }
    m_entries->setEnabled(!names.isEmpty());
    m_position = names.isEmpty() ? -1 : std::clamp(m_position, 0, int(names.size()) - 1);
    m_entries->setCurrentIndex(m_position);
}

void ConfigForm::showEntry()
{
    const bool isShown = m_position >= 0 && !m_document.modules().at(m_position).disabled;
    if (!isShown) {
        m_form = {};
        m_area->hide();
        return;
    }
    const QString path = m_document.modules().at(m_position).path;
    const QString shown = u"%1 %2 %3"_s.arg(m_position).arg(m_document.modules().at(m_position).entry.file, path);
    if (m_schemaPath.isNull() || path != m_schemaPath) {
        m_schema = FormSchema(m_schemas.value(path));
        m_schemaPath = path.isNull() ? u""_s : path;
    }
    m_form = formOf(m_document, m_position, m_schema);
    if (m_root && (!m_root->takes(m_form) || m_shown != shown)) {
        m_area->takeWidget()->deleteLater();
        m_root = nullptr;
    }
    const bool isNew = !m_root;
    if (isNew)
        m_root = new FieldRow(*this, m_form, 0, m_area);
    m_shown = shown;
    m_root->display(m_form);
    if (isNew) {
        auto *page = new QWidget(m_area);
        page->setMaximumWidth(fontMetrics().averageCharWidth() * widestInCharacters);
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(8, 6, 8, 12);
        column->addWidget(m_root);
        column->addStretch();
        m_area->setWidget(page);
    }
    m_area->show();
    if (m_hasNewRows)
        orderTabs();
    if (m_focusNext) {
        if (FieldRow *row = rowAt(*std::exchange(m_focusNext, std::nullopt), CollectionEditor::Reach::All))
            row->entrance()->setFocus(Qt::OtherFocusReason);
    }
}

void ConfigForm::sayWhyNot()
{
    const ConfigDocument &now = m_config.edited();
    const bool isBusy = m_config.isApplying() || m_config.state() == OpenedConfig::State::Reading;
    m_area->setEnabled(now.isReadable() && !isBusy);
    m_entries->setEnabled(now.isReadable() && m_entries->count() > 0);
    RowRemark remark;
    if (!now.isReadable()) {
        const QList<Problem> &problems = now.problems();
        const auto problem = std::find_if(problems.begin(), problems.end(), [](const Problem &one) {
            return one.severity == Problem::Severity::Error && one.range.isValid();
        });
        remark = {.text = tr("The text cannot be read just now. The form comes back when it can."),
                  .tone = Tone::Warning,
                  .icon = u"triangle-alert"_s};
        if (problem != problems.end()) {
            remark.text = tr("The text cannot be read just now, see line %L1: %2 The form comes back when it can.")
                              .arg(problem->range.line)
                              .arg(asSentence(foldedMessage(*problem)));
            remark.buttons
                = {{tr("Go to the Problem"), [this, place = problem->range] { Q_EMIT placeChosen(place, true); }}};
        }
    } else if (m_document.modules().isEmpty()) {
        remark = {.text = tr("The file has no modules, so there is nothing to fill in."), .icon = u"info"_s};
    } else if (m_document.modules().at(m_position).disabled) {
        remark = {.text = tr("This module is disabled: its entry is commented out."), .icon = u"circle-off"_s};
        remark.buttons = {{tr("Enable It"), [this] { enable(); }}};
    } else if (m_schema.isEmpty()) {
        remark = {.text = tr("This module describes no settings. The form is made of what the file says."),
                  .icon = u"info"_s};
    }
    m_message->say(remark);
}

void ConfigForm::enable()
{
    if (m_config.isReadingText()) { // The entry may stand elsewhere by now.
        take(m_config.edited());
        return;
    }
    m_offset = -1; // The text tells anew where its cursor is.
    m_config.edit(proposeEdit(m_config.edited(), {EnableModule {m_position}}));
    takeFocus();
}

void ConfigForm::choose(int position)
{
    if (position == m_position || position < 0)
        return;
    m_position = position;
    showEntry();
    sayWhyNot();
    SourceRange place = m_document.modules().at(position).entry;
    place.end = place.begin;
    Q_EMIT placeChosen(place, false);
}

bool ConfigForm::isStale(const FieldRow &asker)
{
    if (!m_config.isReadingText())
        return false;
    const QPointer<const FieldRow> row(&asker);
    const FormField before = asker.field();
    take(m_config.edited());
    return !row || !m_config.edited().isReadable() || !(row->field().pointer == before.pointer)
        || !(row->field().value == before.value) || row->field().commentedLine != before.commentedLine;
}

bool ConfigForm::propose(const EditOperations &operations, FieldRow &asker)
{
    if (window()->isHidden())
        return false;
    const QPointer<FieldRow> row(&asker);
    OperationProposal proposal;
    if (m_config.isApplying() || m_config.state() == OpenedConfig::State::Reading)
        proposal.refusal = tr("the file is being applied; try again in a moment");
    else if (isStale(asker))
        proposal.refusal = tr("the text has changed meanwhile; look at the setting again");
    else
        proposal = proposeEdit(m_config.edited(), operations);
    if (proposal.isRefused()) {
        m_focusNext.reset();
        if (row)
            row->refuse(proposal);
        return false;
    }
    if (row)
        row->forgetRefusal();
    if (!proposal.edit.isEmpty())
        m_config.edit(proposal);
    m_focusNext.reset();
    if (row && !proposal.shared.isEmpty()) {
        QStringList lines;
        for (const SharedPlace &place : std::as_const(proposal.shared))
            lines.append(QString::number(place.line));
        //: %1 stands for their numbers: “3” or “3, 17”.
        row->remark(
            tr("This is used elsewhere too and has changed there as well: line(s) %1.", nullptr, int(lines.size()))
                .arg(lines.join(u", "_s)));
    }
    return true;
}

} // namespace modulehost
