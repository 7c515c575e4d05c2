// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applydialog.h"

#include <diffview.h>
#include <icons.h>
#include <previewview.h>

#include <QDialogButtonBox>
#include <QFileInfo>
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
    , m_apply(new QPushButton(themedIcon(u"save"_s), tr("&Save and Apply"), this))
{
    setObjectName(u"applyDialog"_s);
    setWindowTitle(tr("Review and Apply"));
    setAccessibleName(windowTitle());
    m_what->setAccessibleName(tr("Changes"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_diff->setAccessibleName(tr("Difference in the file"));
    m_preview->setAccessibleName(tr("What the changes alter"));

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_preview);
    splitter->addWidget(m_diff);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_console.config().saveAndApply();
        accept();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 38);

    connect(&console.config(), &OpenedConfig::previewChanged, this, &ApplyDialog::showEdits);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, &ApplyDialog::showEdits);
    showEdits();
}

void ApplyDialog::showEdits()
{
    const OpenedConfig &config = m_console.config();
    m_what->setText(config.pendingDescriptions().join(u'\n'));
    m_diff->setDiff(QString::fromUtf8(config.diff()));
    m_preview->setPreview(config.preview());
    m_apply->setEnabled(config.hasPending() && !config.isApplying());
}

} // namespace modulehost
