// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livebar.h"

#include "comparedialog.h"

#include <barlook.h>
#include <icons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

LiveBar::LiveBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(new QLabel(this))
    , m_save(addButton(u"save"_s, u"save"_s, tr("&Save"), tr("Write what the modules run with into the file")))
    , m_apply(addButton(u"apply"_s, u"play"_s, tr("&Apply"), tr("Let the modules run with what is on disk")))
    , m_compare(addButton(u"compare"_s, u"file-diff"_s, tr("&Compare…"),
                          tr("Show what differs between the disk and what the modules run with")))
    , m_back(addButton(u"back"_s, u"undo-2"_s, tr("Go &Back"), {}))
{
    setObjectName(u"liveBar"_s);
    setAccessibleName(tr("The modules do not run with what is on disk"));
    m_text->setAccessibleName(tr("How the modules and the file differ"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"triangle-alert"_s, Tone::Warning, this));
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_save, m_apply, m_compare, m_back})
        layout->addWidget(button);
    followBarLook(this, Tone::Warning);

    OpenedConfig &config = console.config();
    connect(m_save, &QPushButton::clicked, this, [&config] { config.save(OpenedConfig::AfterSave::Apply); });
    connect(m_apply, &QPushButton::clicked, &config, &OpenedConfig::applySaved);
    connect(m_compare, &QPushButton::clicked, this, &LiveBar::compare);
    connect(m_back, &QPushButton::clicked, this, &LiveBar::goBack);
    connect(&config, &OpenedConfig::pendingChanged, this, &LiveBar::showState);
    connect(&config, &OpenedConfig::stateChanged, this, &LiveBar::showState);
    showState();
}

QPushButton *LiveBar::addButton(const QString &name, const QString &icon, const QString &text,
                                const QString &description)
{
    auto *button = new QPushButton(themedIcon(icon), text, this);
    button->setObjectName(u"live."_s + name);
    button->setAccessibleDescription(description);
    button->setToolTip(description);
    return button;
}

void LiveBar::showState()
{
    const OpenedConfig &config = m_console.config();
    const OpenedConfig::Standing standing = config.standing();
    const bool isTried = standing == OpenedConfig::Standing::Tried;
    const bool isAsShown = config.isLiveAsShown();
    const bool isOther = config.runsAnother();
    // While the file is being read or loaded it is about to take the place.
    const bool isBusy
        = config.state() == OpenedConfig::State::Reading || config.state() == OpenedConfig::State::Loading;
    setVisible(isOther ? !isBusy : standing != OpenedConfig::Standing::AsOnDisk);
    setAccessibleName(isOther ? tr("The modules of another file still run")
                              : tr("The modules do not run with what is on disk"));
    if (isOther)
        m_text->setText(otherText());
    else if (isTried)
        m_text->setText(isAsShown ? tr("Applied, not saved: the modules run with changes that are not in the file.")
                                  : tr("Applied, not saved: the modules run with changes that are not in the file, and "
                                       "the text was changed again since."));
    else if (config.refusal().isEmpty())
        m_text->setText(tr("Saved, not applied: the modules run with the set-up from before."));
    else
        //: %1 is why: what the host or a module says, in English.
        m_text->setText(tr("Saved, but refused: the modules run with the set-up from before. %1")
                            .arg(foldedMessage(config.refusal().constFirst())));
    m_save->setVisible(isTried && isAsShown);
    m_apply->setVisible(!isTried && !config.hasPending() && config.state() == OpenedConfig::State::Live);
    m_apply->setText(config.refusal().isEmpty() ? tr("&Apply") : tr("&Apply Again"));
    m_compare->setVisible(!isOther);
    m_back->setVisible(isOther || isTried || config.canTakeLive());
    m_back->setText(isOther ? tr("&Open the Other File") : isTried ? tr("Go &Back") : tr("Take What &Runs"));
    m_back->setToolTip(isOther       ? tr("Show the file whose modules run; they go on as they are")
                           : isTried ? tr("Let the modules run with what is on disk; undo brings the changes back")
                                     : tr("Put what the modules run with into the text again, to be saved"));
    m_back->setAccessibleDescription(m_back->toolTip());
    for (QPushButton *button : {m_save, m_apply, m_back})
        button->setEnabled(!config.isApplying());
}

QString LiveBar::otherText() const
{
    const OpenedConfig &config = m_console.config();
    const QString text = tr("The modules of %1 still run and answer: what the pages show of callbacks, routes, caches, "
                            "trace and log is theirs.")
                             .arg(config.liveNames().join(u", "_s));
    return config.refusal().isEmpty() ? text : QString(text + u' ' + foldedMessage(config.refusal().constFirst()));
}

void LiveBar::goBack()
{
    OpenedConfig &config = m_console.config();
    if (config.runsAnother())
        Q_EMIT m_console.openNamesRequested(config.liveNames());
    else if (config.standing() == OpenedConfig::Standing::Tried)
        config.goBack();
    else
        config.takeLive();
}

void LiveBar::compare()
{
    const OpenedConfig &config = m_console.config();
    showComparison(tr("On Disk and Live"), tr("On disk"), config.document(), tr("What the modules run with"),
                   config.liveDocument(), m_console.available().schemaByPath(), window());
}

} // namespace modulehost
