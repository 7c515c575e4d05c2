// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "effectivedialog.h"

#include <closewithfile.h>
#include <filterfield.h>
#include <icons.h>
#include <jsonview.h>
#include <notice.h>
#include <tableview.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

void EffectiveDialog::open(Console &console, QWidget *parent)
{
    auto *dialog = new EffectiveDialog(console, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    dialog->m_table->setFocus(Qt::OtherFocusReason);
}

EffectiveDialog::EffectiveDialog(Console &console, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_filter(new FilterField(u"effective"_s, this))
    , m_table(new TableView(u"effective"_s, this))
    , m_json(new JsonView(this))
    , m_secrets(new QCheckBox(tr("Show &secrets"), this))
{
    setObjectName(u"effectiveDialog"_s);
    setWindowTitle(tr("Effective Config"));
    setAccessibleName(windowTitle());
    m_json->setAccessibleName(tr("Config as JSON"));
    m_secrets->setToolTip(tr("Also in what is copied and exported from here"));
    makeTable();
    layOut();
    connect(m_secrets, &QCheckBox::toggled, this, &EffectiveDialog::showConfig);
    connect(&console.available(), &AvailableModules::changed, this, &EffectiveDialog::showConfig);
    closeWithFile(*this, console.config());
    showConfig();
    if (m_rows.rowCount() > 0)
        m_table->selectRow(0);
}

void EffectiveDialog::makeTable()
{
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    m_filter->setPlaceholderText(tr("Filter the settings"));
    m_filter->setAccessibleName(tr("Filter the settings"));
    m_table->setModel(&m_rows);
    m_table->setAccessibleName(tr("Settings and where they come from"));
    m_table->setEmptyState(themedIcon(u"braces"_s), tr("The configuration says nothing"));
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &row) {
        const auto target = row.data(TargetRole).value<Target>();
        if (!target.place.isValid())
            return;
        accept();
        m_console.show(target);
    });
}

void EffectiveDialog::layOut()
{
    auto *settings = new QWidget(this);
    settings->setAccessibleName(tr("Settings"));
    auto *column = new QVBoxLayout(settings);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Effective config"));
    tabs->addTab(settings, themedIcon(u"table"_s), tr("Se&ttings"));
    tabs->addTab(m_json, themedIcon(u"braces"_s), tr("&JSON"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *save = buttons->addButton(tr("&Export as JSON…"), QDialogButtonBox::ActionRole);
    save->setIcon(themedIcon(u"download"_s));
    save->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(save, &QPushButton::clicked, this, &EffectiveDialog::exportJson);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_secrets);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
}

void EffectiveDialog::showConfig()
{
    const ConfigDocument &document = m_console.config().edited();
    const auto &schemas = m_console.available().schemaByPath();
    m_model.setRows(effectiveSettings(document, schemas, m_secrets->isChecked()));
    m_json->setContent(effectiveJson(document, schemas, m_secrets->isChecked()));
}

void EffectiveDialog::exportJson()
{
    auto *dialog = new QFileDialog(this, tr("Export the Effective Config"), {}, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"homeserver.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        const QByteArray json
            = effectiveJson(m_console.config().edited(), m_console.available().schemaByPath(), m_secrets->isChecked());
        QSaveFile file(name);
        const bool isWritten = file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(json) == json.size()
            && file.commit();
        showNotice(this,
                   isWritten ? Notice {.severity = Notice::Severity::Success,
                                       .text = tr("Exported to %1.").arg(name),
                                       .isPassing = true}
                             : Notice {.severity = Notice::Severity::Error,
                                       .text = tr("%1 could not be written: %2").arg(name, file.errorString())});
    });
    dialog->open();
}

} // namespace modulehost
