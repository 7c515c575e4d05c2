// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryblock.h"

#include <hostcommandtypes.h>

#include <QStringList>
#include <QWidget>

#include <optional>

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

    //! Shows what a page of the cache says of an entry; \a readAt: milliseconds since 1970 at which it was read. A
    //! whole value of the same key stays until the next one comes.
    void setEntry(const QStringList &keyParameters, const EntryView &entry, qint64 readAt);
    //! The whole value of the entry that is shown.
    void setWhole(const CacheEntryAnswer &answer);
    //! Shows \a sentence instead of an entry.
    void clear(const QString &sentence);
    //! The whole value; while it is not there, as soon as it comes.
    void copyValue();
    bool hasEntry() const { return m_shown.has_value(); }

private:
    //! The entry that is shown, as a page of the cache had it.
    struct Shown
    {
        QStringList keyParameters;
        QStringList key;
        QString beginning;
        qint64 storedAt = 0;
        qint64 usedAt = 0;
        qint64 hits = 0;
        qint64 readAt = 0;

        bool isCut() const;
    };

    void showDetails();
    //! What a person must know about the value; empty when it is all there.
    QString remark() const;
    QString expiry() const;

    DetailsView *m_details;
    QWidget *m_bar;
    QComboBox *m_form;
    JsonView *m_value;
    std::optional<Shown> m_shown;
    std::optional<CacheEntryAnswer> m_whole; //!< Of the entry that is shown.
    bool m_isCopyWanted = false; //!< As soon as the whole value comes.
};

} // namespace modulehost
