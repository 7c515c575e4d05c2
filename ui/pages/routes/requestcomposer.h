// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpsender.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace modulehost {

class Console;
class JsonView;

//! Writes a request, sends it to the listener, and shows the answer with its headers, time and size.
class RequestComposer : public QWidget
{
    Q_OBJECT

public:
    explicit RequestComposer(Console &console, QWidget *parent = nullptr);

    void setPath(const QString &path);
    void send();
    //! The command for a terminal, secrets masked.
    void copyAsCurl();

private:
    void layOut();
    ComposedRequest composed() const;
    void showBusy();
    void showAnswer(const ReceivedAnswer &answer);

    Console &m_console;
    HttpSender m_sender;
    QComboBox *m_method;
    QLineEdit *m_path;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QPushButton *m_send;
    QPushButton *m_curl;
    QLabel *m_state;
    QTabWidget *m_answer;
    JsonView *m_answerBody;
    QPlainTextEdit *m_answerHeaders;
};

} // namespace modulehost
