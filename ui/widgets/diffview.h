// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPlainTextEdit>

namespace modulehost {

//! A unified diff to read and copy: added and removed lines have their signs and tones.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setDiff(const QString &unified);

    //! Lines added and removed, without the file names.
    int added() const { return m_added; }
    int removed() const { return m_removed; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    enum class Kind : char { Context, Added, Removed, Place, File };

    QList<Kind> m_kinds; //!< Of the lines.
    int m_added = 0;
    int m_removed = 0;
};

} // namespace modulehost
