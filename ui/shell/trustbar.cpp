// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trustbar.h"

#include <barlook.h>
#include <detailsview.h>
#include <icons.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

TrustBar::TrustBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(new QLabel(this))
{
    setObjectName(u"trustBar"_s);
    setAccessibleName(tr("May this file run?"));
    m_text->setAccessibleName(accessibleName());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *details = new QPushButton(tr("What &Would Run…"), this);
    auto *trust = new QPushButton(themedIcon(u"play"_s), tr("&Trust and Run"), this);
    trust->setObjectName(u"trust.run"_s);
    trust->setAccessibleDescription(tr("Runs the code of the modules that this file names"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"shield-alert"_s, Tone::Warning, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(details);
    layout->addWidget(trust);
    followBarLook(this, Tone::Warning);

    connect(details, &QPushButton::clicked, this, &TrustBar::showDetails);
    connect(trust, &QPushButton::clicked, this, [this] { m_console.config().trust(m_asked); });
    connect(&console.config(), &OpenedConfig::stateChanged, this, &TrustBar::showQuestion);
    showQuestion();
}

void TrustBar::showQuestion()
{
    const OpenedConfig &config = m_console.config();
    setVisible(config.state() == OpenedConfig::State::Untrusted);
    m_asked = config.question();
    const TrustQuestion &question = m_asked;
    QString text = tr("Nothing of this file has run. It names %n module(s); their code would run as you.", nullptr,
                      int(question.classPaths.size()));
    if (!question.modulePaths.isEmpty() || !question.pythonPaths.isEmpty() || !question.python.isEmpty())
        text += u' ' + tr("It also says where their code is looked for.");
    m_text->setText(text);
}

void TrustBar::showDetails()
{
    const TrustQuestion question = m_asked;
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"trustDialog"_s);
    dialog->setWindowTitle(tr("What Would Run"));
    dialog->setAccessibleName(dialog->windowTitle());
    auto *view = new DetailsView(dialog);
    view->setAccessibleName(dialog->windowTitle());
    const auto all = [](const QStringList &lines) { return lines.isEmpty() ? tr("none") : lines.join(u'\n'); };
    view->setDetails({
        {.label = tr("Files"), .text = all(question.files), .isFixed = true},
        {.label = tr("Modules"), .text = all(question.classPaths), .isFixed = true},
        {.label = tr("Native modules from"),
         .text
         = question.modulePaths.isEmpty() ? tr("the folder that ships with this program") : all(question.modulePaths),
         .isFixed = true},
        {.label = tr("Interpreter"),
         .text = question.python.isEmpty() ? tr("the homeserver's own, else python3") : question.python,
         .isFixed = true},
        {.label = tr("Python modules from"), .text = all(question.pythonPaths), .isFixed = true},
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto *trust = buttons->addButton(tr("&Trust and Run"), QDialogButtonBox::AcceptRole);
    trust->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    OpenedConfig &config = m_console.config();
    connect(buttons, &QDialogButtonBox::accepted, dialog, [&config, dialog, question] {
        dialog->accept();
        config.trust(question);
    });
    // Another file may be opened behind the dialog: by a second start of the program, or a change on disk.
    connect(&config, &OpenedConfig::stateChanged, dialog, [&config, dialog, question] {
        if (config.state() != OpenedConfig::State::Untrusted || !(config.question() == question))
            dialog->reject();
    });
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 90, dialog->fontMetrics().height() * 22);
    dialog->open();
}

} // namespace modulehost
