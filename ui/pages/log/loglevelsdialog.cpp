// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglevelsdialog.h"

#include "logmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

LogLevelsDialog::LogLevelsDialog(LogLevelSettings &settings, const HostSnapshot &snapshot, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setObjectName(u"logLevelsDialog"_s);
    setWindowTitle(tr("What Is Logged"));
    setAccessibleName(windowTitle());
    auto *sentence = new QLabel(tr("The host keeps lines of the chosen level and above, from now on. Lines about what "
                                   "was done to the host are always kept."),
                                this);
    sentence->setWordWrap(true);

    auto *content = new QWidget(this);
    content->setAccessibleName(tr("Levels"));
    auto *form = new QFormLayout(content);
    addRow(form, tr("The host itself"), QString());
    QSet<QString> shown;
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (module.index >= 0 && !shown.contains(module.path)) {
            shown.insert(module.path);
            addRow(form, module.path, module.path);
        }
    }
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Levels"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *all = buttons->addButton(tr("&Log Everything"), QDialogButtonBox::ResetRole);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] {
        m_settings.reset();
        for (QComboBox *choice : std::as_const(m_choices))
            choice->setCurrentIndex(0);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 20);
}

void LogLevelsDialog::addRow(QFormLayout *form, const QString &label, const QString &module)
{
    auto *choice = new QComboBox;
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        choice->addItem(level == LogLevel::Debug ? tr("All levels") : tr("%1 and above").arg(levelText(level)),
                        int(level));
    choice->setCurrentIndex(choice->findData(int(m_settings.level(module))));
    choice->setAccessibleName(tr("Lowest level of %1").arg(label));
    choice->setToolTip(tr("The host keeps lines of this level and above"));
    choice->setObjectName(u"logLevel."_s + module);
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice, module] { m_settings.setLevel(module, LogLevel(choice->currentData().toInt())); });
    auto *name = new QLabel(QString(label).replace(u'&', u"&&"_s) + u':');
    name->setBuddy(choice);
    form->addRow(name, choice);
    m_choices.append(choice);
}

void showLogLevels(LogLevelSettings &settings, const HostSnapshot &snapshot, QWidget *parent)
{
    auto *dialog = new LogLevelsDialog(settings, snapshot, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace modulehost
