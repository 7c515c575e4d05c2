// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPalette>
#include <QString>
#include <QTimer>

namespace modulehost {

class DesktopScheme;

/*!
 * Light, dark or what the desktop says: applied to the whole application at once and kept in the settings.
 * The platform's style and palette serve for System, and changes of theirs are followed, but for a light platform on
 * a desktop that prefers dark: then, as for Dark and Light, our own palettes with the Fusion style. Every style is a
 * RoomyStyle. One per application, user interface thread.
 */
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    //! Applies the choice of the settings.
    explicit Appearance(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    //! What is on the screen, whoever chose it.
    bool isDark() const;

    static QPalette lightPalette();
    static QPalette darkPalette();

Q_SIGNALS:
    //! Colours of the application changed, by choice or by the desktop; the widgets have theirs already.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    const QString m_platformStyle;
    const QPalette m_platformToolTip;
    Choice m_choice = Choice::System;
    DesktopScheme *m_desktop;
    QTimer m_announcing;
};

} // namespace modulehost
