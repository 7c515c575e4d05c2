// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <changepreview.h>

#include <QTreeWidget>

namespace modulehost {

//! What an apply would alter: who answers what, which route wins, which modules are constructed.
class PreviewView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);

    //! With a sentence in \a whyUnknown that stands alone: an empty \a preview means nothing then.
    void setPreview(const ChangePreview &preview, const QString &whyUnknown = {});

private:
    QTreeWidgetItem *addGroup(const QString &title, const QString &icon);
    void addLine(QTreeWidgetItem *group, const QString &what, const QString &sentence);
};

} // namespace modulehost
