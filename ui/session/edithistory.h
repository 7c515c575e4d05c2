// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

/*!
 * The steps that a config took since it was opened, back and forth, and which of them is on disk. Saving is no step and
 * takes none away: what was saved can be undone, and then waits to be saved again. A value without the disk or a host.
 *
 * Of a text that was typed only the bytes are kept at first; it is read when somebody asks for the document.
 */
class EditHistory
{
    Q_DECLARE_TR_FUNCTIONS(EditHistory)

public:
    //! A text that was typed and not read yet.
    struct Unread
    {
        ConfigDocument before;
        QString file;
        QByteArray bytes;
    };

    static constexpr qsizetype Longest = 200; //!< Steps; the oldest are forgotten.

    //! Forgets all steps.
    void restart(const ConfigDocument &onDisk);

    const ConfigDocument &onDisk() const { return m_onDisk; }
    //! After the last step; reads a text that was typed.
    const ConfigDocument &current() const;
    //! Of \a file after the last step, read or not.
    QByteArray currentText(const QString &file) const;

    //! Steps lie between the disk and current(), though they may have come to the same text.
    bool isUnsaved() const { return m_steps.size() != m_saved || !m_apart.isEmpty(); }
    //! What a save would write, oldest first; what a save would take back is said so.
    QStringList unsaved() const;

    void push(const QString &description, const ConfigDocument &document);
    //! A new text of \a file. With \a joins it becomes part of the typing before it, if that was the last step.
    void type(const QString &file, const QByteArray &bytes, const QString &description, bool joins);
    //! A new text of \a file from elsewhere, as a step of its own.
    void replace(const QString &file, const QByteArray &bytes, const QString &description);
    std::optional<Unread> unread() const;
    //! What the unread text reads as.
    void setRead(const ConfigDocument &document);

    bool canUndo() const { return !m_steps.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    void undo();
    void redo();

    //! The disk has \a document, which is what current() has.
    void setSaved(const ConfigDocument &document);

private:
    struct Step
    {
        QString description;
        ConfigDocument document; //!< After it; before it while there is text to read.
        QString file = {}; //!< Whose text was typed or replaced; empty for other steps.
        std::optional<QByteArray> text = {}; //!< Of that file, to be read.
        bool isTyping = false; //!< Further typing may join.
    };

    void add(const Step &step);
    void addText(const QString &file, const QByteArray &bytes, const QString &description, bool isTyping);

    ConfigDocument m_onDisk;
    ConfigDocument m_start; //!< Before the first step.
    mutable QList<Step> m_steps; //!< The text of the last one is read when somebody asks for it.
    QList<Step> m_undone; //!< The next one to redo comes last.
    qsizetype m_saved = 0; //!< Steps up to the place that is on disk or, with m_apart, next to it.
    QStringList m_apart; //!< What was between the disk and that place and is no longer among the steps.
};

} // namespace modulehost
