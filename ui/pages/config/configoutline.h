// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QTreeWidget>

namespace modulehost {

//! The keys and modules of one file as a tree: where one is, and a way to get elsewhere.
class ConfigOutline : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ConfigOutline(QWidget *parent = nullptr);

    //! Of the file with that name. A text that cannot be read leaves the tree as it was.
    void setDocument(const ConfigDocument &document, const QString &file);
    //! Marks what stands at \a offset.
    void showOffset(qsizetype offset);

Q_SIGNALS:
    //! \a isEntered: by Enter or a double click, not only looked at.
    void chosen(qsizetype offset, bool isEntered);

private:
    bool m_isShowing = false;
    QString m_shape; //!< What the tree was made of, without the places.
};

} // namespace modulehost
