// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <catalogue.h>

#include <QJsonObject>
#include <QTabWidget>

#include <optional>

namespace modulehost {

class FireForm;
class JsonEditor;

//! What the arguments come to as they are now.
struct ArgumentsReading
{
    std::optional<Value> arguments = {}; //!< What fire takes.
    QString problem = {}; //!< A sentence when there are none.
};

//! Arguments as far as they were typed, secrets among them: for memory, never for the disk.
struct ArgumentsDraft
{
    QJsonObject form = {}; //!< What the form can read.
    std::optional<QString> json = {}; //!< The text when the JSON is in view.
};

/*!
 * The arguments of a callback as a form and, on another tab, as one JSON object: what is changed in one changes the
 * other. Secrets are covered in the JSON.
 */
class ArgumentsPane : public QTabWidget
{
    Q_OBJECT

public:
    explicit ArgumentsPane(QWidget *parent = nullptr);

    //! Begins anew with sample values. \a callback is of the catalogue.
    void setCallback(const CallbackInfo &callback, const QString &serverName);
    void setArguments(const QJsonObject &arguments);

    //! Of the tab in view.
    ArgumentsReading reading() const;
    //! As they are now, by name and tagged, without those that are secret: what may be stored.
    QJsonObject storable() const;
    //! What is typed, to go on with it after another callback was shown.
    ArgumentsDraft draft() const;
    void setDraft(const ArgumentsDraft &draft);
    //! Shows a usage error of the host at the argument that it names, if it names one.
    void showUsageError(const QString &error);

    FireForm *form() const { return m_form; }
    JsonEditor *json() const { return m_json; }

Q_SIGNALS:
    void edited();

private:
    void takeForm();
    void takeJson();
    ArgumentsReading readingOfJson() const;
    QJsonObject uncovered(QJsonObject arguments) const;
    QString jsonText() const;
    ArgumentsReading check(const QJsonObject &arguments) const;
    QString namedArgument(const QString &error) const;

    const CallbackInfo *m_callback = nullptr;
    FireForm *m_form;
    JsonEditor *m_json;
    bool m_isInStep = false; //!< One side is being told what the other has.
};

} // namespace modulehost
