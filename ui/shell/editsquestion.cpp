// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editsquestion.h"

#include "mainwindow.h"

#include <icons.h>

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

void EditsQuestion::ask(MainWindow &window, const std::function<void()> &then)
{
    if (!window.console().config().hasPending()) {
        then();
        return;
    }
    auto *question = new EditsQuestion(window, then);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

EditsQuestion::EditsQuestion(MainWindow &window, const std::function<void()> &then)
    : QMessageBox(Question, tr("Module Console"),
                  tr("%n change(s) to the configuration are not saved.", nullptr,
                     int(window.console().config().pendingDescriptions().size())),
                  Cancel, &window)
    , m_window(window)
{
    OpenedConfig &config = window.console().config();
    setObjectName(u"editsQuestion"_s);
    const QString refusal = config.saveRefusal();
    setInformativeText(config.pendingDescriptions().join(u'\n')
                       + (refusal.isEmpty() ? QString() : u"\n\n"_s + refusal));
    QPushButton *save = addButton(tr("&Save Changes"), AcceptRole);
    save->setIcon(themedIcon(u"save"_s));
    save->setEnabled(refusal.isEmpty() && !config.isApplying());
    QPushButton *drop = addButton(tr("&Discard Changes"), DestructiveRole);
    setDefaultButton(save->isEnabled() ? save : qobject_cast<QPushButton *>(button(Cancel)));
    setEscapeButton(Cancel);
    connect(save, &QPushButton::clicked, this, [this, then] { saveFirst(then); });
    connect(drop, &QPushButton::clicked, &window, [then, &config] {
        config.discard();
        then();
    });
}

void EditsQuestion::saveFirst(const std::function<void()> &then)
{
    OpenedConfig &config = m_window.console().config();
    // What follows is dropped when the save fails: then the window says why, and the changes still wait.
    auto *once = new QObject(&m_window);
    connect(&config, &OpenedConfig::saved, once, [once, then, &config] {
        const std::function<void()> next = then;
        QObject::disconnect(&config, nullptr, once, nullptr);
        once->deleteLater();
        next();
    });
    connect(&config, &OpenedConfig::stateChanged, once, [once, &config] {
        if (config.state() == OpenedConfig::State::Reading)
            once->deleteLater(); // Another file is opened; it has nothing to do with this save.
    });
    connect(&config, &OpenedConfig::conflictFound, once, &QObject::deleteLater);
    connect(&config, &OpenedConfig::saveFailed, once, &QObject::deleteLater);
    config.save(OpenedConfig::AfterSave::Nothing);
    if (!config.isApplying())
        once->deleteLater(); // It could not even begin.
}

} // namespace modulehost
