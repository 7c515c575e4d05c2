// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applydialog.h"

#include "closewithfile.h"

#include <diffview.h>
#include <icons.h>
#include <previewview.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

ApplyDialog::ApplyDialog(Console &console, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_what(new QLabel(this))
    , m_diff(new DiffView(this))
    , m_preview(new PreviewView(this))
{
    setObjectName(u"applyDialog"_s);
    setWindowTitle(tr("Review and Apply"));
    setAccessibleName(windowTitle());
    m_revert = addButton(u"revert"_s, u"undo-2"_s, tr("Re&vert"),
                         tr("Takes all changes back. Undo brings them here again."));
    m_try = addButton(u"try"_s, u"play"_s, tr("Apply &Without Saving"),
                      tr("The modules run with the changes; the file stays as it is."));
    m_save = addButton(u"save"_s, u"save"_s, tr("Save &Only"),
                       tr("Writes the file; the modules go on with the set-up from before."));
    m_apply = addButton(u"apply"_s, u"circle-check"_s, tr("&Save and Apply"),
                        tr("Writes the file, and then the modules run with it."));
    layOut();
    m_apply->setDefault(true);
    m_apply->setFocus();

    OpenedConfig &config = console.config();
    connect(m_revert, &QPushButton::clicked, this, [this, &config] {
        config.standing() == OpenedConfig::Standing::Tried ? config.goBack() : config.discard();
        accept();
    });
    connect(m_try, &QPushButton::clicked, this, [this, &config] {
        config.tryOut();
        accept();
    });
    connect(m_save, &QPushButton::clicked, this, [this, &config] {
        config.save(OpenedConfig::AfterSave::Nothing);
        accept();
    });
    connect(m_apply, &QPushButton::clicked, this, [this, &config] {
        config.saveAndApply();
        accept();
    });
    connect(&config, &OpenedConfig::previewChanged, this, &ApplyDialog::showPreview);
    connect(&config, &OpenedConfig::pendingChanged, this, &ApplyDialog::showEdits);
    connect(&config, &OpenedConfig::stateChanged, this, &ApplyDialog::showButtons);
    connect(&console.available(), &AvailableModules::changed, this, &ApplyDialog::showEdits);
    showEdits();
    showPreview();
    closeWithFile(*this, config);
}

QPushButton *ApplyDialog::addButton(const QString &name, const QString &icon, const QString &text,
                                    const QString &description)
{
    auto *button = new QPushButton(themedIcon(icon), text, this);
    button->setObjectName(u"review."_s + name);
    button->setAccessibleDescription(description);
    button->setToolTip(description);
    return button;
}

void ApplyDialog::layOut()
{
    m_what->setAccessibleName(tr("Changes"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_diff->setAccessibleName(tr("Difference in the file"));
    m_diff->setTitles(tr("On disk"), tr("With the changes"));
    m_preview->setAccessibleName(tr("What the changes alter"));

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_diff);
    splitter->addWidget(m_preview);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({fontMetrics().height() * 24, fontMetrics().height() * 11});
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_revert);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_try);
    buttons->addWidget(m_save);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    const QSize wished(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 46);
    resize(parentWidget() ? parentWidget()->size() * 0.94 : wished);
}

void ApplyDialog::showEdits()
{
    const OpenedConfig &config = m_console.config();
    constexpr qsizetype shownAtMost = 4;
    QStringList edits = config.pendingDescriptions();
    if (const qsizetype more = edits.size() - shownAtMost; more > 0) {
        edits = edits.mid(more);
        edits.prepend(tr("%n earlier change(s)", nullptr, int(more)));
    }
    m_what->setText(edits.join(u'\n'));
    m_what->setToolTip(config.pendingDescriptions().join(u'\n'));
    m_diff->setFiles(differingFiles(config.document(), config.edited()), m_console.available().schemaByPath());
    showButtons();
}

void ApplyDialog::showPreview()
{
    m_preview->setPreview(m_console.config().preview(), m_console.config().previewRemark());
}

void ApplyDialog::showButtons()
{
    const OpenedConfig &config = m_console.config();
    const bool isReady = config.hasPending() && !config.isApplying();
    const bool isTried = config.isLiveAsShown();
    m_revert->setText(config.standing() == OpenedConfig::Standing::Tried ? tr("Go &Back") : tr("Re&vert"));
    m_revert->setEnabled(isReady);
    m_try->setEnabled(isReady && config.state() == OpenedConfig::State::Live && !isTried);
    m_save->setEnabled(isReady);
    m_save->setVisible(!isTried);
    m_apply->setText(isTried ? tr("&Save") : tr("&Save and Apply"));
    m_apply->setEnabled(isReady);
}

} // namespace modulehost
