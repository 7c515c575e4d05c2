// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crashbar.h"

#include <barlook.h>
#include <icons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

CrashBar::CrashBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(new QLabel(this))
    , m_without(new QPushButton(themedIcon(u"circle-pause"_s), tr("Start &without This Module"), this))
{
    setObjectName(u"crashBar"_s);
    setAccessibleName(tr("A module took the console down"));
    m_text->setObjectName(u"crash.text"_s);
    m_text->setAccessibleName(accessibleName());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *normally = new QPushButton(themedIcon(u"play"_s), tr("Start &Normally"), this);
    auto *safeMode = new QPushButton(themedIcon(u"shield-alert"_s), tr("Safe &Mode"), this);
    m_without->setObjectName(u"crash.without"_s);
    m_without->setAccessibleDescription(
        tr("Leaves the module out of this run alone; the file is not changed, and it can be started later"));
    normally->setObjectName(u"crash.normally"_s);
    normally->setAccessibleDescription(tr("Runs the module again, as if nothing had happened"));
    safeMode->setObjectName(u"crash.safeMode"_s);
    safeMode->setAccessibleDescription(tr("Shows the file and runs no module of it"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"circle-x"_s, Tone::Bad, this));
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_without, normally, safeMode}) {
        button->setToolTip(button->accessibleDescription());
        layout->addWidget(button);
    }
    followBarLook(this, Tone::Bad);

    OpenedConfig &config = console.config();
    const auto answerWith = [this, &config](QPushButton *button, OpenedConfig::AfterCrash how) {
        connect(button, &QPushButton::clicked, this, [&config, how] { config.goOnAfterCrash(how); });
    };
    answerWith(m_without, OpenedConfig::AfterCrash::WithoutTheModule);
    answerWith(normally, OpenedConfig::AfterCrash::Normally);
    answerWith(safeMode, OpenedConfig::AfterCrash::SafeMode);
    connect(&config, &OpenedConfig::stateChanged, this, &CrashBar::showQuestion);
    connect(&config, &OpenedConfig::crashAnswered, this, &CrashBar::showQuestion);
    showQuestion();
}

void CrashBar::showQuestion()
{
    const OpenedConfig &config = m_console.config();
    const OpenedConfig::State state = config.state();
    setVisible(config.crash() && (state == OpenedConfig::State::Nothing || state == OpenedConfig::State::Suspected));
    if (!config.crash())
        return;
    m_without->setEnabled(!config.crash()->modulePath.isEmpty());
    m_text->setText(question());
}

QString CrashBar::question() const
{
    const CrashNote &crash = *m_console.config().crash();
    const QString time = QLocale().toString(crash.time.toLocalTime(), QLocale::ShortFormat);
    const QString module = crash.modulePath.isEmpty() ? tr("a module whose name was not kept") : crash.modulePath;
    QString text = crash.phase.isEmpty()
        ? tr("The console came to a sudden end on %1, in code of %2 while it was live.").arg(time, module)
        : tr("The console came to a sudden end on %1, in code of %2 while it was loaded (phase %3).")
              .arg(time, module, crash.phase);
    if (m_console.config().state() == OpenedConfig::State::Suspected)
        text += u' ' + tr("Nothing of this file runs yet.");
    return text;
}

} // namespace modulehost
