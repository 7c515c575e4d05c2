// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

namespace modulehost {

/*!
 * A selectable text that is as high as it needs to be. Unlike a QLabel it also breaks words that are too long for a
 * line, such as paths and keys, and so never asks for more width than there is. Opens no link itself.
 */
class FlowText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit FlowText(QWidget *parent = nullptr);

    //! Plain text.
    void showText(const QString &text);
    //! One link that says \a text; Enter opens it as well.
    void showLink(const QString &address, const QString &text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString m_address; //!< Of the link, if there is one.
};

} // namespace modulehost
