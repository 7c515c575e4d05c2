// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pendingbar.h"

#include "applydialog.h"
#include "mergedialog.h"
#include "patchdialog.h"

#include <barlook.h>
#include <documenttext.h>
#include <icons.h>
#include <whenfinished.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

PendingBar::PendingBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(new QLabel(this))
    , m_review(new QPushButton(themedIcon(u"save"_s), tr("&Review and Apply…"), this))
    , m_discard(new QPushButton(themedIcon(u"x"_s), tr("&Discard"), this))
{
    setObjectName(u"pendingBar"_s);
    setAccessibleName(tr("Changes that wait"));
    m_text->setAccessibleName(tr("What waits"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_review->setObjectName(u"pending.review"_s);
    m_discard->setObjectName(u"pending.discard"_s);
    m_discard->setAccessibleDescription(tr("Drop all changes that are not saved; undo brings them back"));
    m_discard->setToolTip(m_discard->accessibleDescription());
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"save"_s, Tone::Accent, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_review);
    layout->addWidget(m_discard);
    followBarLook(this, Tone::Accent);

    connect(m_review, &QPushButton::clicked, this, &PendingBar::showDialog);
    connect(&console, &Console::applyRequested, this, &PendingBar::showDialog);
    connect(m_discard, &QPushButton::clicked, &console.config(), &OpenedConfig::discard);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, &PendingBar::showState);
    connect(&console.config(), &OpenedConfig::saveFailed, this, &PendingBar::offerPatch);
    connect(&console.config(), &OpenedConfig::conflictFound, this, &PendingBar::offerMerge);
    connect(&console, &Console::mergeRequested, this, [this] { offerMerge({}); });
    showState();
}

void PendingBar::showState()
{
    const OpenedConfig &config = m_console.config();
    const QStringList edits = config.pendingDescriptions();
    const bool isTried = config.standing() == OpenedConfig::Standing::Tried;
    setVisible(config.hasPending());
    m_discard->setVisible(!isTried); // Going back stands in the bar above.
    m_review->setEnabled(!config.isApplying());
    m_discard->setEnabled(!config.isApplying());
    if (config.hasPending()) {
        m_text->setText(
            edits.size() == 1
                ? tr("Not saved: %1").arg(edits.constFirst())
                : tr("%n changes are not saved, the last one: %1", nullptr, int(edits.size())).arg(edits.constLast()));
        m_text->setToolTip(edits.join(u'\n'));
    }
}

void PendingBar::showDialog()
{
    if (!m_console.config().hasPending())
        return;
    if (const QString refusal = m_console.config().saveRefusal(); !refusal.isEmpty()) {
        m_console.notify({.severity = Notice::Severity::Error, .text = refusal, .id = u"save-refused"_s});
        return;
    }
    auto *dialog = new ApplyDialog(m_console, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PendingBar::offerPatch(const SaveReport &report, const QByteArray &patch)
{
    auto *dialog = new PatchDialog(m_console, report, patch, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PendingBar::offerMerge(const SaveReport &report)
{
    OpenedConfig &config = m_console.config();
    whenFinished(config.readDisk(), this, [this, report](const ConfigDocument &onDisk) {
        const OpenedConfig &now = m_console.config();
        if (!now.hasPending() || now.isApplying())
            return;
        if (onDisk.state() == ConfigDocument::State::Unreadable || !haveSameFiles(onDisk, now.document())) {
            // There is nothing to merge with: what was changed can be saved elsewhere.
            SaveReport gone = report;
            if (gone.message.isEmpty()) {
                gone.message = tr("A file of the configuration was removed or cannot be read any more.");
                gone.couldCreate = true; // If it was removed; else that fails, and says why.
            }
            offerPatch(gone, now.diff());
            return;
        }
        auto *dialog = new MergeDialog(m_console, onDisk, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace modulehost
