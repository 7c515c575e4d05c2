// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryblock.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QSettings;

namespace modulehost {

class DetailsView;
class JsonView;

//! One entry of a cache in full: its key, ages and hits, and the value as JSON, as text or in hexadecimal.
class EntryValueView : public QWidget
{
    Q_OBJECT

public:
    //! \a settings keep the form; they must outlive the view.
    explicit EntryValueView(QSettings &settings, QWidget *parent = nullptr);

    //! \a readAt: milliseconds since 1970 at which the entry was read.
    void setEntry(const QStringList &keyParameters, const EntryView &entry, qint64 readAt);
    //! Shows \a sentence instead of an entry.
    void clear(const QString &sentence);
    //! The whole text of the value that is shown.
    void copyValue() const;
    bool hasEntry() const { return m_hasEntry; }

private:
    DetailsView *m_details;
    QWidget *m_bar;
    QComboBox *m_form;
    JsonView *m_value;
    bool m_hasEntry = false;
};

} // namespace modulehost
