// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace tallylight::desktop {

namespace {

//! A file that somebody else wrote may be anything; ours is far smaller.
constexpr qint64 kMaxFile = 64 * 1'024;

//! A word of the Exec key: in quotes, with the characters escaped that mean something there, and then those of a string value.
QString quoted(const QString& argument)
{
    QString text;
    for (const QChar c : argument) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\') {
            text += u'\\';
        }
        text += c == u'%' ? QStringLiteral("%%") : QString(c);
    }
    return u'"' + text.replace(u'\\', QStringLiteral("\\\\")) + u'"';
}

//! The value of a key in the first group, which must be [Desktop Entry]; empty where there is none.
QByteArray valueOf(const QByteArray& file, const QByteArray& key)
{
    bool isInGroup = false;
    for (const QByteArray& line : file.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.startsWith('[')) {
            isInGroup = trimmed == "[Desktop Entry]";
        } else if (isInGroup && trimmed.startsWith(key)) {
            const QByteArray rest = trimmed.sliced(key.size()).trimmed();
            if (rest.startsWith('=')) {
                return rest.sliced(1).trimmed();
            }
        }
    }
    return {};
}

} // namespace

Autostart::Autostart(Options options) : m_options(std::move(options)) {}

QString Autostart::defaultConfigFolder()
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    return folder.startsWith(u'/') ? folder : QDir::homePath() + QStringLiteral("/.config");
}

QString Autostart::filePath() const
{
    return m_options.configFolder + QStringLiteral("/autostart/") + m_options.id + QStringLiteral(".desktop");
}

Autostart::State Autostart::state() const
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        return State::Off;
    }
    const QByteArray text = file.read(kMaxFile);
    const bool isHidden = valueOf(text, "Hidden") == "true" || valueOf(text, "X-GNOME-Autostart-enabled") == "false";
    return isHidden ? State::Declined : State::On;
}

QString Autostart::setOn(bool isOn) const
{
    const QString path = filePath();
    if (!isOn) {
        QFile file(path);
        return !file.exists() || file.remove() ? QString() : file.errorString();
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return file.errorString();
    }
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Name=%1\n"
                                        "Exec=%2 --background\n"
                                        "TryExec=%3\n"
                                        "Icon=%4\n"
                                        "Terminal=false\n"
                                        "NoDisplay=true\n"
                                        "X-GNOME-Autostart-enabled=true\n"
                                        "X-KDE-autostart-after=panel\n")
                             .arg(m_options.name, quoted(m_options.program), m_options.program, m_options.id);
    file.write(text.toUtf8());
    return file.commit() ? QString() : file.errorString();
}

} // namespace tallylight::desktop
