// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entrymatcher.h"

#include <pagebar.h>

#include <QSettings>

class QComboBox;

namespace modulehost {

class FilterField;

//! What narrows the entries: a text, how it is meant, where it is looked for, and the type of the values.
class EntryFilterBar : public PageBar
{
    Q_OBJECT

public:
    //! \a settings keep how a text is meant and where it is looked for, not what narrows; they must outlive the bar.
    explicit EntryFilterBar(QSettings &settings, QWidget *parent = nullptr);

    FilterField *field() const { return m_field; }
    //! What is typed now; an error makes the field red.
    EntryMatcher matcher() const;
    //! Every entry is wanted.
    void clear();

Q_SIGNALS:
    //! Never with one that has an error.
    void matcherChanged(const modulehost::EntryMatcher &matcher);
    //! What is typed cannot be read.
    void failed();

private:
    void send();

    FilterField *m_field;
    QComboBox *m_mode;
    QComboBox *m_scope;
    QComboBox *m_type;
};

} // namespace modulehost
